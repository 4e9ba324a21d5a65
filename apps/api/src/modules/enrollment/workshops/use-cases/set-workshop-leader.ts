import { Injectable } from '@nestjs/common';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { AccountAdministration } from '../../../identity/public/account-administration.js';
import { TeacherGrants } from '../../../identity/public/teacher-grants.js';
import { WorkshopRows, type WorkshopRecord } from '../workshop-rows.js';

/** Somebody of the roster who is to lead, or leads. */
interface Leader {
  readonly id: string;
  readonly name: string;
}

/**
 * Makes a teacher lead a workshop, or ends that: who leads holds the role of workshop leader at the county, given with the
 * first workshop and ended with the last.
 */
@Injectable()
export class SetWorkshopLeader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rows: WorkshopRows,
    private readonly accounts: AccountAdministration,
    private readonly teacherGrants: TeacherGrants,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Pick<Actor, 'accountId' | 'displayName'>,
    input: { cohortId: string; unitId: string; workshopId: string; teacherId: string; leads: boolean },
  ): Promise<{ workshopId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const workshop = await this.rows.locked(tx, input.cohortId, input.unitId, input.workshopId);
      if (!workshop) return { problems: [problem('workshop-unknown')] };
      const teacher = await tx.one<Leader & Record<string, unknown>>(
        `SELECT t.id, t.name FROM enrollment.teacher t JOIN organization.unit s ON s.id = t.school_id AND s.path LIKE $2 || '%'
          WHERE t.id = $1 AND t.left_at IS NULL`,
        [input.teacherId, workshop.countyPath],
      );
      if (!teacher) return { problems: [problem('workshop-other-county')] };
      const problems = input.leads
        ? await this.appoint(tx, actor.accountId, workshop, teacher)
        : await this.dismiss(tx, actor.accountId, workshop, teacher);
      if (problems.length > 0) return { problems };
      await this.rows.note(tx, actor.displayName, [
        { workshopId: workshop.id, kind: input.leads ? 'leader-set' : 'leader-ended', teacherId: teacher.id },
      ]);
      await this.audit.record(tx, actor, {
        action: input.leads ? 'set-workshop-leader' : 'end-workshop-leader',
        targetKind: 'workshop',
        targetId: workshop.id,
        after: { teacher: teacher.id },
      });
      return { workshopId: workshop.id };
    });
  }

  private async appoint(
    tx: Transaction,
    givenBy: string,
    workshop: WorkshopRecord,
    teacher: Leader,
  ): Promise<Problem[]> {
    const [account] = (await this.teacherGrants.accountsOf(teacher.id, tx)).filter(
      ({ disabledAt, endedAt }) => disabledAt === null && endedAt === null,
    );
    if (!account) return [problem('workshop-leader-without-account', { data: { name: teacher.name } })];
    const leading = await tx.rows<{ grantId: string; workshopId: string }>(
      `SELECT l.grant_id AS "grantId", l.workshop_id AS "workshopId"
         FROM enrollment.workshop_leader l JOIN enrollment.workshop w ON w.id = l.workshop_id
        WHERE l.account_id = $1 AND l.until IS NULL AND w.county_id = $2`,
      [account.accountId, workshop.countyId],
    );
    if (leading.some(({ workshopId }) => workshopId === workshop.id)) {
      return [problem('workshop-leader-already', { data: { name: teacher.name } })];
    }
    const grantId =
      leading[0]?.grantId ??
      (await this.accounts.giveGrant(tx, {
        accountId: account.accountId,
        role: 'workshop-leader',
        unitId: workshop.countyId,
        givenBy,
      }));
    await tx.run(
      'INSERT INTO enrollment.workshop_leader (workshop_id, teacher_id, account_id, grant_id, since) VALUES ($1, $2, $3, $4, $5)',
      [workshop.id, teacher.id, account.accountId, grantId, this.clock.now()],
    );
    return [];
  }

  private async dismiss(
    tx: Transaction,
    endedBy: string,
    workshop: WorkshopRecord,
    teacher: Leader,
  ): Promise<Problem[]> {
    const ended = await tx.one<{ grantId: string }>(
      `UPDATE enrollment.workshop_leader SET until = $3 WHERE workshop_id = $1 AND teacher_id = $2 AND until IS NULL
       RETURNING grant_id AS "grantId"`,
      [workshop.id, teacher.id, this.clock.now()],
    );
    if (!ended) return [];
    const others = await tx.one(
      'SELECT 1 FROM enrollment.workshop_leader WHERE grant_id = $1 AND until IS NULL LIMIT 1',
      [ended.grantId],
    );
    if (!others) await this.accounts.endGrant(tx, ended.grantId, endedBy);
    return [];
  }
}
