import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { MeasuringKind } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Database } from '../../../../platform/database/database.js';
import { type Connection, decodeCursor, pageOf, pageSize } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { Measurement } from '../graphql/measurement.model.js';
import {
  MEASUREMENT,
  MEASUREMENT_FROM,
  type MeasurementRow,
  MeasurementRows,
} from '../persistence/measurement-rows.js';
import { WhoStandsFor } from '../who-stands-for.js';
import { mayRead, toMeasurement } from './to-measurement.js';

export interface MeasurementFilter {
  readonly cohortId: string;
  readonly unitId: string;
  readonly kind: MeasuringKind | null;
  readonly state: StateOf<'measurement'> | null;
  readonly search: string | null;
  readonly first: number;
  readonly after: string | null;
}

interface Listed extends MeasurementRow {
  readonly total: number;
}

/** Forms, for those who look after a unit, for the teacher they are about, and for those who write them. */
@Injectable()
export class FindMeasurements {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly rows: MeasurementRows,
    private readonly people: WhoStandsFor,
  ) {}

  /** The forms about teachers below a unit, the latest day first. */
  async list(actor: Actor, filter: MeasurementFilter): Promise<Connection<Measurement>> {
    const size = pageSize(filter.first);
    const [heldOn = null, id = null] = decodeCursor(filter.after, 2) ?? [];
    const search = filter.search?.trim() || null;
    const rows = await this.database.rows<Listed>(
      `WITH listed AS (
         SELECT m.id, m.held_on FROM ${MEASUREMENT_FROM}
          WHERE m.cohort_id = $1 AND ($3::text IS NULL OR m.kind = $3) AND ($4::text IS NULL OR m.state = $4)
            AND ($4::text IS NOT NULL OR m.state NOT IN ('replaced', 'cancelled'))
            AND ($5::text IS NULL OR t.name LIKE '%' || $5 || '%' OR m.observer_name LIKE '%' || $5 || '%')
            AND e.unit_path ~>=~ (SELECT path FROM organization.unit WHERE id = $2)
            AND e.unit_path ~<~ (SELECT left(path, -1) || '0' FROM organization.unit WHERE id = $2)
       )
       SELECT ${MEASUREMENT}, (SELECT count(*) FROM listed) AS total
         FROM (SELECT * FROM listed WHERE $6::date IS NULL OR (held_on, id) < ($6::date, $7::uuid)
                ORDER BY held_on DESC, id DESC LIMIT $8) l, ${MEASUREMENT_FROM}
        WHERE m.id = l.id ORDER BY m.held_on DESC, m.id DESC`,
      [filter.cohortId, filter.unitId, filter.kind, filter.state, search, heldOn, id, size + 1],
    );
    const page = pageOf(rows, size, rows[0]?.total ?? 0, (row) => [row.heldOn, row.id]);
    return { ...page, nodes: await this.shown(actor, filter.cohortId, page.nodes) };
  }

  /** The forms about the teacher who asks, the latest first; of what others are still writing only that it is under way. */
  async mine(actor: Actor, cohortId: string): Promise<Measurement[]> {
    const rows = await this.database.rows<MeasurementRow>(
      `SELECT ${MEASUREMENT} FROM ${MEASUREMENT_FROM}
        WHERE m.cohort_id = $1 AND e.teacher_id = $2 AND m.state NOT IN ('replaced', 'cancelled')
        ORDER BY m.held_on DESC, m.id DESC`,
      [cohortId, actor.teacherId],
    );
    return this.shown(actor, cohortId, rows);
  }

  /** What the person who asks observes or has observed, the latest first. */
  async observations(actor: Actor, cohortId: string): Promise<Measurement[]> {
    const rows = await this.database.rows<MeasurementRow>(
      `SELECT ${MEASUREMENT} FROM ${MEASUREMENT_FROM}
        WHERE m.cohort_id = $1 AND m.kind = 'lesson-observation' AND m.state NOT IN ('replaced', 'cancelled')
          AND (m.observer_account_id = $2
               OR m.observer_teacher_id IN (SELECT teacher_id FROM identity.role_grant WHERE account_id = $2))
        ORDER BY m.held_on DESC, m.id DESC LIMIT 500`,
      [cohortId, actor.accountId],
    );
    return this.shown(actor, cohortId, rows);
  }

  /** One form; null where the person who asks has nothing to do with it. */
  async one(actor: Actor, id: string): Promise<Measurement | null> {
    const row = await this.rows.byId(this.database, id);
    if (!row) return null;
    const asker = await this.people.asker(this.database, actor);
    if (mayRead(asker, row) === 'nothing') return null;
    return (await this.shown(actor, row.cohortId, [row]))[0] ?? null;
  }

  /** Signed forms that speak for a work: of its teacher, for its theme. */
  async ofWork(actor: Actor, submissionId: string): Promise<Measurement[]> {
    const rows = await this.database.rows<MeasurementRow>(
      `SELECT ${MEASUREMENT} FROM ${MEASUREMENT_FROM}
         JOIN practice_evidence.submission w ON w.cohort_id = m.cohort_id AND w.enrollment_id = m.enrollment_id AND w.theme = m.theme
        WHERE w.id = $1 AND m.state = 'signed' ORDER BY m.held_on DESC, m.id DESC`,
      [submissionId],
    );
    return rows[0] ? this.shown(actor, rows[0].cohortId, rows) : [];
  }

  private async shown(
    actor: Actor,
    cohortId: string,
    rows: readonly MeasurementRow[],
  ): Promise<Measurement[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const asker = await this.people.asker(this.database, actor);
    return rows.map((row) => toMeasurement(row, pack, asker));
  }
}
