import { DuplicatePairs } from './merging/duplicate-pairs.js';
import { DuplicateResolver } from './graphql/duplicate.resolver.js';
import { ErasureResolver } from './graphql/erasure.resolver.js';
import { ObligationResolver } from './graphql/obligation.resolver.js';
import { TeacherCardResolver } from './graphql/teacher-card.resolver.js';
import { TransferResolver } from './graphql/transfer.resolver.js';
import { RosterParticipant } from './merging/roster-participant.js';
import { CarryTransfer } from './moving/carry-transfer.js';
import { RecomputeObligations } from './obligations/recompute-obligations.js';
import { RosterHolder } from './personal-data/roster-holder.js';
import { FindDuplicatePairs } from './queries/find-duplicate-pairs.js';
import { FindErasureRequests } from './queries/find-erasure-requests.js';
import { FindObligationChanges } from './queries/find-obligation-changes.js';
import { FindTransfers } from './queries/find-transfers.js';
import { SearchSchools } from './queries/search-schools.js';
import { TeacherCardQuery } from './queries/teacher-card.js';
import { RegionDay } from './region-day.js';
import { AddTeacher } from './use-cases/add-teacher.js';
import { DecideErasure } from './use-cases/decide-erasure.js';
import { DecideObligationChange } from './use-cases/decide-obligation-change.js';
import { DecideTransfer } from './use-cases/decide-transfer.js';
import { EditTeacher } from './use-cases/edit-teacher.js';
import { FindDuplicates } from './use-cases/find-duplicates.js';
import { KeepApart } from './use-cases/keep-apart.js';
import { MergeTeachers } from './use-cases/merge-teachers.js';
import { NoteLeaving } from './use-cases/note-leaving.js';
import { NoteObligationSeen } from './use-cases/note-obligation-seen.js';
import { ProposeTransfer } from './use-cases/propose-transfer.js';
import { RecomputeCohortObligations } from './use-cases/recompute-cohort-obligations.js';
import { ReportPerson } from './use-cases/report-person.js';

/** What happens to single teachers: corrections, transfers, leaving, duplicates, obligations, personal data. */
export const PEOPLE = [
  RegionDay,
  DuplicatePairs,
  RosterParticipant,
  CarryTransfer,
  RecomputeObligations,
  RosterHolder,
  FindDuplicatePairs,
  FindErasureRequests,
  FindObligationChanges,
  FindTransfers,
  SearchSchools,
  TeacherCardQuery,
  AddTeacher,
  EditTeacher,
  NoteLeaving,
  ProposeTransfer,
  DecideTransfer,
  FindDuplicates,
  MergeTeachers,
  KeepApart,
  DecideObligationChange,
  NoteObligationSeen,
  RecomputeCohortObligations,
  ReportPerson,
  DecideErasure,
  TeacherCardResolver,
  TransferResolver,
  ObligationResolver,
  DuplicateResolver,
  ErasureResolver,
];
