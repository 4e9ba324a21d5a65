import fc from 'fast-check';
import { FindRosterChanges } from '../../../src/modules/enrollment/roster/find-roster-changes.js';
import { FindRosterDependents } from '../../../src/modules/enrollment/roster/find-roster-dependents.js';
import { CommitRosterImport } from '../../../src/modules/enrollment/use-cases/commit-roster-import.js';
import { MarkRosterLeavers } from '../../../src/modules/enrollment/use-cases/mark-roster-leavers.js';
import { ReleaseRosterImport } from '../../../src/modules/enrollment/use-cases/release-roster-import.js';
import { UndoRosterImport } from '../../../src/modules/enrollment/use-cases/undo-roster-import.js';
import { aFreshRegion } from '../../builders/a-fresh-region.js';
import { enrolled, onTheRoster, rosterCsv } from '../../builders/a-roster.js';
import {
  changesOfImport,
  checkedAsProposed,
  committed,
  jobOf,
  readyToCommit,
  rosterOf,
  sent,
  somebodyAt,
  stateOfImport,
} from '../../builders/a-roster-import.js';
import { aTeacher, type TeacherBuilder } from '../../builders/a-teacher.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const csv = (...teachers: readonly TeacherBuilder[]) => rosterCsv(teachers.map((teacher) => teacher.facts()));

describe('a commit', () => {
  test('refuses when the roster changed since the preview, and names who; after a second look it goes through', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const shared = aTeacher().at(school);
    await onTheRoster(app, region, [shared]);
    const first = await readyToCommit(app, region, school, csv(shared.named('甲一')));
    const second = await readyToCommit(app, region, school, csv(shared.named('甲二')));
    const [one, two] = await Promise.all([
      app.get(CommitRosterImport).execute(first.actor, first.importId),
      app.get(CommitRosterImport).execute(second.actor, second.importId),
    ]);
    const refusals = [one, two].filter((answer) => 'problems' in answer);
    expect(refusals).toMatchObject([{ problems: [{ code: 'roster-changed-since-preview' }] }]);
    const late = 'problems' in one ? first : second;
    expect((await app.get(FindRosterChanges).summary(late.importId)).isStale).toBe(true);
    await app.get(ReleaseRosterImport).review(late.actor, late.importId);
    expect(await committed(app, late.actor, late.importId)).toMatchObject({ state: 'done' });
  });

  test('of one person in two schools’ files leaves one teacher, at the school that was looked at last', async () => {
    const region = await aFreshRegion(app);
    const [here, there] = [region.schools[0]!, region.schools[1]!];
    const person = aTeacher();
    const first = await readyToCommit(app, region, here, csv(person.at(here)));
    const second = await readyToCommit(app, region, there, csv(person.at(there)));
    expect(await committed(app, first.actor, first.importId)).toMatchObject({ result: { teachersAdded: 1 } });
    expect(await committed(app, second.actor, second.importId)).toMatchObject({
      problems: [{ code: 'roster-changed-since-preview' }],
    });
    await app.get(ReleaseRosterImport).review(second.actor, second.importId);
    expect(await changesOfImport(app, second.importId, 'transferred')).toMatchObject([
      { formerSchoolName: here.name },
    ]);
    expect(await committed(app, second.actor, second.importId)).toMatchObject({
      result: { teachersAdded: 0, teachersTransferred: 1 },
    });
    expect(await rosterOf(app, region)).toHaveLength(1);
  });

  test('that breaks half-way leaves nothing, and counts once when it is tried again', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const { actor, importId } = await readyToCommit(
      app,
      region,
      school,
      csv(aTeacher().at(school), aTeacher().at(school)),
    );
    await app.database.run(
      `CREATE FUNCTION enrollment.breaks() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''the line went dead''; END';
       CREATE TRIGGER breaks BEFORE INSERT ON enrollment.learner EXECUTE FUNCTION enrollment.breaks()`,
    );
    const begun = await app.get(CommitRosterImport).begin(actor, importId);
    await app.runJobs();
    expect(await rosterOf(app, region)).toEqual([]);
    expect(await stateOfImport(app, importId)).toMatchObject({ state: 'checked', accepted: 2 });
    await app.database.run('DROP TRIGGER breaks ON enrollment.learner; DROP FUNCTION enrollment.breaks()');
    await app.database.run('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
    await app.runJobs();
    expect(await jobOf(app, 'jobId' in begun ? begun.jobId : '')).toMatchObject({
      state: 'done',
      result: { teachersAdded: 2 },
    });
    expect(await rosterOf(app, region)).toHaveLength(2);
  });
});

