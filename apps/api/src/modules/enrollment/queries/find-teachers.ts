import { Injectable } from '@nestjs/common';
import { maskedPhone } from '@tisheng/domain-rules/enrollment/people/masked-phone.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { OrganizationReader } from '../../organization/public/organization-reader.js';
import { maskedIdNumber } from './masked-id-number.js';

export interface TeacherRow {
  readonly id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly idType: string;
  readonly maskedIdNumber: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly countyName: string;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly duty: string;
  readonly phone: string | null;
  readonly learnerNumbers: readonly string[];
  readonly left: boolean;
}

export interface TeacherFilter {
  readonly unitId: string;
  /** Part of a name, or a whole learner number. */
  readonly search: string | null;
  readonly stage: StageOfSchooling | null;
  /** Leaves out those who have a live enrollment in this cohort. */
  readonly notInCohortId: string | null;
}

const MEANT = `enrollment.teacher t JOIN organization.unit school ON school.id = t.school_id
        WHERE school.path LIKE $1
          AND ($2::text IS NULL OR t.name LIKE $2 OR EXISTS (SELECT FROM enrollment.learner l
               WHERE l.teacher_id = t.id AND l.learner_no LIKE upper(trim(BOTH '%' FROM $2))))
          AND ($3::text IS NULL OR t.stage = $3)
          AND ($4::uuid IS NULL OR NOT EXISTS (SELECT FROM enrollment.enrollment e
               WHERE e.cohort_id = $4 AND e.teacher_id = t.id AND e.state NOT IN ('withdrawn', 'transferred')))`;

/** The roster of a unit and everything below it, by name. */
@Injectable()
export class FindTeachers {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
  ) {}

  async execute(
    actor: Actor,
    filter: TeacherFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<TeacherRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 2);
    const unit = await this.organization.unit(filter.unitId);
    const rows = await this.database.rows<TeacherRow & { lastFour: string; total: number }>(
      `SELECT m.id, m.name, m.sex, m.birth_date AS "birthDate", m.id_type AS "idType", m.id_last_four AS "lastFour",
              m.school_id AS "schoolId", s.name AS "schoolName", c.name AS "countyName", m.stage, m.subject, m.duty,
              m.phone, m.left_at IS NOT NULL AS "left",
              ARRAY(SELECT l.learner_no FROM enrollment.learner l WHERE l.teacher_id = m.id ORDER BY l.learner_no) AS "learnerNumbers",
              (SELECT count(*) FROM ${MEANT}) AS total
         FROM (SELECT t.* FROM ${MEANT} AND ($5::text IS NULL OR (t.name, t.id) > ($5, $6::uuid))
                ORDER BY t.name, t.id LIMIT $7) m
         JOIN organization.unit s ON s.id = m.school_id
         JOIN organization.unit c ON c.id = s.parent_id
        ORDER BY m.name, m.id`,
      [
        `${unit?.path ?? '//'}%`,
        filter.search === null ? null : `%${escapeLike(filter.search)}%`,
        filter.stage,
        filter.notInCohortId,
        cursor?.[0] ?? null,
        cursor?.[1] ?? null,
        size + 1,
      ],
    );
    const nodes = rows.map((row) => ({
      ...row,
      maskedIdNumber: maskedIdNumber(row.lastFour),
      // A list is to tell people apart; who is to be called is looked up one by one.
      phone: row.phone === null || actor.role === 'inspector' ? null : maskedPhone(row.phone),
    }));
    return pageOf(nodes, size, rows[0]?.total ?? 0, ({ name, id }) => [name, id]);
  }
}

/** Takes `%` and `_` as the signs that they are. */
export const escapeLike = (text: string): string => text.trim().replace(/[\\%_]/g, '\\$&');
