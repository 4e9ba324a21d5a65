import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { TargetKind } from '@tisheng/domain-rules/access/access-rule.js';
import { ROLES, type Role } from '@tisheng/domain-rules/access/roles.js';
import type { IdSealing } from '../../../src/platform/personal-data/id-sealing.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

const word = { zh: '证书', en: 'Certificate' };
/** What the certificates print. */
const PRINTED = { title: word, wording: word, fields: [{ field: 'number', ...word }] };

/** One of everything that an operation can name, all at one school. */
export type Things = Readonly<Record<TargetKind | 'push', string>>;

export interface Region {
  /** Everything of the first school; the roles of the walk work here. */
  readonly inside: Things;
  /** The same things of a school in the neighbouring county. */
  readonly neighbour: Things;
  /** What stands at an institution and at no school: an operator’s account and role, of the own and of another one. */
  readonly ofOperators: { readonly inside: Partial<Things>; readonly neighbour: Partial<Things> };
  readonly cookies: Readonly<Record<Role, string>>;
  readonly institutionId: string;
}

/** Makes two whole regions of the same shape, straight in the tables: the walk must not lean on what it tests. */
export async function twoRegions(
  pool: Pool,
  sealing: IdSealing,
  pack: PolicyPack,
  now: Date,
): Promise<{ home: Region; abroad: Region }> {
  await pool.query(
    'INSERT INTO enrollment.policy_pack (id, version, document, loaded_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [pack.id, pack.version, JSON.stringify(pack), now],
  );
  return {
    home: await region(pool, sealing, pack, now, '1'),
    abroad: await region(pool, sealing, pack, now, '2'),
  };
}

