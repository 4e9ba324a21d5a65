import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindMyTrackSessions, type MyTrackSessionRow } from '../queries/find-my-track-sessions.js';
import { FindTrackPeople, type NominationRow, type TrackPersonRow } from '../queries/find-track-people.js';
import { AttendTrackSession } from '../use-cases/attend-track-session.js';
import {
  MyTrackSession,
  NominationStateEnum,
  TrackNomination,
  TrackNominationConnection,
  TrackPersonConnection,
} from './track.model.js';
import { AttendTrackSessionDone, AttendTrackSessionResult } from './track.results.js';

const PROGRAMME = { type: () => ID, description: 'The programme.' };
const UNIT = { type: () => ID, description: 'Unit at or below which the people are.' };
const SESSION = { type: () => ID, description: 'The session.' };
const SEARCH = { type: () => String, nullable: true, description: 'Part of a name.' };

/** Who takes part in the tracks, and what they see of it. */
@Resolver(() => TrackNomination)
export class TrackPeopleResolver {
  constructor(
    private readonly people: FindTrackPeople,
    private readonly mine: FindMyTrackSessions,
    private readonly attend: AttendTrackSession,
  ) {}

  @Query(() => TrackNominationConnection, {
    description: 'Nominations for a session, in the order they were made.',
  })
  @Allow('trackNominations', { programme: (args) => args.programmeId, unit: (args) => args.unitId })
  trackNominations(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('sessionId', SESSION) sessionId: string,
    @Args() { first, after }: PageArgs,
    @Args('states', {
      type: () => [NominationStateEnum],
      nullable: true,
      description: 'Only in these states.',
    })
    states?: string[] | null,
    @Args('search', SEARCH) search?: string | null,
  ): Promise<Connection<NominationRow>> {
    const filter = { programmeId, unitId, sessionId, states: states ?? null, search: search ?? null };
    return this.people.nominations(filter, first, after ?? null);
  }

  @Query(() => TrackPersonConnection, {
    description: 'People whom a session is for and who are in none of its track.',
  })
  @Allow('trackCandidates', { programme: (args) => args.programmeId, unit: (args) => args.unitId })
  trackCandidates(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('sessionId', SESSION) sessionId: string,
    @Args() { first, after }: PageArgs,
    @Args('search', SEARCH) search?: string | null,
  ): Promise<Connection<TrackPersonRow>> {
    const filter = { programmeId, unitId, sessionId, search: search ?? null };
    return this.people.candidates(filter, first, after ?? null);
  }

  @Query(() => [MyTrackSession], {
    description: 'The sessions for which one was nominated, the latest first.',
  })
  @Allow('myTrackSessions')
  myTrackSessions(@CurrentActor() actor: Actor): Promise<MyTrackSessionRow[]> {
    return this.mine.execute(actor.teacherId ?? '');
  }

  @Mutation(() => AttendTrackSessionResult, {
    description: 'Notes that one is there, by the code shown on site.',
  })
  @Allow('attendTrackSession')
  async attendTrackSession(
    @CurrentActor() actor: Actor,
    @Args('sessionId', SESSION) sessionId: string,
    @Args('code', { description: 'The six digits.' }) code: string,
  ): Promise<AttendTrackSessionDone | Refused> {
    const answer = await this.attend.execute(actor, sessionId, code);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new AttendTrackSessionDone(), answer);
  }
}
