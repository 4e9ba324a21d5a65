import { Injectable } from '@nestjs/common';
import type { OpenGroup } from '@tisheng/domain-rules/enrollment/workshops/place-new-learners.js';
import type { LearnerToPlace } from '@tisheng/domain-rules/enrollment/workshops/propose-groups.js';
import type { ProposedWorkshop } from '@tisheng/domain-rules/enrollment/workshops/propose-workshops.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { WORKSHOP_NAMES } from '@tisheng/messages/workshop-names.js';
import { STAGES_OF_SCHOOLING } from '@tisheng/domain-rules/policy/policy-pack.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';

/** A workshop of the cohort, locked for a change. */
export interface WorkshopRecord {
  readonly id: string;
  readonly cohortId: string;
  readonly countyId: string;
  readonly countyPath: string;
  readonly name: string;
  readonly publishedAt: Date | null;
}

/** Rows of workshops, for the steps that change them. */
@Injectable()
export class WorkshopRows {
  constructor(private readonly clock: Clock) {}

  /** The workshop, when it is of the cohort and its county lies at or below the unit. */
  async locked(
    tx: Transaction,
    cohortId: string,
    unitId: string,
    workshopId: string,
  ): Promise<WorkshopRecord | undefined> {
    return tx.one<WorkshopRecord & Record<string, unknown>>(
      `SELECT w.id, w.cohort_id AS "cohortId", w.county_id AS "countyId", c.path AS "countyPath", w.name,
              w.published_at AS "publishedAt"
         FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id
         JOIN organization.unit u ON u.id = $2 AND c.path LIKE u.path || '%'
        WHERE w.id = $3 AND w.cohort_id = $1 FOR UPDATE OF w`,
      [cohortId, unitId, workshopId],
    );
  }

  /** Learners below a unit who take part and are in no workshop. */
  async withoutWorkshop(tx: Transaction, cohortId: string, unitPath: string): Promise<LearnerToPlace[]> {
    return tx.rows<LearnerToPlace & Record<string, unknown>>(
      `SELECT e.id, e.county_id AS "countyId", e.school_id AS "schoolId", s.code AS "schoolOrder", e.stage, e.subject
         FROM enrollment.enrollment e JOIN organization.unit s ON s.id = e.school_id
        WHERE e.cohort_id = $1 AND e.unit_path LIKE $2 || '%' AND e.state = 'confirmed'
          AND NOT EXISTS (SELECT FROM enrollment.workshop_member m WHERE m.cohort_id = e.cohort_id AND m.enrollment_id = e.id)
        ORDER BY e.id`,
      [cohortId, unitPath],
    );
  }

  /** Groups of published workshops of the counties at or below a unit. */
  async openGroups(tx: Transaction, cohortId: string, unitPath: string): Promise<OpenGroup[]> {
    return tx.rows<OpenGroup & Record<string, unknown>>(
      `SELECT g.id, w.county_id AS "countyId", g.school_id AS "schoolId", g.stage, g.subject,
              (SELECT count(*) FROM enrollment.workshop_member m
                 JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
                WHERE m.group_id = g.id AND e.state IN ('confirmed', 'completed'))::int AS members
         FROM enrollment.study_group g JOIN enrollment.workshop w ON w.id = g.workshop_id
         JOIN organization.unit c ON c.id = w.county_id AND c.path LIKE $2 || '%'
        WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL ORDER BY g.id`,
      [cohortId, unitPath],
    );
  }

  /**
   * Throws the drafts of the counties at or below a unit away; their people are without a workshop again.
   *
   * @returns the grants of those who were to lead and now lead nothing
   */
  async discardDrafts(tx: Transaction, cohortId: string, unitPath: string): Promise<string[]> {
    const drafts = await tx.rows<{ id: string }>(
      `SELECT w.id FROM enrollment.workshop w JOIN organization.unit c ON c.id = w.county_id AND c.path LIKE $2 || '%'
        WHERE w.cohort_id = $1 AND w.published_at IS NULL`,
      [cohortId, unitPath],
    );
    const ids = drafts.map(({ id }) => id);
    const grants = await tx.rows<{ id: string }>(
      `SELECT DISTINCT l.grant_id AS id FROM enrollment.workshop_leader l
        WHERE l.workshop_id = ANY($1) AND l.until IS NULL AND NOT EXISTS (
          SELECT FROM enrollment.workshop_leader o
           WHERE o.grant_id = l.grant_id AND o.until IS NULL AND NOT o.workshop_id = ANY($1))`,
      [ids],
    );
    await tx.run('DELETE FROM enrollment.workshop WHERE id = ANY($1)', [ids]);
    return grants.map(({ id }) => id);
  }

