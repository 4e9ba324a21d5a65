import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { AwardCategory } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { Database } from '../../../../platform/database/database.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { pageOfAll } from './page-of-all.js';

/** An honour of one person, with its certificate. */
export interface HonourRow {
  /** The certificate of honour. */
  readonly id: string;
  readonly cohortId: string;
  readonly roundName: string;
  readonly unitName: string;
  /** Whether the region itself gives it, whose office issues the policy. */
  readonly isOfRegion: boolean;
  readonly level: OfficeLevel;
  readonly category: AwardCategory;
  readonly title: string;
  readonly honour: string;
  readonly publishedAt: Date;
  readonly certificateNo: string;
  readonly name: string;
  readonly submissionId: string | null;
  /** Where the work stands in the library; null where it does not. */
  readonly libraryState: StateOf<'library-entry'> | null;
  readonly libraryEntryId: string | null;
  /** Why an office has taken it down. */
  readonly libraryReason: string | null;
  /** Names of all who share it, in the work's order. */
  readonly people: readonly string[];
}

type Row = HonourRow & Record<string, unknown>;

const HONOUR = `p.id, n.cohort_id AS "cohortId", r.name AS "roundName", u.name AS "unitName",
  u.parent_id IS NULL AS "isOfRegion", r.level, n.category,
  COALESCE(w.title, n.title) AS title, n.honour, r.published_at AS "publishedAt", p.certificate_no AS "certificateNo",
  t.name, n.submission_id AS "submissionId", y.state AS "libraryState", y.id AS "libraryEntryId", y.reason AS "libraryReason",
  ARRAY(SELECT o.name FROM practice_evidence.award_recipient k JOIN enrollment.teacher o ON o.id = k.teacher_id
         WHERE k.nomination_id = n.id ORDER BY k.position) AS people
  FROM practice_evidence.award_recipient p JOIN practice_evidence.award_nomination n ON n.id = p.nomination_id
  JOIN practice_evidence.award_round r ON r.id = n.round_id JOIN organization.unit u ON u.id = r.unit_id
  JOIN enrollment.teacher t ON t.id = p.teacher_id
  LEFT JOIN practice_evidence.work_profile w ON w.submission_id = n.submission_id
  LEFT JOIN practice_evidence.library_entry y ON y.submission_id = n.submission_id
 WHERE r.state = 'published' AND p.certificate_no IS NOT NULL`;

/** Honours of people. */
@Injectable()
export class FindHonours {
  constructor(private readonly database: Database) {}

  /** One's own, the latest first. */
  async ofTeacher(
    teacherId: string | null,
    page: { readonly first: number; readonly after?: string | null | undefined },
  ): Promise<Connection<HonourRow>> {
    const rows = teacherId
      ? await this.database.rows<Row>(
          `SELECT ${HONOUR} AND p.teacher_id = $1 ORDER BY r.published_at DESC, p.id LIMIT 500`,
          [teacherId],
        )
      : [];
    return pageOfAll<HonourRow>(rows, page, ({ id }) => id);
  }

  async one(honourId: string): Promise<HonourRow | undefined> {
    return this.database.one<Row>(`SELECT ${HONOUR} AND p.id = $1`, [honourId]);
  }
}
