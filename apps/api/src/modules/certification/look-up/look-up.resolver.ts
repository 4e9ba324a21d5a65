import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { LookUpPurpose } from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { toCertificate } from '../graphql/to-model.js';
import { SignedCodes } from '../verification/signed-codes.js';
import { LookUpCertificates } from './look-up-certificates.js';
import {
  LookedUpCertificates,
  LookUpCertificatesResult,
  LookUpPurposeEnum,
  type CertificatesLookedUp,
} from './look-up.model.js';

/** Certificates by exact numbers, for personnel offices. */
@Resolver(() => LookedUpCertificates)
export class LookUpResolver {
  constructor(
    private readonly lookUp: LookUpCertificates,
    private readonly codes: SignedCodes,
  ) {}

  @Mutation(() => LookUpCertificatesResult, {
    description:
      'Looks certificates of the region up by exact numbers; each look-up is written into the trail.',
  })
  @Allow('lookUpCertificates')
  async lookUpCertificates(
    @CurrentActor() actor: Actor,
    @Args('numbers', {
      type: () => [String],
      description: 'ID numbers or certificate numbers, 500 at most.',
    })
    numbers: string[],
    @Args('purpose', { type: () => LookUpPurposeEnum, description: 'For what.' }) purpose: LookUpPurpose,
    @Args('reason', { description: 'Why these; the trail keeps it.' }) reason: string,
  ): Promise<CertificatesLookedUp | Refused> {
    const answer = await this.lookUp.execute(actor, { numbers, purpose, reason });
    if ('problems' in answer) return refused(answer.problems);
    return {
      answers: answer.answers.map(({ asked, certificates }) => ({
        asked,
        certificates: certificates.map((row) => toCertificate(row, this.codes)),
      })),
    };
  }
}