async function region(
  pool: Pool,
  sealing: IdSealing,
  pack: PolicyPack,
  now: Date,
  mark: string,
): Promise<Region> {
  const id = async (sql: string, parameters: readonly unknown[]): Promise<string> => {
    const { rows } = await pool.query<{ id: string }>(`${sql} RETURNING id`, [...parameters]);
    return rows[0]?.id ?? '';
  };
  const number = Number(mark) * 1000;
  const rootId = await id(
    `INSERT INTO organization.unit (id, number, root_id, kind, code, name, path, created_at) OVERRIDING SYSTEM VALUE
     SELECT u, $1, u, 'province', $2, $2, $3, $4 FROM (SELECT uuidv7() AS u) AS made`,
    [number, `root-${mark}`, `/${number}/`, now],
  );
  const unit = (n: number, kind: string, parentId: string, path: string) =>
    id(
      `INSERT INTO organization.unit (number, parent_id, root_id, kind, code, name, path, stages, created_at)
       OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, $5, $5, $6, '{primary}', $7)`,
      [number + n, parentId, rootId, kind, `${kind}-${n}`, path, now],
    );
  const cityPath = `/${number}/${number + 1}/`;
  const cityId = await unit(1, 'city', rootId, cityPath);
  const institutions = [0, 1].map((n) =>
    id(
      `INSERT INTO organization.training_institution (root_id, code, name, name_en, created_at) VALUES ($1, $2, $2, $2, $3)`,
      [rootId, `institution-${n}`, now],
    ),
  );
  const programmeId = await id(
    `INSERT INTO enrollment.programme (root_unit_id, pack_id, pack_version, title_zh, title_en, created_at)
     VALUES ($1, $2, $3, 'p', 'p', $4)`,
    [rootId, pack.id, pack.version, now],
  );
  const cohort = pack.cohorts[0];
  const cohortId = await id(
    `INSERT INTO enrollment.cohort (programme_id, code, name_zh, name_en, pack_id, pack_version, state, enrollment_from,
       enrollment_to, first_training_day, last_training_day, created_at)
     VALUES ($1, $2, 'c', 'c', $3, $4, 'training', $5, $6, $7, $8, $9)`,
    [
      programmeId,
      cohort?.code,
      pack.id,
      pack.version,
      cohort?.enrollment.from,
      cohort?.enrollment.to,
      cohort?.firstTrainingDay,
      cohort?.lastTrainingDay,
      now,
    ],
  );

  const school = async (n: number) => {
    const countyPath = `${cityPath}${number + n}/`;
    const countyId = await unit(n, 'county', cityId, countyPath);
    const schoolPath = `${countyPath}${number + n + 1}/`;
    const schoolId = await unit(n + 1, 'school', countyId, schoolPath);
    const institutionId = (await institutions[n === 10 ? 0 : 1]) ?? '';
    const sealed = sealing.seal('resident-id', `walk-${mark}-${n}`);
    const teacherId = await id(
      `INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
         school_id, stage, duty, created_at, changed_at)
       VALUES ($1, '测试', 'female', '1980-01-01', 'resident-id', $2, $3, $4, '0000', $5, 'primary', 'teacher', $6, $6)`,
      [rootId, sealed.sealed, sealed.keyId, sealed.hash, schoolId, now],
    );
    await pool.query(
      `INSERT INTO enrollment.teacher_posting (teacher_id, school_id, from_date) VALUES ($1, $2, '2026-02-01')`,
      [teacherId, schoolId],
    );
    const learnerNo = `${mark}-${n}`;
    await pool.query('INSERT INTO enrollment.learner VALUES ($1, $2, $3)', [
      programmeId,
      teacherId,
      learnerNo,
    ]);
    const enrollmentId = await id(
      `INSERT INTO enrollment.enrollment (cohort_id, teacher_id, learner_no, school_id, county_id, unit_path, institution_id, stage,
         obligation, obligation_reason, state, put_forward_at, confirmed_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'primary', 'required', '{"code":"age-below-limit"}', 'confirmed', $8, $8, $8)`,
      [cohortId, teacherId, learnerNo, schoolId, countyId, schoolPath, institutionId, now],
    );
    const rosterImportId = await id(
      `INSERT INTO enrollment.roster_import (programme_id, unit_id, file_name, state, uploaded_at)
       VALUES ($1, $2, 'roster.csv', 'checked', $3)`,
      [programmeId, schoolId, now],
    );
    // For the office to decide upon: a consent moves the county from the institution that it has.
    await pool.query(
      `INSERT INTO enrollment.institution_choice (cohort_id, county_id, institution_id, chosen_at) VALUES ($1, $2, $3, $4)`,
      [cohortId, countyId, institutionId, now],
    );
    const institutionChangeId = await id(
      `INSERT INTO enrollment.institution_change (cohort_id, county_id, from_institution_id, to_institution_id, state, reason,
         requested_at, requested_by) VALUES ($1, $2, $3, $3, 'requested', 'r', $4, 'somebody')`,
      [cohortId, countyId, institutionId, now],
    );
    const submissionId = await id(
      `INSERT INTO practice_evidence.submission (cohort_id, enrollment_id, theme, state, saved_at, submitted_at)
       VALUES ($1, $2, 1, 'submitted', $3, $3)`,
      [cohortId, enrollmentId, now],
    );
    const fileId = await id(
      `INSERT INTO platform.stored_file (sha256, name, media_type, size_bytes, created_at) VALUES ('00', 'a.txt', 'text/plain', 1, $1)`,
      [now],
    );
    await pool.query('INSERT INTO practice_evidence.submission_file VALUES ($1, $2, 0)', [
      submissionId,
      fileId,
    ]);
    const measurementId = await id(
      `INSERT INTO practice_evidence.measurement (id, cohort_id, enrollment_id, kind, theme, state, revision, held_on, saved_at)
       VALUES (uuidv7(), $1, $2, 'lesson-observation', 3, 'draft', 1, '2026-03-02', $3)`,
      [cohortId, enrollmentId, now],
    );
    const activityId = await id(
      `INSERT INTO practice_evidence.offline_activity (cohort_id, unit_id, theme, title, place, starts_at, ends_at, held_on,
         half_hours, state, secret, organiser_name, planned_at)
       VALUES ($1, $2, 1, 'a', 'p', $3, $3, '2026-03-02', 2, 'attested', '\\x00', 'o', $3)`,
      [cohortId, schoolId, now],
    );
    const drawId = await id(
      `INSERT INTO practice_evidence.spot_check_draw (cohort_id, unit_id, seed, share, candidates, drawn_by, drawn_at)
       VALUES ($1, $2, 's', 1, '{}', 'd', $3)`,
      [cohortId, countyId, now],
    );
    const spotCheckId = await id(
      `INSERT INTO practice_evidence.spot_check (cohort_id, draw_id, activity_id, state) VALUES ($1, $2, $3, 'asked')`,
      [cohortId, drawId, activityId],
    );
    const appealId = await id(
      `INSERT INTO scoring.appeal (chain_id, cohort_id, enrollment_id, subject, told_at, level, state, grounds, opened_at, decide_by)
       VALUES (uuidv7(), $1, $2, 'institution-result', $3, 'giver', 'open', 'g', $3, '2030-01-01')`,
      [cohortId, enrollmentId, now],
    );
    const certificateId = await id(
      `INSERT INTO certification.certificate (cohort_id, enrollment_id, number, number_key, holder_name, grade, facts, facts_sha256,
         issued_on, state, issued_at)
       VALUES ($1, $2, $3, $3, '测试', 'pass', $4, repeat('0', 64), '2026-03-01', 'issued', $5)`,
      [cohortId, enrollmentId, `N${mark}${n}`, JSON.stringify(PRINTED), now],
    );
    const pushId = await id(
      `INSERT INTO exchange.push (cohort_id, institution_id, idempotency_key, content_sha256, channel, cycle, received_at,
         received, accepted, duplicate, rejected) VALUES ($1, $2, $3, '00', 'stream', 1, $4, 0, 0, 0, 0)`,
      [cohortId, institutionId, `push-${n}`, now],
    );
    const apiClientId = await id(
      `INSERT INTO exchange.api_client (client_id, institution_id, name, scopes, created_at) VALUES ($1, $2, 'client', '{}', $3)`,
      [`client-${mark}-${n}`, institutionId, now],
    );
    const account = async (role: Role, place: { unit?: string; institution?: string }) => {
      const accountId = await id(
        `INSERT INTO identity.account (login, display_name, password_hash, created_at) VALUES ($1, $1, 'none', $2)`,
        [`somebody-${mark}-${n}-${role}`, now],
      );
      const grantId = await id(
        `INSERT INTO identity.role_grant (account_id, role, unit_id, institution_id, granted_at) VALUES ($1, $2, $3, $4, $5)`,
        [accountId, role, place.unit ?? null, place.institution ?? null, now],
      );
      return { account: accountId, grant: grantId };
    };
    const ofSchool = await account('workshop-leader', { unit: schoolId });
    const ofOperator = await account('institution-operator', { institution: institutionId });
    const firstPasswordBatchId = await id(
      `INSERT INTO identity.first_password_batch (unit_id, begun_by, accounts, created_at, expires_at)
       VALUES ($1, $2, 1, $3, $3)`,
      [schoolId, ofSchool.account, now],
    );
    const jobId = await id(
      `INSERT INTO platform.background_job (kind, payload, actor, unit_id, unit_path, teacher_id, institution_id, root_unit_id,
         state, created_at) VALUES ('walk', '{}', '{"displayName":"walk"}', $1, $2, $3, $4, $5, 'waiting', $6)`,
      [schoolId, schoolPath, teacherId, institutionId, rootId, now],
    );
    const feeStatementId = await id(
      `INSERT INTO enrollment.fee_statement (programme_id, cohort_id, number, kind, state, payer_id, payer_name, institution_id,
         institution_name, institution_name_en, fen_per_hour, half_hours, learners, total_fen, issued_at)
       VALUES ($1, $2, $3, 'statement', 'issued', $4, 'p', $5, 'i', 'i', 300, 100, 0, 0, $6)`,
      [programmeId, cohortId, `F${mark}${n}`, countyId, institutionId, now],
    );
    const schoolPlanId = await id(
      `INSERT INTO course_selection.school_plan (cohort_id, school_id, state, revision, content, saved_at, saved_by_name)
       VALUES ($1, $2, 'draft', 1, '{"goals":[],"activities":[],"judging":"","support":""}', $3, 'somebody')`,
      [cohortId, schoolId, now],
    );
    const roundId = await id(
      `INSERT INTO practice_evidence.award_round (cohort_id, unit_id, level, name, categories, state, nominate_from,
         nominate_until, judge_until, objection_days, seed, opened_at)
       VALUES ($1, $2, 'school', 'r', '{courseware}', 'published', '2026-01-01', '2026-01-02', '2026-01-03', 3, 1, $3)`,
      [cohortId, schoolId, now],
    );
    const nominationId = await id(
      `INSERT INTO practice_evidence.award_nomination (round_id, cohort_id, category, submission_id, unit_id, title, reason,
         nominated_at) VALUES ($1, $2, 'courseware', $3, $4, 't', 'r', $5)`,
      [roundId, cohortId, submissionId, schoolId, now],
    );
    const honourId = await id(
      `INSERT INTO practice_evidence.award_recipient (nomination_id, cohort_id, teacher_id, position) VALUES ($1, $2, $3, 1)`,
      [nominationId, cohortId, teacherId],
    );
    // About the teacher's own work, so that one row stands at the same place as a review to make and as one received.
    const peerReviewId = await id(
      `INSERT INTO practice_evidence.peer_review (cohort_id, enrollment_id, theme, submission_id, version, why, circle,
         assigned_at, due_on) VALUES ($1, $2, 1, $3, 1, 'round', 'workshop', $4, '2030-01-01')`,
      [cohortId, enrollmentId, submissionId, now],
    );
    const workshopId = await id(
      `INSERT INTO enrollment.workshop (cohort_id, county_id, name, published_at, created_at) VALUES ($1, $2, 'w', $3, $3)`,
      [cohortId, countyId, now],
    );
    const questionId = await id(
      `INSERT INTO practice_evidence.question (cohort_id, enrollment_id, title, body, terms, state, level, level_since, asked_at)
       VALUES ($1, $2, 'q', '', '', 'waiting', 'group', $3, $3)`,
      [cohortId, enrollmentId, now],
    );
    const things: Things = {
      workshop: workshopId,
      question: questionId,
      peerReview: peerReviewId,
      receivedReview: peerReviewId,
      honour: honourId,
      feeStatement: feeStatementId,
      schoolPlan: schoolPlanId,
      job: jobId,
      ...ofSchool,
      firstPasswordBatch: firstPasswordBatchId,
      unit: schoolId,
      programme: programmeId,
      cohort: cohortId,
      teacher: teacherId,
      enrollment: enrollmentId,
      institution: institutionId,
      apiClient: apiClientId,
      rosterImport: rosterImportId,
      institutionChange: institutionChangeId,
      submission: submissionId,
      measurement: measurementId,
      activity: activityId,
      spotCheck: spotCheckId,
      appeal: appealId,
      certificate: certificateId,
      file: fileId,
      push: pushId,
    };
    return { things, countyId, ofOperator };
  };

  const first = await school(10);
  const second = await school(20);
  const placeOf: Record<Role, { unit?: string; institution?: string; teacher?: string }> = {
    'province-office': { unit: rootId },
    'city-office': { unit: cityId },
    'county-office': { unit: first.countyId },
    'school-administrator': { unit: first.things.unit },
    principal: { unit: first.things.unit },
    teacher: { teacher: first.things.teacher },
    'workshop-leader': { unit: first.countyId },
    expert: { unit: first.countyId },
    'training-college': { unit: first.countyId },
    'institution-operator': { institution: first.things.institution },
    inspector: { unit: rootId },
  };
  const cookies: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const place = placeOf[role];
    const accountId = await id(
      `INSERT INTO identity.account (login, display_name, password_hash, created_at) VALUES ($1, $1, 'none', $2)`,
      [`${role}-${mark}`, now],
    );
    const grantId = await id(
      `INSERT INTO identity.role_grant (account_id, role, unit_id, institution_id, teacher_id, granted_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [accountId, role, place.unit ?? null, place.institution ?? null, place.teacher ?? null, now],
    );
    const token = randomBytes(32).toString('base64url');
    await pool.query(
      `INSERT INTO identity.session (token_hash, account_id, grant_id, created_at, last_seen_at, expires_at)
       VALUES ($1, $2, $3, $4, $4, $4::timestamptz + interval '12 hours')`,
      [createHash('sha256').update(token).digest(), accountId, grantId, now],
    );
    cookies[role] = token;
  }
  return {
    inside: first.things,
    neighbour: second.things,
    ofOperators: { inside: first.ofOperator, neighbour: second.ofOperator },
    cookies: cookies as Record<Role, string>,
    institutionId: first.things.institution,
  };
}
