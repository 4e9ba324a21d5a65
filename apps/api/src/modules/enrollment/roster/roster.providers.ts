import { RosterDependents } from '../public/roster-dependents.js';
import { BeginRosterImport } from '../use-cases/begin-roster-import.js';
import { CheckRosterImport } from '../use-cases/check-roster-import.js';
import { CommitRosterImport } from '../use-cases/commit-roster-import.js';
import { DiscardRosterImport } from '../use-cases/discard-roster-import.js';
import { ForgetOldRosterFiles } from '../use-cases/forget-old-roster-files.js';
import { MarkRosterLeavers } from '../use-cases/mark-roster-leavers.js';
import { MendRosterImport } from '../use-cases/mend-roster-import.js';
import { ReleaseRosterImport } from '../use-cases/release-roster-import.js';
import { UndoRosterImport } from '../use-cases/undo-roster-import.js';
import { UploadRoster } from '../use-cases/upload-roster.js';
import { CheckTable } from './check-table.js';
import { CommitEffects } from './commit-effects.js';
import { ErrorsFiles } from './errors-files.js';
import { FindRosterChanges } from './find-roster-changes.js';
import { FindRosterDependents } from './find-roster-dependents.js';
import { FindRosterFile } from './find-roster-file.js';
import { RosterWizardResolver } from './graphql/roster-wizard.resolver.js';
import { ImportLeaving } from './import-leaving.js';
import { LearnerNumbers } from './learner-numbers.js';
import { RosterFiles } from './roster-files.js';
import { RosterImportRows } from './roster-import-rows.js';
import { SealedFiles } from './sealed-files.js';
import { TakeBackImport } from './take-back-import.js';
import { UndoPlanning } from './undo-plan.js';

/** The roster import: file, columns, check, changes, commit, undoing. */
export const ROSTER_IMPORT = [
  RosterDependents,
  SealedFiles,
  RosterFiles,
  RosterImportRows,
  LearnerNumbers,
  CheckTable,
  ImportLeaving,
  CommitEffects,
  TakeBackImport,
  UndoPlanning,
  UploadRoster,
  BeginRosterImport,
  MendRosterImport,
  CheckRosterImport,
  MarkRosterLeavers,
  ReleaseRosterImport,
  CommitRosterImport,
  DiscardRosterImport,
  ForgetOldRosterFiles,
  UndoRosterImport,
  ErrorsFiles,
  FindRosterFile,
  FindRosterChanges,
  FindRosterDependents,
  RosterWizardResolver,
];
