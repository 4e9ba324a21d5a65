import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { NominationDecision } from '@tisheng/domain-rules/enrollment/tracks/decide-nominations.js';
import type { Half } from '@tisheng/domain-rules/enrollment/tracks/half-days.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindTracks, type HalfDayRow, type TrackRow } from '../queries/find-tracks.js';
import { AttestTrackAttendance } from '../use-cases/attest-track-attendance.js';
import { DecideTrackNominations } from '../use-cases/decide-track-nominations.js';
import { NominateForTrack } from '../use-cases/nominate-for-track.js';
import { SaveTrackSession } from '../use-cases/save-track-session.js';
import { ShowAttendanceCode } from '../use-cases/show-attendance-code.js';
import { HalfEnum, NominationDecisionEnum, SessionHalfDay, Track, TrackSessionInput } from './track.model.js';
import {
  AttestTrackAttendanceDone,
  AttestTrackAttendanceResult,
  DecideTrackNominationsDone,
  DecideTrackNominationsResult,
  NominateForTrackDone,
  NominateForTrackResult,
  SaveTrackSessionDone,
  SaveTrackSessionResult,
  ShowAttendanceCodeDone,
  ShowAttendanceCodeResult,
} from './track.results.js';

const PROGRAMME = { type: () => ID, description: 'The programme.' };
const SESSION = { type: () => ID, description: 'The session.' };
const DAY = { description: 'Day, YYYY-MM-DD.' };
const HALF = { type: () => HalfEnum, description: 'Half of the day.' };

/** The tracks as the offices see and run them. */
@Resolver(() => Track)
export class TrackResolver {
  constructor(
    private readonly find: FindTracks,
    private readonly save: SaveTrackSession,
    private readonly nominate: NominateForTrack,
    private readonly decide: DecideTrackNominations,
    private readonly show: ShowAttendanceCode,
    private readonly attest: AttestTrackAttendance,
  ) {}

  @Query(() => [Track], { description: 'The tracks of a programme with their sessions.' })
  @Allow('tracks', { programme: (args) => args.programmeId })
  tracks(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
  ): Promise<TrackRow[]> {
    return this.find.execute(actor, programmeId);
  }

  @Query(() => [SessionHalfDay], { description: 'The half-days of a session with how many were there.' })
  @Allow('trackHalfDays', { programme: (args) => args.programmeId })
  trackHalfDays(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('sessionId', SESSION) sessionId: string,
  ): Promise<HalfDayRow[]> {
    return this.find.halfDays(programmeId, sessionId);
  }

  @Mutation(() => SaveTrackSessionResult, { description: 'Opens a session of a track, or changes one.' })
  @Allow('saveTrackSession', { programme: (args) => args.programmeId })
  async saveTrackSession(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('session', { description: 'The session.' }) session: TrackSessionInput,
  ): Promise<SaveTrackSessionDone | Refused> {
    const { fromDate: from, toDate: to, id, ...rest } = session;
    const answer = await this.save.execute(actor, programmeId, { ...rest, id: id ?? null, from, to });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new SaveTrackSessionDone(), answer);
  }

  @Mutation(() => NominateForTrackResult, { description: 'Nominates people of a unit for a session.' })
  @Allow('nominateForTrack', { programme: (args) => args.programmeId, unit: (args) => args.unitId })
  async nominateForTrack(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('unitId', { type: () => ID, description: 'Unit at or below which the people are.' }) unitId: string,
    @Args('sessionId', SESSION) sessionId: string,
    @Args('teacherIds', { type: () => [ID], description: 'The people.' }) teacherIds: string[],
  ): Promise<NominateForTrackDone | Refused> {
    const answer = await this.nominate.execute(actor, { programmeId, unitId, sessionId, teacherIds });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new NominateForTrackDone(), answer);
  }

  @Mutation(() => DecideTrackNominationsResult, {
    description: 'Confirms, declines or withdraws nominations.',
  })
  @Allow('decideTrackNominations', { programme: (args) => args.programmeId })
  async decideTrackNominations(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('sessionId', SESSION) sessionId: string,
    @Args('nominationIds', { type: () => [ID], description: 'The nominations.' }) nominationIds: string[],
    @Args('decision', { type: () => NominationDecisionEnum, description: 'What is decided.' })
    decision: NominationDecision,
    @Args('reason', { description: 'Reason; needed unless they are confirmed.' }) reason: string,
  ): Promise<DecideTrackNominationsDone | Refused> {
    const answer = await this.decide.execute(actor, {
      programmeId,
      sessionId,
      nominationIds,
      decision,
      reason,
    });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new DecideTrackNominationsDone(), answer);
  }

  @Mutation(() => ShowAttendanceCodeResult, {
    description: 'Makes the code that is shown on site for a half-day.',
  })
  @Allow('showAttendanceCode', { programme: (args) => args.programmeId })
  async showAttendanceCode(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('sessionId', SESSION) sessionId: string,
    @Args('day', DAY) day: string,
    @Args('half', HALF) half: Half,
  ): Promise<ShowAttendanceCodeDone | Refused> {
    const answer = await this.show.execute(actor, programmeId, sessionId, { day, half });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new ShowAttendanceCodeDone(), answer);
  }

  @Mutation(() => AttestTrackAttendanceResult, { description: 'Attests who was there in a half-day.' })
  @Allow('attestTrackAttendance', { programme: (args) => args.programmeId })
  async attestTrackAttendance(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('sessionId', SESSION) sessionId: string,
    @Args('day', DAY) day: string,
    @Args('half', HALF) half: Half,
    @Args('nominationIds', { type: () => [ID], description: 'Those who were there; nobody else was.' })
    presentIds: string[],
  ): Promise<AttestTrackAttendanceDone | Refused> {
    const answer = await this.attest.execute(actor, {
      programmeId,
      sessionId,
      halfDay: { day, half },
      presentIds,
    });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new AttestTrackAttendanceDone(), answer);
  }
}