describe('undoing a commit', () => {
  test('gives the exact former roster back, whatever the file did', async () => {
    const region = await aFreshRegion(app);
    const schools = region.schools.slice(0, 3);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.nat(2),
            to: fc.nat(2),
            fate: fc.constantFrom('same', 'renamed', 'moved', 'gone', 'leaves', 'new', 'returns'),
            place: fc.boolean(),
          }),
          { minLength: 1, maxLength: 7 },
        ),
        async (plan) => {
          const people = plan.map((one) => ({ ...one, teacher: aTeacher().at(schools[one.at]!) }));
          const known = people.filter(({ fate }) => fate !== 'new');
          const ids =
            known.length > 0
              ? await onTheRoster(
                  app,
                  region,
                  known.map(({ teacher }) => teacher),
                )
              : [];
          const withPlace = known.filter(({ place, fate }) => place && fate !== 'returns');
          if (withPlace.length > 0) {
            await enrolled(
              app,
              region,
              withPlace.map(({ teacher }) => teacher),
            );
          }
          for (const [index, { fate }] of known.entries()) {
            if (fate !== 'returns') continue;
            await app.database.run('UPDATE enrollment.teacher SET left_at = $2 WHERE id = $1', [
              ids[index],
              app.clock.now(),
            ]);
            await app.database.run(
              'UPDATE enrollment.teacher_posting SET to_date = from_date WHERE teacher_id = $1',
              [ids[index]],
            );
          }
          const before = await rosterOf(app, region);
          const rows = people.flatMap(({ fate, teacher, to }) => {
            if (fate === 'gone' || fate === 'leaves') return [];
            if (fate === 'renamed') return [teacher.named(`${teacher.facts().name}新`)];
            return [fate === 'moved' ? teacher.at(schools[to]!) : teacher];
          });
          // Somebody else of each school, so that the file covers it.
          const cover = schools.map((school) => aTeacher().at(school));
          const actor = somebodyAt(region.root, 'province-office');
          const importId = await sent(app, region, region.root, actor, csv(...rows, ...cover));
          await checkedAsProposed(app, actor, importId);
          const leaving = known.flatMap(({ fate }, index) => (fate === 'leaves' ? [ids[index]!] : []));
          const marked = await app.get(MarkRosterLeavers).execute(actor, importId, leaving, 'resigned');
          expect(marked).toEqual({ importId });
          await app.database.run('UPDATE enrollment.roster_import SET released_at = now() WHERE id = $1', [
            importId,
          ]);
          const done = await committed(app, actor, importId);
          expect(done).toMatchObject({ state: 'done', result: { teachersLeft: leaving.length } });
          expect(await rosterOf(app, region)).not.toEqual(before);
          const undone = await app.get(UndoRosterImport).begin(actor, importId, '文件传错了');
          await app.runJobs();
          expect(await jobOf(app, 'jobId' in undone ? undone.jobId : '')).toMatchObject({
            state: 'done',
            result: { teachersKept: 0 },
          });
          expect(await rosterOf(app, region)).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);

  test('leaves those on whom something depends, and those who were changed since, and says so before', async () => {
    const region = await aFreshRegion(app);
    const school = region.schools[0]!;
    const [first, other] = [aTeacher().at(school), aTeacher().at(school)];
    await onTheRoster(app, region, [other]);
    const { actor, importId } = await readyToCommit(
      app,
      region,
      school,
      csv(first, aTeacher().at(school), other.named('改一')),
    );
    await committed(app, actor, importId);
    await enrolled(app, region, [first]);
    await app.database.run(`UPDATE enrollment.teacher SET name = '改二' WHERE name = '改一'`);
    const report = await app.get(FindRosterDependents).report(importId);
    expect(report).toMatchObject({ removable: 1, restorable: 0, kept: 2 });
    expect(report.reasons.map(({ kind }) => kind).toSorted()).toEqual(['changed-since', 'enrollment']);
    const undo = app.get(UndoRosterImport);
    expect(await undo.execute(actor, importId, '')).toMatchObject({
      problems: [{ code: 'undo-needs-reason' }],
    });
    expect(await undo.execute(actor, importId, '文件传错了')).toMatchObject({
      teachersRemoved: 1,
      teachersKept: 2,
    });
    expect(await undo.execute(actor, importId, '文件传错了')).toMatchObject({
      problems: [{ code: 'move-not-possible' }],
    });
    expect(await rosterOf(app, region)).toHaveLength(2);
  });
});
