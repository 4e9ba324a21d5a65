import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade, PolicyProof } from '@tisheng/domain-rules/policy/policy-pack.js';
import { BilingualText } from '../../../platform/graphql/bilingual.model.js';
import { MyCompletionReview } from '../completion-review/graphql/review.model.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { enumOf } from '../../../platform/graphql/enum-of.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';

export const CertificateStateEnum = enumOf(['issued', 'revoked']);
registerEnumType(CertificateStateEnum, {
  name: 'CertificateState',
  description: 'State of a certificate or a proof.',
  valuesMap: {
    ISSUED: { description: 'Valid.' },
    REVOKED: { description: 'Taken back; it is kept and shows as revoked.' },
  },
});

export const ProofIssuerEnum = enumOf(['institution', 'training-college', 'project-office']);
registerEnumType(ProofIssuerEnum, {
  name: 'ProofIssuer',
  description: 'Body that signs a proof.',
  valuesMap: {
    INSTITUTION: { description: 'Training institution.' },
    TRAINING_COLLEGE: { description: 'Training college of the county or city.' },
    PROJECT_OFFICE: { description: 'Project office.' },
  },
});

@ObjectType({ description: 'A field that the certificate prints, word for word.' })
export class CertificateField {
  @Field({ description: 'Name of the field in the policy, such as `issuedOn`.' })
  field!: string;

  @Field({ description: 'Label in Chinese.' })
  labelZh!: string;

  @Field({ description: 'Label in English.' })
  labelEn!: string;

  @Field({ description: 'Printed text in Chinese.' })
  zh!: string;

  @Field({ description: 'Printed text in English; the same where there is nothing to translate.' })
  en!: string;
}

@ObjectType({ description: 'A certificate with the facts of its day, which never change.' })
export class Certificate {
  @Field(() => ID, { description: 'Identifies the certificate.' })
  id!: string;

  @Field(() => ID, { description: 'Cohort of the training.' })
  cohortId!: string;

  @Field(() => ID, { description: 'Enrollment that it was issued for.' })
  enrollmentId!: string;

  @Field({ description: 'Programme-wide learner number of the holder.' })
  learnerNo!: string;

  @Field({ description: 'Certificate number as printed.' })
  number!: string;

  @Field({ description: 'Name of the holder on the day of issue.' })
  holderName!: string;

  @Field(() => CertificateStateEnum, { description: 'Whether it is valid today.' })
  state!: StateOf<'certificate'>;

  @Field(() => BilingualText, { description: 'Title of the certificate.' })
  title!: BilingualText;

  @Field(() => BilingualText, { description: 'The sentence that it prints.' })
  wording!: BilingualText;

  @Field(() => GradeEnum, { description: 'Grade upon which it was issued.' })
  grade!: Grade;

  @Field(() => [CertificateField], { description: 'Every printed field, in the order printed.' })
  fields!: CertificateField[];

  @Field({ description: 'Day of issue, YYYY-MM-DD, in the region’s own calendar.' })
  issuedOn!: string;

  @Field({ description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Day of revocation, YYYY-MM-DD; null while valid.' })
  revokedOn!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while valid.' })
  revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Code of the policy’s ground for the revocation.' })
  revocationGround!: string | null;

  @Field(() => String, { nullable: true, description: 'What the office wrote about the revocation.' })
  revocationReason!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when the result is no longer the one that it was issued upon; null while it is.',
  })
  flaggedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day, YYYY-MM-DD, on which the holder may object to the revocation; null while valid.',
  })
  objectBy!: string | null;

  @Field({ description: 'Address that its QR code leads to.' })
  verificationUrl!: string;

  @Field(() => String, { nullable: true, description: 'Path of the PDF; null for a revoked certificate.' })
  filePath!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the signed credential, which its holder alone may fetch; null for a revoked certificate.',
  })
  credentialPath!: string | null;
}

@ObjectType({
  description: 'A proof (online study or practice) that the policy gives on the way to the certificate.',
})
export class Proof {
  @Field(() => ID, { description: 'Cohort of the training.' })
  cohortId!: string;

  @Field({ description: 'Code of the proof in the policy.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Name of the proof.' })
  name!: BilingualText;

  @Field(() => [ProofIssuerEnum], { description: 'Who signs it; several sign together.' })
  issuedBy!: PolicyProof['issuedBy'];

  @Field(() => CertificateStateEnum, { description: 'Whether it is valid today.' })
  state!: StateOf<'certificate'>;

  @Field(() => Int, { description: 'Hours that it attests, in half-hours.' })
  attestedHalfHours!: number;

  @Field(() => Float, { description: 'Score of its assessment, 0–100.' })
  score!: number;

  @Field({ description: 'When it was issued.' })
  issuedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revoked; null while valid.' })
  revokedAt!: Date | null;
}

@ObjectType({ description: 'What a teacher holds, the latest first.' })
export class MyCertificates {
  @Field(() => [Certificate], { description: 'Certificates of every cohort, revoked ones too.' })
  certificates!: Certificate[];

  @Field(() => [MyCompletionReview], {
    description: 'Completion reviews under way: met requirements, and no certificate yet.',
  })
  reviews!: MyCompletionReview[];

  @Field(() => [Proof], { description: 'Proofs of every cohort, revoked ones too.' })
  proofs!: Proof[];
}

export const CertificateConnection = connectionOf(Certificate, 'Certificate');
