/** What an office does with the roster afterwards: confirm all as one job, export, look at the changes, undo. */
import { Writable } from 'node:stream';
import { AdvanceCohort } from '../../apps/api/dist/modules/enrollment/use-cases/advance-cohort.js';
import { CommitRosterImport } from '../../apps/api/dist/modules/enrollment/use-cases/commit-roster-import.js';
import { ConfirmEnrollments } from '../../apps/api/dist/modules/enrollment/use-cases/confirm-enrollments.js';
import { PutForwardTeachers } from '../../apps/api/dist/modules/enrollment/use-cases/put-forward-teachers.js';
import { UndoRosterImport } from '../../apps/api/dist/modules/enrollment/use-cases/undo-roster-import.js';
import { UploadRoster } from '../../apps/api/dist/modules/enrollment/use-cases/upload-roster.js';
import { IdSealing } from '../../apps/api/dist/platform/personal-data/id-sealing.js';
import { writeWorkbook } from '../../apps/api/dist/platform/spreadsheet/write-workbook.js';
import { answerParent, timed } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

const column = (title, type = 'text') => ({ header: { zh: title, en: title }, type });

/** The roster as an office exports it, ID numbers opened. */
async function exportRoster({ get, database }, rootUnitId) {
  const sealing = get(IdSealing);
  async function* rows() {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const page = await database.rows(
        `SELECT t.id, t.name, t.sex, t.birth_date AS "birthDate", t.id_sealed AS sealed, t.id_key AS "keyId", t.id_hash AS hash,
                s.name AS school, t.stage, t.phone
           FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id
          WHERE t.root_unit_id = $1 AND t.id > $2 ORDER BY t.id LIMIT 2000`,
        [rootUnitId, after],
      );
      if (page.length === 0) return;
      for (const row of page) {
        yield [row.name, row.sex, sealing.open(row), row.birthDate, row.school, row.stage, row.phone];
      }
      after = page.at(-1).id;
    }
  }
  let bytes = 0;
  const out = new Writable({
    write(piece, _, next) {
      bytes += piece.length;
      next();
    },
  });
  const columns = [
    column('姓名'),
    column('性别'),
    column('证件号码'),
    column('出生日期', 'date'),
    column('学校'),
    column('学段'),
    column('电话'),
  ];
  await writeWorkbook(out, [{ name: { zh: '名册', en: 'Roster' }, columns, rows: rows() }], {
    language: 'zh',
  });
  return bytes;
}

await answerParent(async ({ url, packId, programmeId, rootUnitId, cohortId, importId, file, fileName }) => {
  const opened = await openApp({ url, packId });
  const { app, get, database } = opened;
  const jobs = {};
  const again = await timed(async () =>
    done(
      'Checking again',
      await get(UploadRoster).execute(PROGRAM, { programmeId, unitId: rootUnitId, fileName, source: file }),
    ),
  );
  jobs['the same file again: checked against the roster'] = again.seconds;
  jobs['the same file again: committed, nothing changes'] = (
    await timed(async () =>
      done('Committing again', await get(CommitRosterImport).execute(PROGRAM, again.answer.importId)),
    )
  ).seconds;
  jobs['export as a workbook, ID numbers opened'] = (
    await timed(() => exportRoster(opened, rootUnitId))
  ).seconds;
  // An import of its own, undone before anything depends on it.
  const undo = await timed(async () =>
    get(UndoRosterImport).execute(PROGRAM, again.answer.importId, 'benchmark'),
  );
  jobs['undo of an import that changed nothing'] = 'problems' in undo.answer ? null : undo.seconds;
  const whole = await timed(async () => get(UndoRosterImport).execute(PROGRAM, importId, 'benchmark'));
  const undone = !('problems' in whole.answer);
  jobs['undo of the whole import'] = undone ? whole.seconds : null;
  if (undone) {
    const once = done(
      'Checking once more',
      await get(UploadRoster).execute(PROGRAM, { programmeId, unitId: rootUnitId, fileName, source: file }),
    );
    done('Committing once more', await get(CommitRosterImport).execute(PROGRAM, once.importId));
  }
  done('Opening the enrollment', await get(AdvanceCohort).execute(PROGRAM, cohortId, 'enrolling'));
  await database.run('UPDATE enrollment.cohort_quota SET teachers = 10000000 WHERE cohort_id = $1', [
    cohortId,
  ]);
  jobs['all put forward'] = (
    await timed(async () =>
      done(
        'Putting forward',
        await get(PutForwardTeachers).execute(PROGRAM, { cohortId, unitId: rootUnitId, volunteers: true }),
      ),
    )
  ).seconds;
  const confirmed = await timed(async () =>
    done(
      'Confirming',
      await get(ConfirmEnrollments).execute({ ...PROGRAM, role: 'county-office' }, cohortId, {
        unitPath: (await database.one('SELECT path FROM organization.unit WHERE id = $1', [rootUnitId])).path,
        states: ['put-forward'],
      }),
    ),
  );
  jobs[`all confirmed in one piece (${confirmed.answer.confirmed})`] = confirmed.seconds;
  await app.close();
  return { jobs, confirmed: confirmed.answer.confirmed };
});
