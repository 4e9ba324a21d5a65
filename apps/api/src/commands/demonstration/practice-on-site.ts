import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { formOfTheme } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { MeasuringKind } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../platform/auth/actor.js';
import {
  hashOf,
  MeasurementRows,
} from '../../modules/practice-evidence/observation/persistence/measurement-rows.js';
import { SaveMeasurement } from '../../modules/practice-evidence/observation/use-cases/save-measurement.js';
import { SignMeasurement } from '../../modules/practice-evidence/observation/use-cases/sign-measurement.js';
import { done, type Season } from '../season/season.js';
import { activitiesOnSite } from './activities-on-site.js';
import { asTeacher, type LearnerOnSite } from './learner-on-site.js';

const ADVICE = ['多给学生动手的时间', '屏幕上的字再大一些', '小组汇报可以用投屏'];

/** Lessons observed, forms signed and waiting, and activities of the school with attendance and a spot check. */
export async function practiceOnSite(season: Season): Promise<void> {
  const now = season.clock.now();
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  const school = await accountOf(season, `${prefix}-school`);
  const college = await accountOf(season, `${prefix}-college`);
  if (!school || !college) return;
  const learners = await season.database.rows<LearnerOnSite & Record<string, unknown>>(
    `SELECT * FROM (
       SELECT e.id, e.teacher_id AS "teacherId", t.name,
              (SELECT g.account_id FROM identity.role_grant g
                WHERE g.teacher_id = t.id AND g.ended_at IS NULL LIMIT 1) AS "accountId"
         FROM enrollment.enrollment e JOIN enrollment.teacher t ON t.id = e.teacher_id
        WHERE e.cohort_id = $1 AND e.school_id = $2 AND e.state = 'confirmed') AS l
      ORDER BY l."accountId" IS NULL, l.name, l.id LIMIT 12`,
    [season.cohortId, school.unitId],
  );
  await observations(season, school, college, learners);
  season.clock.set(now);
  await activitiesOnSite(season, school, college, learners);
  season.clock.set(now);
}

async function accountOf(season: Season, login: string): Promise<Actor | undefined> {
  const row = await season.database.one<
    Pick<Actor, 'accountId' | 'displayName' | 'role' | 'unitId' | 'unitPath'>
  >(
    `SELECT a.id AS "accountId", a.display_name AS "displayName", g.role, u.id AS "unitId", u.path AS "unitPath"
       FROM identity.account a JOIN identity.role_grant g ON g.account_id = a.id AND g.ended_at IS NULL
       JOIN organization.unit u ON u.id = g.unit_id WHERE a.login = $1`,
    [login],
  );
  return row ? { ...season.person(row.role, {}), ...row } : undefined;
}

async function observations(
  season: Season,
  school: Actor,
  college: Actor,
  learners: readonly LearnerOnSite[],
): Promise<void> {
  const today = plainDateIn(season.pack.programme.timeZone, season.clock.now());
  const [first, second, third, fourth] = learners;
  if (first) {
    const form = await written(season, college, first, 'lesson-observation', addDays(today, -6));
    await signed(season, college, form, 'observer');
    await signed(season, asTeacher(season, first), form, 'teacher');
    await signed(
      season,
      asTeacher(season, first),
      await written(season, asTeacher(season, first), first, 'case-analysis', today),
      'teacher',
    );
  }
  if (second) {
    const form = await written(season, school, second, 'lesson-observation', addDays(today, -1));
    await signed(season, school, form, 'observer');
    const proof = await written(season, asTeacher(season, second), second, 'proof-of-outcomes', today);
    await signed(season, asTeacher(season, second), proof, 'teacher');
  }
  if (third) await written(season, college, third, 'lesson-observation', today);
  if (fourth) await written(season, college, fourth, 'lesson-observation', addDays(today, 3), true);
}

/** Writes a form of a kind that the policy has; null where it has none. */
async function written(
  season: Season,
  by: Actor,
  about: LearnerOnSite,
  kind: MeasuringKind,
  heldOn: string,
  planned = false,
): Promise<string | null> {
  const { practice } = season.pack;
  const theme = practice.measuring.find((form) => form.kind === kind)?.themes[0];
  const form = theme === undefined ? null : formOfTheme(practice, kind, theme);
  if (theme === undefined || !form) return null;
  const id = randomUUID();
  const values = form.form.items.map(({ code, kind: takes }, at) => {
    if (takes === 'level') return [code, form.levels[at % 2]?.points ?? 0] as const;
    return [code, takes === 'number' ? 42 : `${ADVICE[at % ADVICE.length]}。`] as const;
  });
  const isLesson = kind === 'lesson-observation' && !planned;
  done(
    'The form',
    await season.get(SaveMeasurement).execute(by, season.cohortId, {
      id,
      enrollmentId: about.id,
      kind,
      theme,
      basedOn: 0,
      planned,
      observerTeacherId: null,
      heldOn,
      startsAt: isLesson ? '08:50' : null,
      endsAt: isLesson ? '09:30' : null,
      className: isLesson ? '五年级一班' : '',
      subject: isLesson ? '语文' : '',
      topic: isLesson ? '草船借箭' : '',
      values: planned ? {} : Object.fromEntries(values),
      fileIds: [],
    }),
  );
  return id;
}

async function signed(
  season: Season,
  by: Actor,
  id: string | null,
  as: 'observer' | 'teacher' | 'school',
): Promise<void> {
  const row = id ? await season.get(MeasurementRows).byId(season.database, id) : undefined;
  if (!row) return;
  done('The signature', { problems: await season.get(SignMeasurement).execute(by, row.id, as, hashOf(row)) });
}
