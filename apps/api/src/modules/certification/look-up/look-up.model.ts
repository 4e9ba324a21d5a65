import { createUnionType, Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LOOK_UP_PURPOSES } from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';
import { Certificate } from '../graphql/certificate.model.js';

export const LookUpPurposeEnum = enumOf(LOOK_UP_PURPOSES);
registerEnumType(LookUpPurposeEnum, {
  name: 'LookUpPurpose',
  description: 'For what a personnel office looks certificates up.',
  valuesMap: {
    REGISTRATION: { description: 'Periodic registration of teachers.' },
    TITLE_REVIEW: { description: 'Review of professional titles.' },
    APPRAISAL: { description: 'Appraisal and awards.' },
    OTHER: { description: 'Something else, which the reason names.' },
  },
});

@ObjectType({ description: 'What was found by one number.' })
export class LookedUpCertificates {
  @Field({ description: 'The number that was asked for, without spaces and in capitals.' })
  asked!: string;

  @Field(() => [Certificate], {
    description:
      'Every certificate of that person or with that number, revoked ones too; empty where there is none.',
  })
  certificates!: Certificate[];
}

@ObjectType({ description: 'What was found.' })
export class CertificatesLookedUp {
  @Field(() => [LookedUpCertificates], { description: 'One answer for each number, in the order asked.' })
  answers!: LookedUpCertificates[];
}

export const LookUpCertificatesResult = createUnionType({
  name: 'LookUpCertificatesResult',
  description: 'What was found, or why nothing was looked up.',
  types: () => [CertificatesLookedUp, Refused] as const,
  resolveType: (answer: object) => (isRefused(answer) ? Refused : CertificatesLookedUp),
});
