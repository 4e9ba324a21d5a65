import { Injectable, type OnModuleInit } from '@nestjs/common';
import { normaliseLogin, unitLogins } from '@tisheng/domain-rules/identity/login-name.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { BackgroundJobs, type JobOutcome } from '../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../platform/jobs/job-run.js';
import { AccountAdministration } from '../../identity/public/account-administration.js';
import { Accounts } from '../../identity/public/accounts.js';
import { FirstPasswords } from '../../identity/public/first-passwords.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import {
  TeachersWithoutAccount,
  type TeacherToSignIn,
  type UnusedAccount,
} from './teachers-without-account.js';

export interface TeacherAccountsToCreate {
  readonly unitId: string;
  /** Gives new first passwords to those, too, who have an account and never signed in. */
  readonly again: boolean;
}

/** Accounts of one run: what a county has, and a pile of paper that somebody can still hand out. */
export const TEACHER_ACCOUNTS_AT_ONCE = 5000;
/** Hashes made at a time; each holds 19 MiB. */
const HASHED_AT_A_TIME = 4;

const KIND = 'create-teacher-accounts';

interface Drawn {
  readonly password: string;
  readonly passwordHash: string;
}

/**
 * Gives every teacher of a unit who has none an account, with a first password for a slip of paper: in the background,
 * for hashing thousands of passwords takes minutes. Hashes are made first; what is written is one transaction, in which
 * those who got an account meanwhile are left out.
 */
