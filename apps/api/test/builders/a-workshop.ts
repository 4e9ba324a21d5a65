import { createHash } from 'node:crypto';
import { SetWorkshopLeader } from '../../src/modules/enrollment/workshops/use-cases/set-workshop-leader.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import { anAccount, type TestAccount } from './an-account.js';
import type { Learner } from './learners.js';

/** A published workshop with its study groups. */
export interface TestWorkshop {
  readonly id: string;
  readonly countyId: string;
  readonly groupIds: readonly string[];
  /** Lets a teacher lead it, or lead it no longer; they get an account where they have none. */
  lead(learner: Learner, leads?: boolean): Promise<void>;
}

const accounts = new WeakMap<TestApp, Map<string, Promise<TestAccount>>>();

/** The account of a teacher, always the same one. */
export function accountOf(app: TestApp, learner: Learner): Promise<TestAccount> {
  const known = accounts.get(app) ?? new Map<string, Promise<TestAccount>>();
  accounts.set(app, known);
  let account = known.get(learner.teacherId);
  if (!account) {
    account = anAccount(app).of('teacher').whoIs(learner.teacherId).made();
    known.set(learner.teacherId, account);
  }
  return account;
}

/**
 * A published workshop of the county of its first member, straight in the database.
 *
 * @param groups its study groups with their members
 * @example const workshop = await aWorkshop(app, region, '甲工作坊', [[ann, bob], [eve]])
 */
export async function aWorkshop(
  app: TestApp,
  region: Region,
  name: string,
  groups: readonly (readonly Learner[])[],
): Promise<TestWorkshop> {
  const county = region.countyOf(groups[0]![0]!.school);
  const now = app.clock.now();
  const { id } = (await app.database.one<{ id: string }>(
    `INSERT INTO enrollment.workshop (cohort_id, county_id, name, published_at, created_at)
     VALUES ($1, $2, $3, $4, $4) RETURNING id`,
    [region.cohortId, county.id, name, now],
  ))!;
  const groupIds: string[] = [];
  for (const [position, members] of groups.entries()) {
    const group = (await app.database.one<{ id: string }>(
      'INSERT INTO enrollment.study_group (workshop_id, name, position) VALUES ($1, $2, $3) RETURNING id',
      [id, `第${position + 1}组`, position],
    ))!;
    await app.database.run(
      `INSERT INTO enrollment.workshop_member (cohort_id, enrollment_id, group_id, since)
       SELECT $1, m, $3, $4 FROM unnest($2::uuid[]) AS m`,
      [region.cohortId, members.map((member) => member.id), group.id, now],
    );
    groupIds.push(group.id);
  }
  return {
    id,
    countyId: county.id,
    groupIds,
    async lead({ teacherId, ...learner }, leads = true) {
      const { id: accountId } = await accountOf(app, { teacherId, ...learner });
      const answer = await app
        .get(SetWorkshopLeader)
        .execute(
          { accountId, displayName: 'test' },
          { cohortId: region.cohortId, unitId: county.id, workshopId: id, teacherId, leads },
        );
      if ('problems' in answer) throw new Error(`Not leading: ${JSON.stringify(answer.problems)}`);
    },
  };
}

/** An upload that has arrived and waits to be attached; its content lies nowhere. */
export async function anUpload(
  app: TestApp,
  region: Region,
  account: TestAccount,
  name: string,
): Promise<string> {
  const sha256 = createHash('sha256').update(name).digest('hex');
  const now = app.clock.now();
  const { id } = (await app.database.one<{ id: string }>(
    `INSERT INTO practice_evidence.upload (cohort_id, account_id, name, media_type, size_bytes, sha256, state, scan,
                                           begun_at, touched_at)
     VALUES ($1, $2, $3, 'application/pdf', 1000, $4, 'ready', 'clean', $5, $5) RETURNING id`,
    [region.cohortId, account.id, name, sha256, now],
  ))!;
  await app.database.run(
    `INSERT INTO platform.stored_file (id, sha256, name, media_type, size_bytes, created_at, created_by)
     VALUES ($1, $2, $3, 'application/pdf', 1000, $4, $5)`,
    [id, sha256, name, now, account.id],
  );
  return id;
}
