import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import {
  FindRecognition,
  type RecognitionClaimRow,
  type RecognitionOffer,
} from '../queries/find-recognition.js';
import { ClaimRecognition } from '../use-cases/claim-recognition.js';
import { DecideRecognition } from '../use-cases/decide-recognition.js';
import {
  MyRecognition,
  RecognitionClaim,
  RecognitionClaimConnection,
  RecognitionClaimDone,
  RecognitionClaimInput,
  RecognitionClaimResult,
  RecognitionStateEnum,
} from './recognition.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const ENROLLMENT = { type: () => ID, description: 'The enrollment.' };
const CLAIM = { type: () => ID, description: 'The claim.' };

@Resolver(() => RecognitionClaim)
export class RecognitionResolver {
  constructor(
    private readonly find: FindRecognition,
    private readonly claim: ClaimRecognition,
    private readonly decide: DecideRecognition,
  ) {}

  @Query(() => MyRecognition, {
    description: 'What the region recognises of earlier training, and one’s own claims.',
  })
  @Allow('myRecognition', { cohort: (args) => args.cohortId })
  myRecognition(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<RecognitionOffer> {
    return this.find.ofTeacher(cohortId, actor.teacherId ?? '');
  }

  @Query(() => RecognitionClaimConnection, {
    description: 'Claims of the learners below a unit, the latest first.',
  })
  @Allow('recognitionClaims', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  recognitionClaims(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
    @Args() { first, after }: PageArgs,
    @Args('states', {
      type: () => [RecognitionStateEnum],
      nullable: true,
      description: 'Only in these states.',
    })
    states?: string[] | null,
  ): Promise<Connection<RecognitionClaimRow>> {
    return this.find.below({ cohortId, unitId, states: states ?? null }, first, after ?? null);
  }

  @Mutation(() => RecognitionClaimResult, { description: 'Claims hours of one’s own earlier training.' })
  @Allow('claimRecognition', { cohort: (args) => args.cohortId })
  async claimRecognition(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('claim', { description: 'The training.' }) claim: RecognitionClaimInput,
  ): Promise<RecognitionClaimDone | Refused> {
    return told(await this.claim.execute(actor, cohortId, { teacherId: actor.teacherId ?? '' }, claim));
  }

  @Mutation(() => RecognitionClaimResult, {
    description: 'Claims hours for a teacher of the school, and attests them.',
  })
  @Allow('claimRecognitionForTeacher', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.enrollmentId,
  })
  async claimRecognitionForTeacher(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', ENROLLMENT) enrollmentId: string,
    @Args('claim', { description: 'The training.' }) claim: RecognitionClaimInput,
  ): Promise<RecognitionClaimDone | Refused> {
    return told(await this.claim.execute(actor, cohortId, { enrollmentId }, claim));
  }

  @Mutation(() => RecognitionClaimResult, { description: 'Attests a claim at the school, or refuses it.' })
  @Allow('attestRecognition', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async attestRecognition(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', ENROLLMENT) enrollmentId: string,
    @Args('claimId', CLAIM) claimId: string,
    @Args('attests', { description: 'Whether the school attests it; else it is refused.' }) attests: boolean,
    @Args('reason', { description: 'Reason; needed to refuse.' }) reason: string,
  ): Promise<RecognitionClaimDone | Refused> {
    return told(await this.decide.attest(actor, { cohortId, enrollmentId, claimId }, attests, reason));
  }

  @Mutation(() => RecognitionClaimResult, { description: 'Grants hours of a claim, or refuses it.' })
  @Allow('decideRecognition', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentId })
  async decideRecognition(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('enrollmentId', ENROLLMENT) enrollmentId: string,
    @Args('claimId', CLAIM) claimId: string,
    @Args('reason', { description: 'Reason; needed to refuse.' }) reason: string,
    @Args('grantedHalfHours', {
      type: () => Int,
      nullable: true,
      description: 'Half-hours granted; left out to refuse.',
    })
    grantedHalfHours?: number | null,
  ): Promise<RecognitionClaimDone | Refused> {
    return told(
      await this.decide.decide(actor, { cohortId, enrollmentId, claimId }, grantedHalfHours ?? null, reason),
    );
  }
}

const told = (
  answer: { claimId: string } | { problems: readonly Problem[] },
): RecognitionClaimDone | Refused =>
  'problems' in answer ? refused(answer.problems) : Object.assign(new RecognitionClaimDone(), answer);