@Injectable()
export class CreateTeacherAccounts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly jobs: BackgroundJobs,
    private readonly teachers: TeachersWithoutAccount,
    private readonly accounts: Accounts,
    private readonly administration: AccountAdministration,
    private readonly firstPasswords: FirstPasswords,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<TeacherAccountsToCreate>(KIND, (run) => this.work(run));
  }

  /** Begins the work and answers its job. */
  async execute(
    actor: Actor,
    input: TeacherAccountsToCreate,
  ): Promise<{ readonly jobId: string } | { readonly problems: readonly Problem[] }> {
    const unit = await this.organization.unit(input.unitId);
    if (!unit) return { problems: [problem('place-out-of-reach', { field: 'unitId' })] };
    const { withoutAccount, neverSignedIn } = await this.teachers.counts(unit.id);
    const count = withoutAccount + (input.again ? neverSignedIn : 0);
    if (count === 0) return { problems: [problem('no-teachers-without-account')] };
    if (count > TEACHER_ACCOUNTS_AT_ONCE) {
      return {
        problems: [
          problem('too-many-accounts-at-once', { data: { count, maximum: TEACHER_ACCOUNTS_AT_ONCE } }),
        ],
      };
    }
    return this.database.transaction(async (tx) => {
      const jobId = await this.jobs.begin<TeacherAccountsToCreate>(tx, actor, {
        kind: KIND,
        payload: { unitId: unit.id, again: input.again },
        unitId: unit.id,
        rootUnitId: unit.rootId,
        subject: unit.name,
      });
      await this.audit.record(tx, actor, {
        action: 'begin-teacher-accounts',
        targetKind: 'unit',
        targetId: unit.id,
        after: { jobId, again: input.again },
      });
      return { jobId };
    });
  }

  private async work(run: JobRun<TeacherAccountsToCreate>): Promise<JobOutcome> {
    const { unitId, again } = run.payload;
    const fresh = await this.teachers.find(unitId);
    const unused = again ? await this.teachers.findUnused(unitId) : [];
    const drawn = await this.draw(
      run,
      [...fresh, ...unused].map(({ teacherId }) => teacherId),
    );
    return this.database.transaction(async (tx) => {
      // One after the other: two runs at once would give a teacher two accounts.
      await tx.run(`SELECT pg_advisory_xact_lock(hashtext('teacher accounts'))`);
      const stillFresh = (await this.teachers.find(unitId, tx)).filter(({ teacherId }) =>
        drawn.has(teacherId),
      );
      const stillUnused = again ? (await this.teachers.findUnused(unitId, tx)).filter(isIn(unused)) : [];
      const made = await this.create(tx, run, stillFresh, drawn);
      await this.renew(tx, stillUnused, drawn);
      const slips = [...stillFresh, ...stillUnused].map((teacher) => ({
        accountId: made.get(teacher.teacherId) ?? accountOf(teacher),
        place: teacher.schoolName,
        password: drawn.get(teacher.teacherId)!.password,
      }));
      const batchId = await this.firstPasswords.keep(tx, { unitId, begunBy: run.actor.accountId }, slips);
      await this.audit.record(tx, run.actor, {
        action: KIND,
        targetKind: 'unit',
        targetId: unitId,
        after: { batchId, created: stillFresh.length, renewed: stillUnused.length },
      });
      const outcome = { result: { batchId, created: stillFresh.length, renewed: stillUnused.length } };
      await run.finish(tx, outcome);
      return outcome;
    });
  }

  /** Draws and hashes passwords, a few at a time. */
  private async draw(run: JobRun, teacherIds: readonly string[]): Promise<ReadonlyMap<string, Drawn>> {
    const drawn = new Map<string, Drawn>();
    for (let at = 0; at < teacherIds.length; at += HASHED_AT_A_TIME) {
      await Promise.all(
        teacherIds.slice(at, at + HASHED_AT_A_TIME).map(async (teacherId) => {
          const password = this.firstPasswords.draw();
          drawn.set(teacherId, { password, passwordHash: await this.accounts.hash(password) });
        }),
      );
      await run.progress(drawn.size, teacherIds.length);
    }
    return drawn;
  }

  private async create(
    tx: Transaction,
    run: JobRun,
    teachers: readonly TeacherToSignIn[],
    drawn: ReadonlyMap<string, Drawn>,
  ): Promise<ReadonlyMap<string, string>> {
    const logins = await this.loginsOf(tx, teachers);
    return this.accounts.createForTeachers(
      tx,
      teachers.map(({ teacherId, name }, index) => ({
        teacherId,
        login: logins[index]!,
        displayName: name,
        passwordHash: drawn.get(teacherId)!.passwordHash,
      })),
      run.actor.accountId,
    );
  }

  private async renew(
    tx: Transaction,
    accounts: readonly UnusedAccount[],
    drawn: ReadonlyMap<string, Drawn>,
  ): Promise<void> {
    await this.firstPasswords.withdraw(
      tx,
      accounts.map(({ accountId }) => accountId),
    );
    await this.accounts.renewFirstPasswords(
      tx,
      accounts.map(({ accountId, teacherId }) => ({
        accountId,
        passwordHash: drawn.get(teacherId)!.passwordHash,
      })),
    );
  }

  /**
   * Logins in the order of the teachers: the learner number, which says nothing of the person; where there is none, or
   * somebody has it, the school’s code and a serial.
   */
  private async loginsOf(tx: Transaction, teachers: readonly TeacherToSignIn[]): Promise<string[]> {
    const numbers = teachers.map(({ learnerNo }) => (learnerNo === null ? null : normaliseLogin(learnerNo)));
    const taken = await this.administration.taken(
      numbers.filter((number) => number !== null),
      tx,
    );
    const logins: string[] = [];
    for (const [index, number] of numbers.entries()) {
      let login = number;
      if (login === null || taken.has(login)) {
        const { schoolCode } = teachers[index]!;
        const stem = unitLogins(schoolCode, 1, new Set())[0]!.replace(/1$/, '');
        for (const known of await this.administration.loginsLike(stem, tx)) taken.add(known);
        login = unitLogins(schoolCode, 1, taken)[0]!;
      }
      taken.add(login);
      logins.push(login);
    }
    return logins;
  }
}

const accountOf = (teacher: TeacherToSignIn): string => (teacher as UnusedAccount).accountId;
const isIn =
  (accounts: readonly UnusedAccount[]) =>
  ({ accountId }: UnusedAccount): boolean =>
    accounts.some((known) => known.accountId === accountId);
