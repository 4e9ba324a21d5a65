import { Injectable } from '@nestjs/common';
import {
  mayApplyForShowcase,
  type ShowcaseApplication,
} from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { OrganizationReader, type UnitRecord } from '../../../organization/public/organization-reader.js';
import { knownId, knownIds } from '../../awards/persistence/known-id.js';

/** What is applied for, with the office that is to decide and the further members. */
export interface ShowcaseToApplyFor extends ShowcaseApplication {
  readonly officeId: string;
  readonly schoolIds: readonly string[];
  readonly workshopIds: readonly string[];
}

interface Member {
  readonly unitId: string | null;
  readonly workshopId: string | null;
  readonly path: string;
}

/** A school or an office applies to be named. */
@Injectable()
export class ApplyForShowcase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organization: OrganizationReader,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    asked: ShowcaseToApplyFor,
  ): Promise<{ readonly showcaseId: string } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      // Held, so that of two applications of one unit the second finds the first.
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`showcase ${unitId}`]);
      const unit = await this.organization.unit(unitId, tx);
      const office = await this.organization.unit(knownId(asked.officeId), tx);
      if (!unit) throw new Error(`No unit ${unitId}`);
      const members = await this.members(tx, cohortId, asked);
      const named = knownIds(asked.schoolIds).length + knownIds(asked.workshopIds).length;
      const inside = members.filter(({ path }) => office !== undefined && path.startsWith(office.path));
      const problems = mayApplyForShowcase(asked, {
        isSchool: unit.kind === 'school',
        officeIsAbove: isAbove(office, unit),
        members: named,
        membersOutside: named - inside.length,
        hasOne: await this.hasOne(tx, unit, asked),
      });
      if (problems.length > 0 || !office) return { problems };
      const showcaseId = await this.store(tx, actor, cohortId, unit, office.id, asked, members);
      await this.audit.record(tx, actor, {
        action: 'apply-for-showcase',
        targetKind: 'unit',
        targetId: unitId,
        after: { showcaseId, kind: asked.kind, name: asked.name.trim(), officeId: office.id },
      });
      return { showcaseId };
    });
  }

  private async members(tx: Transaction, cohortId: string, asked: ShowcaseToApplyFor): Promise<Member[]> {
    return tx.rows<Member & Record<string, unknown>>(
      `SELECT id AS "unitId", NULL::uuid AS "workshopId", path FROM organization.unit
        WHERE id = ANY($1) AND kind = 'school' AND closed_at IS NULL
       UNION ALL
       SELECT NULL, w.id, c.path FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
        WHERE w.id = ANY($2) AND w.cohort_id = $3 AND w.published_at IS NOT NULL`,
      [knownIds(asked.schoolIds), knownIds(asked.workshopIds), cohortId],
    );
  }

  private async hasOne(tx: Transaction, unit: UnitRecord, asked: ShowcaseToApplyFor): Promise<boolean> {
    // A school is one demonstration school; an office may have several zones, each with a name of its own.
    const row = await tx.one(
      `SELECT 1 FROM practice_evidence.showcase
        WHERE unit_id = $1 AND kind = $2 AND state IN ('applied', 'named') AND ($3 OR name = $4) LIMIT 1`,
      [unit.id, asked.kind, unit.kind === 'school', asked.name.trim()],
    );
    return row !== undefined;
  }

  private async store(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    unit: UnitRecord,
    officeId: string,
    asked: ShowcaseToApplyFor,
    members: readonly Member[],
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.showcase (root_unit_id, cohort_id, kind, unit_id, office_id, name, goals, plan, from_day,
              until_day, state, applied_at, applied_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'applied', $11, $12) RETURNING id`,
      [
        unit.rootId,
        cohortId,
        asked.kind,
        unit.id,
        officeId,
        asked.name.trim(),
        asked.goals.trim(),
        asked.plan.trim(),
        asked.from,
        asked.until,
        this.clock.now(),
        actor.accountId,
      ],
    );
    if (!row) throw new Error('The application was not stored');
    await tx.run(
      `INSERT INTO practice_evidence.showcase_member (showcase_id, position, unit_id, workshop_id)
       SELECT $1, m.position, m."unitId", m."workshopId"
         FROM json_to_recordset($2) AS m(position int, "unitId" uuid, "workshopId" uuid)`,
      [row.id, JSON.stringify(members.map((member, position) => ({ ...member, position })))],
    );
    return row.id;
  }
}

/** An office decides for what stands below it; the region's own office for itself too. */
const isAbove = (office: UnitRecord | undefined, unit: UnitRecord): boolean =>
  office !== undefined &&
  office.kind !== 'school' &&
  unit.path.startsWith(office.path) &&
  (office.id !== unit.id || unit.parentId === null);
