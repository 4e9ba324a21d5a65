import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CorrectableField } from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import type { MassDecisionKind } from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow, type OperationArguments } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import type { Chosen } from '../chosen-certificates.js';
import { ListMassDecisions, type MassDecisionRow } from '../queries/list-mass-decisions.js';
import { PreviewMassDecision, type MassPreview } from '../queries/preview-mass-decision.js';
import { DecideMassDecision } from '../use-cases/decide-mass-decision.js';
import { ProposeMassDecision } from '../use-cases/propose-mass-decision.js';
import {
  ChosenCertificates,
  ConfirmMassDecisionResult,
  CorrectableFieldEnum,
  MassDecision,
  MassDecisionConnection,
  MassDecisionKindEnum,
  MassDecisionPreview,
  ProposeMassDecisionResult,
  WithdrawMassDecisionResult,
  type MassDecisionProposed,
  type MassDecisionWithdrawn,
} from './mass-decision.model.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Office, county or school; what stands below it is included.' };
const CHOSEN = { type: () => ChosenCertificates, description: 'Which certificates.' };
const CORRECTS = {
  type: () => [CorrectableFieldEnum],
  description: 'Fields taken anew from the roster; for a new issue alone.',
};
const DECISION = { type: () => ID, description: 'The decision.' };
const TARGETS = {
  cohort: (args: OperationArguments) => args['cohortId'] as string,
  unit: (args: OperationArguments) => args['unitId'] as string,
};

/** Certificates revoked or issued anew in whole groups, each by one decision of two persons. */
@Resolver(() => MassDecision)
export class MassDecisionResolver {
  constructor(
    private readonly preview: PreviewMassDecision,
    private readonly list: ListMassDecisions,
    private readonly propose: ProposeMassDecision,
    private readonly decide: DecideMassDecision,
  ) {}

  @Query(() => MassDecisionPreview, {
    description: 'What a decision about many certificates would touch; nothing is stored.',
  })
  @Allow('previewMassDecision', TARGETS)
  previewMassDecision(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('chosen', CHOSEN) chosen: ChosenCertificates,
    @Args('corrects', CORRECTS) corrects: CorrectableField[],
  ): Promise<MassPreview> {
    return this.preview.execute(actor, chosenOf(cohortId, unitId, chosen, corrects));
  }

  @Query(() => MassDecisionConnection, {
    description: 'Decisions about many certificates at or below a unit, the latest first.',
  })
  @Allow('massDecisions', TARGETS)
  massDecisions(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<MassDecisionRow>> {
    return this.list.execute(actor.accountId, cohortId, unitId, first, after ?? null);
  }

  @Mutation(() => ProposeMassDecisionResult, {
    description: 'Puts a decision about many certificates forward; another person confirms it.',
  })
  @Allow('proposeMassDecision', TARGETS)
  async proposeMassDecision(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('kind', { type: () => MassDecisionKindEnum, description: 'What is decided.' })
    kind: MassDecisionKind,
    @Args('chosen', CHOSEN) chosen: ChosenCertificates,
    @Args('corrects', CORRECTS) corrects: CorrectableField[],
    @Args('ground', { description: 'Code of one of the policy’s grounds.' }) ground: string,
    @Args('reason', { description: 'What happened; the register keeps it.' }) reason: string,
    @Args('expected', { type: () => Int, description: 'How many the office saw in the preview.' })
    expected: number,
  ): Promise<MassDecisionProposed | Refused> {
    const request = {
      kind,
      chosen: chosenOf(cohortId, unitId, chosen, corrects),
      corrects,
      ground,
      reason,
      expected,
    };
    const answer = await this.propose.execute(actor, request);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ConfirmMassDecisionResult, {
    description: 'Has a decision that another person put forward carried out.',
  })
  @Allow('confirmMassDecision', TARGETS)
  async confirmMassDecision(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('decisionId', DECISION) decisionId: string,
  ): Promise<BegunJob | Refused> {
    const answer = await this.decide.confirm(actor, { cohortId, unitId, decisionId });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => WithdrawMassDecisionResult, { description: 'Takes back a decision that waits.' })
  @Allow('withdrawMassDecision', TARGETS)
  async withdrawMassDecision(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('decisionId', DECISION) decisionId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<MassDecisionWithdrawn | Refused> {
    const answer = await this.decide.withdraw(actor, { cohortId, unitId, decisionId }, reason);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}

const chosenOf = (
  cohortId: string,
  unitId: string,
  { institutionId, numbers, flagged }: ChosenCertificates,
  corrects: readonly CorrectableField[],
): Chosen => ({
  cohortId,
  unitId,
  institutionId: institutionId ?? null,
  numbers: numbers ?? null,
  flagged,
  corrects: corrects.length === 0 ? null : corrects,
});
