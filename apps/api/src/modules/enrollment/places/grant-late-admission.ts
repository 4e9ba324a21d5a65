import { Injectable } from '@nestjs/common';
import { lateAdmissionProblems } from '@tisheng/domain-rules/enrollment/cohorts/late-admission.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface LateAdmissionRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly until: string;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly grantedBy: string;
}

/** An office above the counties lets a county or a school enroll teachers after the window has ended. */
@Injectable()
export class GrantLateAdmission {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Pick<Actor, 'accountId' | 'displayName' | 'role' | 'unitPath' | 'ip'>,
    cohortId: string,
    unitId: string,
    until: string,
    reason: string,
  ): Promise<{ admissionId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const unit = await this.organization.unit(unitId, tx);
      if (!unit) throw new Error(`No unit ${unitId}`);
      if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(Date.parse(until)))
        return { problems: [problem('cohort-date-malformed', { field: 'until' })] };
      const problems = lateAdmissionProblems({
        unitPath: unit.path,
        until,
        reason,
        officePath: actor.unitPath ?? '',
        isAboveCounties: actor.role === 'province-office' || actor.role === 'city-office',
        today: plainDateIn(pack.programme.timeZone, this.clock.now()),
        cohortState: cohort.state,
        lastTrainingDay: cohort.lastTrainingDay,
      });
      if (problems.length > 0) return { problems };
      const row = await tx.one<{ id: string }>(
        `INSERT INTO enrollment.late_admission (cohort_id, unit_id, until, reason, granted_at, granted_by)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [cohortId, unitId, until, reason.trim(), this.clock.now(), actor.displayName],
      );
      await this.audit.record(tx, actor, {
        action: 'grant-late-admission',
        targetKind: 'unit',
        targetId: unitId,
        after: { cohortId, until, reason: reason.trim() },
      });
      return { admissionId: row!.id };
    });
  }

  /** Late admissions that concern a unit: its own, those below it, and those of the units above it. */
  async granted(cohortId: string, unitId: string): Promise<LateAdmissionRow[]> {
    return this.database.rows<LateAdmissionRow & Record<string, unknown>>(
      `SELECT a.id, a.unit_id AS "unitId", u.name AS "unitName", a.until, a.reason, a.granted_at AS "grantedAt",
              a.granted_by AS "grantedBy"
         FROM organization.unit top
         JOIN organization.unit u ON u.root_id = top.root_id AND (u.path LIKE top.path || '%' OR top.path LIKE u.path || '%')
         JOIN enrollment.late_admission a ON a.cohort_id = $1 AND a.unit_id = u.id
        WHERE top.id = $2 ORDER BY a.granted_at DESC, a.id DESC LIMIT 200`,
      [cohortId, unitId],
    );
  }
}
