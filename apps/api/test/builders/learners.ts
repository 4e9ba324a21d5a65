import { obligationOf, referenceDateOf } from '@tisheng/domain-rules/enrollment/obligation.js';
import type { Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { UnitRecord } from '../../src/modules/organization/public/organization-reader.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';

/** A teacher who takes part in the region's first cohort. */
export interface Learner {
  /** The enrollment. */
  readonly id: string;
  readonly teacherId: string;
  readonly name: string;
  readonly learnerNo: string;
  readonly school: UnitRecord;
}

export interface LearnersOptions {
  readonly school?: UnitRecord;
  readonly obligation?: Obligation;
  readonly state?: 'confirmed' | 'registered' | 'withdrawn' | 'completed';
  /** Place of the institution in the region's list; the first by default. */
  readonly institution?: number;
}

let made = 0;

const BIRTH_DATE = '1995-05-15';
/** Of one whom no region obliges. */
const LONG_AGO = '1950-05-15';

/** Why, in the words of the region's own rule. */
function reasonOf(obligation: Obligation, { pack }: Region): string {
  const birthDate = obligation === 'required' ? BIRTH_DATE : LONG_AGO;
  const facts = { sex: 'female', birthDate, retirementCategory: null } as const;
  return JSON.stringify(obligationOf(facts, pack, referenceDateOf(pack.cohorts[0]!, pack)).reason);
}

/**
 * Teachers whose place in the cohort is confirmed, straight in the database: for stages that begin where enrollment ends.
 * Their enrollments have the same ids in every run (UUIDs of version 4), so that tests draw them the same questions.
 *
 * @example const [ann, bob] = await someLearners(app, region, 2, { obligation: 'voluntary' })
 */
export async function someLearners(
  app: TestApp,
  region: Region,
  count: number,
  {
    school = region.schools[0]!,
    obligation = 'required',
    state = 'confirmed',
    institution = 0,
  }: LearnersOptions = {},
): Promise<Learner[]> {
  const now = app.clock.now();
  const first = made;
  made += count;
  const teachers = await app.database.rows<{ id: string; name: string }>(
    `INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                     school_id, stage, duty, created_at, changed_at)
     SELECT $1, '教师' || n, 'female', '${BIRTH_DATE}', 'resident-id', 'sealed', 'test', decode(md5('learner ' || n), 'hex'),
            '0000', $2, 'primary', 'teacher', $3, $3
       FROM generate_series($4::int, $5::int) AS n RETURNING id, name`,
    [region.root.id, school.id, now, first + 1, first + count],
  );
  const rows = await app.database.rows<{ id: string; teacherId: string; learnerNo: string }>(
    `INSERT INTO enrollment.enrollment (id, cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, institution_id,
                                        stage, obligation, obligation_reason, state, put_forward_at, confirmed_at, changed_at)
     SELECT overlay(overlay(md5('enrollment of ' || name) PLACING '4' FROM 13) PLACING 'a' FROM 17)::uuid, $1, id, 'TT' || substr(name, 3), $3, $4, $5, $6, 'primary', $7, $11, $8, $9,
            $9, $9
       FROM unnest($2::uuid[], $10::text[]) AS t(id, name)
     RETURNING id, teacher_id AS "teacherId", learner_no AS "learnerNo"`,
    [
      region.cohortId,
      teachers.map(({ id }) => id),
      school.id,
      region.countyOf(school).id,
      school.path,
      region.institutions[institution]!.id,
      obligation,
      state,
      now,
      teachers.map(({ name }) => name),
      reasonOf(obligation, region),
    ],
  );
  const names = new Map(teachers.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, name: names.get(row.teacherId)!, school }));
}

/** What a learner has done, as the earlier stages add it up; what is left out is 0 or nothing. */
export interface Done {
  readonly completedHalfHours?: number;
  readonly studyMinutes?: number;
  readonly discussionMinutes?: number;
  readonly posts?: number;
  /** Points, for every post. */
  readonly postScore?: number;
  readonly comments?: number;
  readonly homework?: number;
  readonly homeworkScore?: number;
  readonly offlineHalfHours?: number;
  readonly themesSubmitted?: number;
  readonly practiceScore?: number;
  readonly technicalScore?: number;
  readonly teachingScore?: number;
}

/** Everything that any policy may ask for, and more. */
export const EVERYTHING: Done = {
  completedHalfHours: 200,
  studyMinutes: 9000,
  discussionMinutes: 900,
  posts: 20,
  postScore: 100,
  comments: 20,
  homework: 20,
  homeworkScore: 100,
  offlineHalfHours: 100,
  themesSubmitted: 14,
  practiceScore: 100,
  technicalScore: 100,
  teachingScore: 100,
};

/** Puts what learners have done in the place of what was there before. */
export async function haveDone(
  app: TestApp,
  region: Region,
  learners: readonly Learner[],
  done: Done,
): Promise<void> {
  const hundredths = (score: number | undefined) => (score === undefined ? null : Math.round(score * 100));
  const ids = learners.map(({ id }) => id);
  const { posts = 0, homework = 0 } = done;
  await app.database.run(
    `INSERT INTO exchange.learner_progress (cohort_id, enrollment_id, completed_half_hours, study_minutes, discussion_minutes,
       post_count, comment_count, homework_count, post_score_sum, post_scored, homework_score_sum, homework_scored)
     SELECT $1, id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM unnest($2::uuid[]) AS id
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET completed_half_hours = $3, study_minutes = $4,
       discussion_minutes = $5, post_count = $6, comment_count = $7, homework_count = $8, post_score_sum = $9,
       post_scored = $10, homework_score_sum = $11, homework_scored = $12`,
    [
      region.cohortId,
      ids,
      done.completedHalfHours ?? 0,
      done.studyMinutes ?? 0,
      done.discussionMinutes ?? 0,
      posts,
      done.comments ?? 0,
      homework,
      (hundredths(done.postScore) ?? 0) * posts,
      done.postScore === undefined ? 0 : posts,
      (hundredths(done.homeworkScore) ?? 0) * homework,
      done.homeworkScore === undefined ? 0 : homework,
    ],
  );
  await app.database.run(
    `INSERT INTO practice_evidence.practice_summary (cohort_id, enrollment_id, offline_half_hours, themes_submitted,
       practice_score_hundredths, technical_score_hundredths, teaching_score_hundredths, changed_at)
     SELECT $1, id, $3, $4, $5, $6, $7, $8 FROM unnest($2::uuid[]) AS id
     ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET offline_half_hours = $3, themes_submitted = $4,
       practice_score_hundredths = $5, technical_score_hundredths = $6, teaching_score_hundredths = $7, changed_at = $8`,
    [
      region.cohortId,
      ids,
      done.offlineHalfHours ?? 0,
      done.themesSubmitted ?? 0,
      hundredths(done.practiceScore),
      hundredths(done.technicalScore),
      hundredths(done.teachingScore),
      app.clock.now(),
    ],
  );
}
