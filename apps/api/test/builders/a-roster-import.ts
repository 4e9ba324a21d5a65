import type { ColumnAssignment } from '@tisheng/domain-rules/enrollment/roster/check-mapping.js';
import type { RosterColumn } from '@tisheng/domain-rules/enrollment/roster/columns.js';
import type { Actor } from '../../src/platform/auth/actor.js';
import { BeginRosterImport } from '../../src/modules/enrollment/use-cases/begin-roster-import.js';
import { CheckRosterImport } from '../../src/modules/enrollment/use-cases/check-roster-import.js';
import { CommitRosterImport } from '../../src/modules/enrollment/use-cases/commit-roster-import.js';
import {
  FindRosterChanges,
  type RosterChangeRow,
} from '../../src/modules/enrollment/roster/find-roster-changes.js';
import type { ChangeKind } from '../../src/modules/enrollment/roster/roster-diff.js';
import type { UnitRecord } from '../../src/modules/organization/public/organization-reader.js';
import { FindRosterFile } from '../../src/modules/enrollment/roster/find-roster-file.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';

/** Somebody at work in a unit, as the guard hands them over. */
export const somebodyAt = (
  unit: { readonly id: string; readonly path: string; readonly rootId: string },
  role: Actor['role'],
  accountId = '00000000-0000-7000-8000-00000000000a',
): Actor => ({
  accountId,
  grantId: accountId,
  displayName: role,
  role,
  unitId: unit.id,
  unitPath: unit.path,
  rootUnitId: unit.rootId,
  institutionId: null,
  teacherId: null,
  mustChangePassword: false,
  ip: null,
});

export interface ImportSteps {
  readonly importId: string;
  readonly actor: Actor;
}

/** Sends a file in the name of a unit; nothing is checked yet. */
export async function sent(
  app: TestApp,
  region: Region,
  unit: { readonly id: string; readonly path: string; readonly rootId: string },
  actor: Actor,
  content: string | Buffer,
  fileName = 'roster.csv',
): Promise<string> {
  const answer = await app
    .get(BeginRosterImport)
    .execute(
      actor,
      { programmeId: region.programmeId, unitId: unit.id },
      { fileName, content: Buffer.from(content) },
    );
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.importId;
}

/** Checks an import as it is proposed, with other columns where they are given. */
export async function checkedAsProposed(
  app: TestApp,
  actor: Actor,
  importId: string,
  changes: Readonly<Record<number, RosterColumn | null>> = {},
): Promise<{ jobId: string | null }> {
  const { columns, encoding, sheet, headerRow } = await app.get(FindRosterFile).preview(importId, {
    encoding: null,
    sheet: null,
    headerRow: null,
  });
  const assignments = columns.flatMap(({ index, settled }): ColumnAssignment<RosterColumn>[] => {
    const column = index in changes ? changes[index]! : settled;
    return column ? [{ index, column }] : [];
  });
  const settings = { encoding, sheet, headerRow, columns: assignments };
  const answer = await app.get(CheckRosterImport).execute(actor, importId, settings);
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer;
}

/** Commits by the job, and answers how it ended. */
export async function committed(
  app: TestApp,
  actor: Actor,
  importId: string,
): Promise<{ state: string; result: Record<string, unknown> | null; problems: { code: string }[] | null }> {
  const begun = await app.get(CommitRosterImport).begin(actor, importId);
  if ('problems' in begun) return { state: 'refused', result: null, problems: [...begun.problems] };
  await app.runJobs();
  return jobOf(app, begun.jobId);
}

export async function jobOf(
  app: TestApp,
  jobId: string,
): Promise<{ state: string; result: Record<string, unknown> | null; problems: { code: string }[] | null }> {
  const row = await app.database.one<{
    state: string;
    result: Record<string, unknown> | null;
    problems: { code: string }[] | null;
  }>('SELECT state, result, problems FROM platform.background_job WHERE id = $1', [jobId]);
  if (!row) throw new Error(`No job ${jobId}`);
  return row;
}

/** Everything that the roster says of a region's teachers, without when it was written. */
export async function rosterOf(app: TestApp, region: Region): Promise<unknown[]> {
  return app.database.rows(
    `SELECT t.id, t.name, t.sex, t.birth_date, t.id_type, encode(t.id_hash, 'hex') AS id, t.school_id, t.stage, t.subject,
            t.duty, t.phone, t.left_at,
            (SELECT jsonb_agg(jsonb_build_array(p.id, p.school_id, p.from_date, p.to_date) ORDER BY p.id)
               FROM enrollment.teacher_posting p WHERE p.teacher_id = t.id) AS postings,
            (SELECT jsonb_agg(l.learner_no ORDER BY l.learner_no) FROM enrollment.learner l WHERE l.teacher_id = t.id) AS numbers,
            (SELECT jsonb_agg(jsonb_build_array(e.id, e.state, e.school_id, e.county_id, e.unit_path, e.institution_id) ORDER BY e.id)
               FROM enrollment.enrollment e WHERE e.teacher_id = t.id) AS places,
            (SELECT count(*)::int FROM enrollment.teacher_leaving l WHERE l.teacher_id = t.id) AS leavings
       FROM enrollment.teacher t WHERE t.root_unit_id = $1 ORDER BY t.id`,
    [region.root.id],
  );
}

/** A file of a school, sent by its administrator and checked as proposed. */
export async function readyToCommit(
  app: TestApp,
  region: Region,
  school: UnitRecord,
  content: string | Buffer,
  fileName?: string,
): Promise<{ actor: Actor; importId: string }> {
  const actor = somebodyAt(school, 'school-administrator');
  const importId = await sent(app, region, school, actor, content, fileName);
  await checkedAsProposed(app, actor, importId);
  return { actor, importId };
}

/** How far an import is, and the counts of its rows. */
export async function stateOfImport(
  app: TestApp,
  importId: string,
): Promise<{ state: string; read: number; accepted: number; rejected: number }> {
  const row = await app.database.one<{ state: string; accepted: number; rejected: number; read: number }>(
    `SELECT state, rows_read AS read, rows_accepted AS accepted, rows_rejected AS rejected
       FROM enrollment.roster_import WHERE id = $1`,
    [importId],
  );
  if (!row) throw new Error(`No import ${importId}`);
  return row;
}

/** The changes of one kind, as the wizard shows them. */
export async function changesOfImport(
  app: TestApp,
  importId: string,
  kind: ChangeKind,
): Promise<RosterChangeRow[]> {
  const filter = { kind, unitId: null, nameDiffers: false };
  return (await app.get(FindRosterChanges).page(importId, filter, 100, null)).nodes;
}
