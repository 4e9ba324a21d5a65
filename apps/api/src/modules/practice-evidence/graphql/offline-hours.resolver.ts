import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { type Refused, refused } from '../../../platform/graphql/problem.model.js';
import { OfflineHoursSheet } from '../queries/offline-hours-sheet.js';
import { AttestOfflineHours } from '../use-cases/attest-offline-hours.js';
import { OfflineHours, OfflineHoursConnection } from './offline-hours.model.js';
import { OfflineHoursInput } from './practice.input.js';
import { type AttestOfflineHoursDone, AttestOfflineHoursResult } from './practice.results.js';

/** Offline hours that schools attest. */
@Resolver(() => OfflineHours)
export class OfflineHoursResolver {
  constructor(
    private readonly sheet: OfflineHoursSheet,
    private readonly attest: AttestOfflineHours,
  ) {}

  @Query(() => OfflineHoursConnection, {
    description:
      'The confirmed teachers below a unit with the offline hours attested for a theme, school by school.',
  })
  @Allow('offlineHours', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  offlineHours(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'School, or office above schools.' }) unitId: string,
    @Args('theme', { type: () => Int, description: 'Number of the theme.' }) theme: number,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Size of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
  ): Promise<Connection<OfflineHours>> {
    return this.sheet.execute({ cohortId, unitId, theme, first, after: after ?? null });
  }

  @Mutation(() => AttestOfflineHoursResult, {
    description:
      'Attests, in the name of one’s school, the offline hours of a theme for many teachers, or corrects them.',
  })
  @Allow('attestOfflineHours', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.rows.map(({ enrollmentId }: OfflineHoursInput) => enrollmentId),
  })
  async attestOfflineHours(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('theme', { type: () => Int, description: 'Number of the theme.' }) theme: number,
    @Args('heldOn', { description: 'Day of the activity, YYYY-MM-DD.' }) heldOn: string,
    @Args('rows', { type: () => [OfflineHoursInput], description: 'The teachers and their half-hours.' })
    rows: OfflineHoursInput[],
  ): Promise<AttestOfflineHoursDone | Refused> {
    const answer = await this.attest.execute(
      actor,
      cohortId,
      rows.map(({ enrollmentId, halfHours }) => ({
        enrollmentId: enrollmentId.toLowerCase(),
        theme,
        halfHours,
        heldOn,
      })),
    );
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}
