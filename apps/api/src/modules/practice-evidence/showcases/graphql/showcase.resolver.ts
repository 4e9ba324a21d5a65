import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { ShowcaseKind } from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindShowcaseChoices } from '../queries/find-showcase-choices.js';
import { FindShowcases } from '../queries/find-showcases.js';
import { ApplyForShowcase } from '../use-cases/apply-for-showcase.js';
import { MoveShowcase } from '../use-cases/move-showcase.js';
import { RecordShowcaseResult } from '../use-cases/record-showcase-result.js';
import {
  Showcase,
  ShowcaseApplicationInput,
  ShowcaseChoices,
  ShowcaseConnection,
  ShowcaseKindEnum,
  ShowcaseResultInput,
  ShowcaseStateEnum,
} from './showcase.model.js';
import { ShowcaseResult, type ShowcaseChanged } from './showcase.results.js';

const COHORT = { type: () => ID, description: 'The cohort whose region is meant.' };
const UNIT = { type: () => ID, description: 'The office or school that asks.' };
const SHOWCASE = { type: () => ID, description: 'The showcase.' };

const changed = (showcaseId: string, problems: readonly Problem[]): ShowcaseChanged | Refused =>
  problems.length > 0 ? refused(problems) : { showcaseId };

/** Demonstration schools, innovation zones and model communities. */
@Resolver(() => Showcase)
export class ShowcaseResolver {
  constructor(
    private readonly find: FindShowcases,
    private readonly choices: FindShowcaseChoices,
    private readonly apply: ApplyForShowcase,
    private readonly move: MoveShowcase,
    private readonly record: RecordShowcaseResult,
  ) {}

  @Query(() => ShowcaseConnection, { description: 'What is named in the region, or was.' })
  @Allow('showcases', { cohort: (args) => args.cohortId })
  showcases(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('kind', { type: () => ShowcaseKindEnum, nullable: true, description: 'One kind; null for all.' })
    kind: ShowcaseKind | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<Showcase>> {
    return this.find.list(cohortId, kind ?? null, { first, after }) as Promise<Connection<Showcase>>;
  }

  @Query(() => Showcase, {
    nullable: true,
    description: 'One of them; null where it was never named and is neither one’s own nor below one.',
  })
  @Allow('showcase', { cohort: (args) => args.cohortId })
  showcase(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('showcaseId', SHOWCASE) showcaseId: string,
  ): Promise<Showcase | null> {
    return this.find.one(cohortId, showcaseId, actor.unitPath) as Promise<Showcase | null>;
  }

  @Query(() => ShowcaseConnection, { description: 'What a unit and those below it have applied for.' })
  @Allow('showcasesOfUnit', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  showcasesOfUnit(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('state', { type: () => ShowcaseStateEnum, nullable: true, description: 'One state; null for all.' })
    state: StateOf<'showcase'> | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<Showcase>> {
    return this.find.ofUnit(cohortId, unitId, state ?? null, { first, after }) as Promise<
      Connection<Showcase>
    >;
  }

  @Query(() => ShowcaseChoices, {
    description: 'Offices, schools and workshops that an applicant chooses from.',
  })
  @Allow('showcaseMembers', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  showcaseMembers(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<ShowcaseChoices> {
    return this.choices.execute(cohortId, unitId) as Promise<ShowcaseChoices>;
  }

  @Mutation(() => ShowcaseResult, { description: 'Applies to be named.' })
  @Allow('applyForShowcase', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async applyForShowcase(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('application', { description: 'What is applied for.' }) application: ShowcaseApplicationInput,
  ): Promise<ShowcaseChanged | Refused> {
    const { memberSchools: schoolIds, memberWorkshops: workshopIds, ...asked } = application;
    const answer = await this.apply.execute(actor, cohortId, unitId, { ...asked, schoolIds, workshopIds });
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => ShowcaseResult, { description: 'Names what was applied for, or says no with a reason.' })
  @Allow('decideShowcase', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async decideShowcase(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) _cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('showcaseId', SHOWCASE) showcaseId: string,
    @Args('names', { description: 'Whether it is named.' }) names: boolean,
    @Args('reason', { description: 'Why not; may be empty where it is named.' }) reason: string,
  ): Promise<ShowcaseChanged | Refused> {
    return changed(showcaseId, await this.move.decide(actor, { unitId, showcaseId }, names, reason));
  }

  @Mutation(() => ShowcaseResult, { description: 'Ends it, with a reason.' })
  @Allow('endShowcase', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async endShowcase(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) _cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('showcaseId', SHOWCASE) showcaseId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<ShowcaseChanged | Refused> {
    return changed(showcaseId, await this.move.end(actor, { unitId, showcaseId }, reason));
  }

  @Mutation(() => ShowcaseResult, { description: 'Records a result with its day.' })
  @Allow('recordShowcaseResult', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async recordShowcaseResult(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('showcaseId', SHOWCASE) showcaseId: string,
    @Args('result', { description: 'The result.' }) result: ShowcaseResultInput,
  ): Promise<ShowcaseChanged | Refused> {
    const { works: entryIds, ...told } = result;
    const problems = await this.record.execute(actor, cohortId, unitId, { ...told, entryIds, showcaseId });
    return changed(showcaseId, problems);
  }
}
