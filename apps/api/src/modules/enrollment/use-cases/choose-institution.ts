import { Injectable } from '@nestjs/common';
import { mayChooseInstitution } from '@tisheng/domain-rules/enrollment/institution-choice.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { COUNTY_KINDS, OrganizationReader } from '../../organization/public/organization-reader.js';
import type { InstitutionChosen } from '../public/events.js';
import { PolicyReader } from '../public/policy-reader.js';

export interface InstitutionChoiceRequest {
  readonly cohortId: string;
  /** County, committee or direct-schools unit. */
  readonly countyId: string;
  readonly institutionId: string;
  /** Why the choice is changed; empty for a first choice. */
  readonly reason: string;
}

interface Standing extends Record<string, unknown> {
  readonly institutionId: string;
  readonly institutionCode: string;
  readonly lockedAt: Date | null;
}

/**
 * A county picks its training institution from the region's approved list; its enrollments follow. Learning records lock
 * the choice: from then on only an office above the county changes it.
 */
@Injectable()
export class ChooseInstitution {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  async execute(
    actor: Actor | NamedActor,
    request: InstitutionChoiceRequest,
  ): Promise<{ enrollments: number } | { problems: readonly Problem[] }> {
    const { cohortId, countyId, institutionId, reason } = request;
    return this.database.transaction(async (tx) => {
      const { pack, cohort } = await this.policies.ofCohort(cohortId, tx);
      const county = await this.organization.unit(countyId, tx);
      if (!county || !COUNTY_KINDS.includes(county.kind)) {
        return { problems: [problem('unit-chooses-no-institution', { field: 'unitId' })] };
      }
      const institution = (await this.organization.institutions(cohort.rootUnitId, tx)).find(
        ({ id }) => id === institutionId,
      );
      const current = await this.standing(tx, cohortId, countyId);
      const problems = mayChooseInstitution(
        {
          institutionCode: institution?.code ?? institutionId,
          current: current
            ? { institutionCode: current.institutionCode, records: current.lockedAt ? 1 : 0 }
            : null,
          reason,
          consentOfUpperOffice: isAbove(actor, county.path),
        },
        pack,
      );
      if (problems.length > 0) return { problems };
      const enrollments = await this.store(tx, actor, request);
      await this.audit.record(tx, actor, {
        action: 'choose-institution',
        targetKind: 'unit',
        targetId: countyId,
        before: current ? { cohortId, institutionId: current.institutionId } : null,
        after: { cohortId, institutionId, enrollments, reason: reason.trim() },
      });
      const event: InstitutionChosen = {
        type: 'institution-chosen',
        payload: { cohortId, countyId, institutionId, formerInstitutionId: current?.institutionId ?? null },
      };
      await this.events.publish(tx, event);
      return { enrollments };
    });
  }

  private async standing(tx: Transaction, cohortId: string, countyId: string): Promise<Standing | undefined> {
    return tx.one<Standing>(
      `SELECT c.institution_id AS "institutionId", i.code AS "institutionCode", c.locked_at AS "lockedAt"
         FROM enrollment.institution_choice c JOIN organization.training_institution i ON i.id = c.institution_id
        WHERE c.cohort_id = $1 AND c.county_id = $2 FOR UPDATE OF c`,
      [cohortId, countyId],
    );
  }

  private async store(
    tx: Transaction,
    actor: Actor | NamedActor,
    request: InstitutionChoiceRequest,
  ): Promise<number> {
    const { cohortId, countyId, institutionId } = request;
    const now = this.clock.now();
    await tx.run(
      `INSERT INTO enrollment.institution_choice (cohort_id, county_id, institution_id, chosen_at, chosen_by)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (cohort_id, county_id) DO UPDATE
         SET institution_id = excluded.institution_id, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by,
             locked_at = NULL`,
      [cohortId, countyId, institutionId, now, actor.accountId ?? null],
    );
    return tx.run(
      `UPDATE enrollment.enrollment SET institution_id = $3, changed_at = $4
        WHERE cohort_id = $1 AND county_id = $2 AND institution_id IS DISTINCT FROM $3
          AND state NOT IN ('withdrawn', 'transferred')`,
      [cohortId, countyId, institutionId, now],
    );
  }
}

/** An office above the county, or the program itself, consents by acting. */
const isAbove = (actor: Actor | NamedActor, countyPath: string): boolean =>
  !('unitPath' in actor) ||
  (actor.unitPath !== null && actor.unitPath !== countyPath && countyPath.startsWith(actor.unitPath));
