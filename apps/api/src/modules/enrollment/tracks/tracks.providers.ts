import { TrackPeopleResolver } from './graphql/track-people.resolver.js';
import { TrackResolver } from './graphql/track.resolver.js';
import { FindMyTrackSessions } from './queries/find-my-track-sessions.js';
import { FindTrackPeople } from './queries/find-track-people.js';
import { FindTracks } from './queries/find-tracks.js';
import { TrackRows } from './track-rows.js';
import { AttendTrackSession } from './use-cases/attend-track-session.js';
import { AttestTrackAttendance } from './use-cases/attest-track-attendance.js';
import { DecideTrackNominations } from './use-cases/decide-track-nominations.js';
import { NominateForTrack } from './use-cases/nominate-for-track.js';
import { SaveTrackSession } from './use-cases/save-track-session.js';
import { ShowAttendanceCode } from './use-cases/show-attendance-code.js';

/** The tracks beside the full-staff training. */
export const TRACKS = [
  TrackRows,
  FindTracks,
  FindTrackPeople,
  FindMyTrackSessions,
  SaveTrackSession,
  NominateForTrack,
  DecideTrackNominations,
  ShowAttendanceCode,
  AttestTrackAttendance,
  AttendTrackSession,
  TrackResolver,
  TrackPeopleResolver,
];