  async join(tx: Transaction, cohortId: string, members: ReadonlyMap<string, string>): Promise<void> {
    await tx.run(
      `INSERT INTO enrollment.workshop_member (cohort_id, enrollment_id, group_id, since)
       SELECT $1, enrollment, "group", $3 FROM json_to_recordset($2) AS m(enrollment uuid, "group" uuid)`,
      [
        cohortId,
        JSON.stringify([...members].map(([enrollment, group]) => ({ enrollment, group }))),
        this.clock.now(),
      ],
    );
  }

  /** Stores a proposal as drafts, set by set. */
  async store(tx: Transaction, cohortId: string, proposal: readonly ProposedWorkshop[]): Promise<void> {
    const ids = await tx.rows<{ id: string }>('SELECT uuidv7() AS id FROM generate_series(1, $1)', [
      proposal.reduce((sum, { groups }) => sum + groups.length + 1, 0),
    ]);
    const nextId = (): string => ids.pop()!.id;
    const serials = new Map<string, number>();
    const workshops = proposal.map((workshop) => {
      const kind = kindOf(workshop.stage, workshop.subject);
      const serial = (serials.get(`${workshop.countyId} ${kind}`) ?? 0) + 1;
      serials.set(`${workshop.countyId} ${kind}`, serial);
      return { id: nextId(), ...workshop, name: WORKSHOP_NAMES.workshop(kind, serial) };
    });
    const groups = workshops.flatMap((workshop) =>
      workshop.groups.map((group, position) => ({
        id: nextId(),
        workshopId: workshop.id,
        name: WORKSHOP_NAMES.group(kindOf(group.stage, group.subject), position + 1),
        position,
        ...group,
      })),
    );
    await tx.run(
      `INSERT INTO enrollment.workshop (id, cohort_id, county_id, name, stage, subject, created_at)
       SELECT id, $1, "countyId", name, stage, subject, $3
         FROM json_to_recordset($2) AS w(id uuid, "countyId" uuid, name text, stage text, subject text)`,
      [cohortId, JSON.stringify(workshops.map(({ groups: _, ...row }) => row)), this.clock.now()],
    );
    await tx.run(
      `INSERT INTO enrollment.study_group (id, workshop_id, name, school_id, stage, subject, position)
       SELECT id, "workshopId", name, "schoolId", stage, subject, position
         FROM json_to_recordset($1) AS g(id uuid, "workshopId" uuid, name text, "schoolId" uuid, stage text, subject text, position int)`,
      [JSON.stringify(groups.map(({ members: _, ...row }) => row))],
    );
    await this.join(
      tx,
      cohortId,
      new Map(groups.flatMap(({ id, members }) => members.map((one) => [one.id, id] as const))),
    );
  }

  /** One line of the history of each workshop. */
  async note(
    tx: Transaction,
    byName: string,
    changes: readonly {
      readonly workshopId: string;
      readonly kind: string;
      readonly before?: string | null;
      readonly after?: string | null;
      readonly teacherId?: string;
      readonly reason?: string | null;
    }[],
  ): Promise<void> {
    await tx.run(
      `INSERT INTO enrollment.workshop_change (workshop_id, kind, before, after, teacher_id, reason, by_name, at)
       SELECT "workshopId", kind, before, after, "teacherId", NULLIF(trim(reason), ''), $2, $3
         FROM json_to_recordset($1) AS c("workshopId" uuid, kind text, before text, after text,
                                       "teacherId" uuid, reason text)`,
      [JSON.stringify(changes), byName, this.clock.now()],
    );
  }
}

/** What people of a workshop or group have in common, in words: stage and subject. */
function kindOf(stage: string | null, subject: string | null): string {
  const known = STAGES_OF_SCHOOLING.find((one) => one === stage);
  return [
    known ? STAGE_OF_SCHOOLING_LABELS[known].zh : '',
    subject === null ? '' : (subjectByCode(subject)?.zh ?? subject),
  ].join('');
}
