import { Injectable } from '@nestjs/common';
import {
  institutionChangeProblems,
  institutionDecisionProblems,
} from '@tisheng/domain-rules/enrollment/institution-change.js';
import { mayMove } from '@tisheng/domain-rules/lifecycle/may-move.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { PolicyReader } from '../public/policy-reader.js';
import { FollowInstitution, type InstitutionForCounty } from './follow-institution.js';

type Refusal = { readonly problems: readonly Problem[] };

/** Whoever asks or decides, in the name of an office. */
export type OfficeActor = Pick<Actor, 'accountId' | 'displayName' | 'role' | 'unitPath'> & {
  readonly ip?: string | null;
};

interface Asked extends Record<string, unknown> {
  readonly cohortId: string;
  readonly countyId: string;
  readonly countyPath: string;
  readonly from: string;
  readonly to: string;
  readonly state: StateOf<'institution-change'>;
  readonly reason: string;
}

/**
 * A county whose choice of institution is no longer its own asks the office above to change it. The office consents, and
 * the county's enrollments follow at once, or refuses; both sides see what was asked and answered.
 */
@Injectable()
export class ChangeInstitution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly follow: FollowInstitution,
    private readonly audit: Audit,
  ) {}

  async request(actor: OfficeActor, asked: InstitutionForCounty): Promise<{ changeId: string } | Refusal> {
    const { cohortId, countyId, institutionId, reason } = asked;
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      if (cohort.state === 'closed') return { problems: [problem('cohort-is-closed')] };
      const current = await this.follow.standing(tx, cohortId, countyId);
      const institutions = await this.organization.institutions(cohort.rootUnitId, tx);
      const problems = institutionChangeProblems(
        {
          institutionCode: institutions.find(({ id }) => id === institutionId)?.code ?? institutionId,
          current: current ? { ...current, records: current.lockedAt ? 1 : 0 } : null,
          reason,
          isPending: await this.isPending(tx, cohortId, countyId),
        },
        pack,
      );
      if (problems.length > 0 || !current) return { problems };
      const row = await tx.one<{ id: string }>(
        `INSERT INTO enrollment.institution_change (cohort_id, county_id, from_institution_id, to_institution_id, state,
                                                    reason, requested_at, requested_by)
         VALUES ($1, $2, $3, $4, 'requested', $5, $6, $7) RETURNING id`,
        [
          cohortId,
          countyId,
          current.institutionId,
          institutionId,
          reason.trim(),
          this.clock.now(),
          actor.displayName,
        ],
      );
      await this.audit.record(tx, actor, {
        action: 'request-institution-change',
        targetKind: 'unit',
        targetId: countyId,
        before: { cohortId, institutionId: current.institutionId },
        after: { cohortId, institutionId, reason: reason.trim() },
      });
      return { changeId: row!.id };
    });
  }

  async decide(
    actor: OfficeActor,
    changeId: string,
    consents: boolean,
    reason: string,
  ): Promise<{ enrollments: number } | Refusal> {
    return this.database.transaction(async (tx) => {
      const asked = await this.asked(tx, changeId);
      if (!asked) return { problems: [problem('institution-change-unknown')] };
      const { cohortId, countyId } = asked;
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const current = await this.follow.standing(tx, cohortId, countyId);
      const problems = [
        ...this.mayEnd(pack, asked, actor, consents ? 'consented' : 'refused'),
        ...(isAbove(actor, asked.countyPath) ? [] : [problem('institution-change-by-upper-office')]),
        ...institutionDecisionProblems(
          reason,
          consents && asked.state === 'requested' && current?.institutionId !== asked.from,
        ),
      ];
      if (problems.length > 0) return { problems };
      const change = { cohortId, countyId, institutionId: asked.to, reason: reason.trim() };
      const enrollments = consents ? await this.follow.change(tx, actor, change, asked.from) : 0;
      await this.end(tx, changeId, consents ? 'consented' : 'refused', actor, reason, enrollments);
      await this.audit.record(tx, actor, {
        action: consents ? 'consent-to-institution-change' : 'refuse-institution-change',
        targetKind: 'unit',
        targetId: countyId,
        before: { cohortId, institutionId: asked.from },
        after: {
          cohortId,
          institutionId: consents ? asked.to : asked.from,
          enrollments,
          reason: reason.trim(),
        },
      });
      return { enrollments };
    });
  }

  async takeBack(actor: OfficeActor, changeId: string): Promise<{ changeId: string } | Refusal> {
    return this.database.transaction(async (tx) => {
      const asked = await this.asked(tx, changeId);
      if (!asked) return { problems: [problem('institution-change-unknown')] };
      const { pack } = await this.policies.ofCohort(asked.cohortId, tx);
      const problems = this.mayEnd(pack, asked, actor, 'taken-back');
      if (problems.length > 0) return { problems };
      await this.end(tx, changeId, 'taken-back', actor, '', 0);
      await this.audit.record(tx, actor, {
        action: 'take-back-institution-change',
        targetKind: 'unit',
        targetId: asked.countyId,
        after: { cohortId: asked.cohortId },
      });
      return { changeId };
    });
  }

  private mayEnd(
    pack: Parameters<typeof mayMove>[0],
    { state }: Asked,
    { role }: OfficeActor,
    to: StateOf<'institution-change'>,
  ): Problem[] {
    return mayMove(pack, { lifecycle: 'institution-change', from: state, to, roles: [role] });
  }

  private async isPending(tx: Transaction, cohortId: string, countyId: string): Promise<boolean> {
    const row = await tx.one(
      `SELECT FROM enrollment.institution_change WHERE cohort_id = $1 AND county_id = $2 AND state = 'requested'`,
      [cohortId, countyId],
    );
    return row !== undefined;
  }

  private async asked(tx: Transaction, changeId: string): Promise<Asked | undefined> {
    return tx.one<Asked>(
      `SELECT r.cohort_id AS "cohortId", r.county_id AS "countyId", u.path AS "countyPath",
              r.from_institution_id AS "from", r.to_institution_id AS "to", r.state, r.reason
         FROM enrollment.institution_change r JOIN organization.unit u ON u.id = r.county_id
        WHERE r.id = $1 FOR UPDATE OF r`,
      [changeId],
    );
  }

  private async end(
    tx: Transaction,
    changeId: string,
    state: StateOf<'institution-change'>,
    actor: OfficeActor,
    reason: string,
    enrollments: number,
  ): Promise<void> {
    await tx.run(
      `UPDATE enrollment.institution_change
          SET state = $2, decision_reason = $3, decided_at = $4, decided_by = $5, enrollments = $6 WHERE id = $1`,
      [changeId, state, reason.trim() || null, this.clock.now(), actor.displayName, enrollments],
    );
  }
}

/** Whether the office stands above the county. */
const isAbove = ({ unitPath }: OfficeActor, countyPath: string): boolean =>
  unitPath !== null && unitPath !== countyPath && countyPath.startsWith(unitPath);
