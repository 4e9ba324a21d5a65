import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { ListAppeals, type AppealsFilter } from '../queries/list-appeals.js';
import { DecideAppeal } from '../use-cases/decide-appeal.js';
import { Appeal, AppealConnection } from './appeal.model.js';
import { AppealOutcomeEnum, AppealStateEnum } from './scoring.enums.js';
import { DecideAppealResult, type DecideAppealDone } from './scoring.results.js';
import { toAppeal } from './to-models.js';
import { withoutNul } from './without-nul.js';

/** Stands for an institution that nobody is: a filter without one would not narrow. */
const NO_INSTITUTION = '00000000-0000-0000-0000-000000000000';

/** Appeals as those see them who decide. */
@Resolver(() => Appeal)
export class AppealsResolver {
  constructor(
    private readonly list: ListAppeals,
    private readonly decide: DecideAppeal,
  ) {}

  @Query(() => AppealConnection, {
    description: 'Appeals of the teachers at or below a unit, the newest first.',
  })
  @Allow('appeals', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  appeals(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school whose teachers are meant.' })
    unitId: string,
    @Args('state', { type: () => AppealStateEnum, nullable: true, description: 'Only this state.' })
    state: StateOf<'appeal'> | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Size of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<Appeal>> {
    return this.page(actor, { cohortId, unitId, state, first, after: after ?? null });
  }

  @Query(() => AppealConnection, {
    description: 'Appeals against the results of one’s own training institution, the newest first.',
  })
  @Allow('institutionAppeals', { cohort: (args) => args.cohortId })
  institutionAppeals(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('state', { type: () => AppealStateEnum, nullable: true, description: 'Only this state.' })
    state: StateOf<'appeal'> | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Size of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
    @CurrentActor() actor: Actor,
  ): Promise<Connection<Appeal>> {
    const institutionId = actor.institutionId ?? NO_INSTITUTION;
    const subject = 'institution-result';
    return this.page(actor, { cohortId, institutionId, subject, state, first, after: after ?? null });
  }

  @Mutation(() => DecideAppealResult, { description: 'Decides an appeal that lies with one’s own body.' })
  @Allow('decideAppeal', { appeal: (args) => args.appealId })
  async decideAppeal(
    @Args('appealId', { type: () => ID, description: 'The appeal.' }) appealId: string,
    @Args('outcome', { type: () => AppealOutcomeEnum, description: 'The decision.' })
    outcome: 'upheld' | 'dismissed',
    @Args('reason', { description: 'Why; the teacher reads it.' }) reason: string,
    @Args('newGrade', {
      type: () => GradeEnum,
      nullable: true,
      description: 'Grade in place of the one appealed against; needed when a rating’s appeal is upheld.',
    })
    newGrade: Grade | null,
    @CurrentActor() actor: Actor,
  ): Promise<DecideAppealDone | Refused> {
    const decision = { outcome, reason: withoutNul(reason), newGrade: newGrade ?? null };
    const answer = await this.decide.execute(actor, appealId, decision);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  private async page(actor: Actor, filter: AppealsFilter): Promise<Connection<Appeal>> {
    const page = await this.list.execute(filter);
    return { ...page, nodes: page.nodes.map((appeal) => toAppeal(actor, appeal)) };
  }
}
