import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { startOfDay } from '@tisheng/domain-rules/exchange/push-cycles.js';
import type { ManualClock } from '../../platform/clock/clock.js';
import { CommitRosterImport } from '../../modules/enrollment/use-cases/commit-roster-import.js';
import { ImportCounties } from '../../modules/enrollment/use-cases/import-counties.js';
import { type ImportedUnits, ImportSchools } from '../../modules/enrollment/use-cases/import-schools.js';
import { SetUpProgramme } from '../../modules/enrollment/use-cases/set-up-programme.js';
import { UploadRoster } from '../../modules/enrollment/use-cases/upload-roster.js';
import type { Progress } from './progress.js';
import { done, mustHold, Season } from './season.js';

/** A file of a region: its name and where it is, or its content. */
export interface RegionFile {
  readonly name: string;
  readonly source: string | Uint8Array;
}

export interface RegionFiles {
  readonly roster: RegionFile;
  readonly schools: RegionFile;
  readonly counties?: RegionFile;
}

export interface ImportCounts {
  readonly rowsRead: number;
  readonly rowsAccepted: number;
  readonly rowsRejected: number;
}

const PROGRAM = { displayName: '系统', role: 'program' };

/** Opens the programme of a pack and puts the clock to the first day of its enrollment. */
export async function openRegion(
  app: NestFastifyApplication,
  baseUrl: string,
  clock: ManualClock,
  progress: Progress,
  pack: PolicyPack,
): Promise<Season> {
  const cohort = pack.cohorts[0];
  if (!cohort) throw new Error('A pack has at least one cohort');
  clock.set(
    new Date(startOfDay(addDays(cohort.enrollment.from, -7), pack.programme.timeZone) + 9 * 3_600_000),
  );
  const made = done(
    'Opening the programme',
    await app.get(SetUpProgramme, { strict: false }).execute(PROGRAM, pack),
  );
  const cohortId = made.cohorts.find(({ code }) => code === cohort.code)?.id ?? '';
  return new Season(app, baseUrl, clock, progress, pack, made.programmeId, made.rootUnitId, cohortId, cohort);
}

/** Builds the tree of offices and schools from the region's own files. */
export async function buildTree(season: Season, files: RegionFiles): Promise<void> {
  const { rootUnitId, progress } = season;
  if (files.counties) {
    const list = { rootUnitId, fileName: files.counties.name, source: files.counties.source };
    await progress.stage('Counties', 'counties', 1, async () => {
      const answer = await season.get(ImportCounties).execute(season.office, list);
      return unitsIn('The list of counties', answer).accepted;
    });
  }
  const list = { rootUnitId, fileName: files.schools.name, source: files.schools.source };
  await progress.stage('Schools', 'schools', 1, async () => {
    const answer = unitsIn(
      'The list of schools',
      await season.get(ImportSchools).execute(season.office, list),
    );
    mustHold(answer.accepted > 0, 'the list of schools holds at least one school of the region');
    return answer.accepted;
  });
}

/** Reads the roster file, as the region's office would upload it, and commits what is sound. */
export async function importRoster(season: Season, file: RegionFile): Promise<ImportCounts> {
  const { programmeId, rootUnitId: unitId, progress } = season;
  let counts: ImportCounts & { importId: string } = {
    importId: '',
    rowsRead: 0,
    rowsAccepted: 0,
    rowsRejected: 0,
  };
  await progress.stage('Roster read and checked', 'rows', 1, async () => {
    const upload = { programmeId, unitId, fileName: file.name, source: file.source };
    counts = done('The roster', await season.get(UploadRoster).execute(season.office, upload));
    mustHold(
      counts.rowsRead === counts.rowsAccepted + counts.rowsRejected,
      'every row is accepted or rejected',
    );
    return counts.rowsRead;
  });
  await progress.stage('Roster committed', 'teachers', 1, async () => {
    const committed = done(
      'Committing',
      await season.get(CommitRosterImport).execute(season.office, counts.importId),
    );
    mustHold(committed.teachersAdded === counts.rowsAccepted, 'every accepted row became a teacher');
    return committed.teachersAdded;
  });
  return counts;
}

/** A list of units must be sound to its last row: a season with half a tree would prove nothing. */
function unitsIn(
  what: string,
  answer: ImportedUnits | { readonly problems: readonly Problem[] },
): ImportedUnits {
  if (answer.problems.length > 0 || !('added' in answer)) done(what, { problems: answer.problems });
  return answer as ImportedUnits;
}
