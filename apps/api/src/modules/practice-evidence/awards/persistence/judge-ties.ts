import { Injectable } from '@nestjs/common';
import type {
  JudgeTies,
  NomineeTies,
} from '@tisheng/domain-rules/practice-evidence/awards/conflict-of-interest.js';
import { Database, type Queryable } from '../../../../platform/database/database.js';

export interface TiedJudge extends JudgeTies {
  readonly accountId: string;
  /** Works that the judge has and has not handed back. */
  readonly load: number;
}

export interface TiedNominee extends NomineeTies {
  readonly nominationId: string;
}

/** What ties judges to people, and which people stand behind a nominee: read anew each time, since both change. */
@Injectable()
export class JudgeTiesReader {
  constructor(private readonly database: Database) {}

  /** The judges of a round. */
  async judges(roundId: string, db: Queryable = this.database): Promise<TiedJudge[]> {
    return db.rows<TiedJudge & Record<string, unknown>>(
      `WITH judge AS (
         SELECT j.account_id, r.cohort_id,
                ARRAY(SELECT g.teacher_id FROM identity.role_grant g
                       WHERE g.account_id = j.account_id AND g.ended_at IS NULL AND g.teacher_id IS NOT NULL
                      UNION SELECT l.teacher_id FROM enrollment.workshop_leader l
                       WHERE l.account_id = j.account_id AND l.until IS NULL) AS teachers
           FROM practice_evidence.award_judge j JOIN practice_evidence.award_round r ON r.id = j.round_id
          WHERE j.round_id = $1
       )
       SELECT j.account_id AS "accountId", j.teachers AS "teacherIds",
              ARRAY(SELECT t.school_id FROM enrollment.teacher t
                     WHERE t.id = ANY(j.teachers) AND t.school_id IS NOT NULL
                    UNION SELECT u.id FROM identity.role_grant g JOIN organization.unit u ON u.id = g.unit_id
                     WHERE g.account_id = j.account_id AND g.ended_at IS NULL AND u.kind = 'school') AS "schoolIds",
              ARRAY(SELECT DISTINCT l.workshop_id FROM enrollment.workshop_leader l
                     WHERE l.until IS NULL AND (l.account_id = j.account_id OR l.teacher_id = ANY(j.teachers)))
                AS "ledWorkshopIds",
              ARRAY(SELECT g.workshop_id FROM enrollment.enrollment e
                      JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
                      JOIN enrollment.study_group g ON g.id = m.group_id
                     WHERE e.cohort_id = j.cohort_id AND e.teacher_id = ANY(j.teachers)) AS "ownWorkshopIds",
              (SELECT COALESCE(json_agg(json_build_object('schoolId', k.school_id, 'teacherId', k.teacher_id)), '[]')
                 FROM practice_evidence.award_recusal k
                WHERE k.round_id = $1 AND k.account_id = j.account_id) AS declared,
              (SELECT count(*)::int FROM practice_evidence.award_assignment a
                WHERE a.round_id = $1 AND a.account_id = j.account_id AND a.returned_at IS NULL) AS load
         FROM judge j ORDER BY j.account_id`,
      [roundId],
    );
  }

  /** What stands in a round: not withdrawn, not struck out. */
  async nominees(roundId: string, db: Queryable = this.database): Promise<TiedNominee[]> {
    return db.rows<TiedNominee & Record<string, unknown>>(
      `SELECT n.id AS "nominationId", n.workshop_id AS "workshopId",
              (SELECT COALESCE(json_agg(json_build_object('teacherId', t.id, 'schoolId', t.school_id, 'workshopIds',
                        ARRAY(SELECT g.workshop_id FROM enrollment.enrollment e
                                JOIN enrollment.workshop_member m ON m.cohort_id = e.cohort_id AND m.enrollment_id = e.id
                                JOIN enrollment.study_group g ON g.id = m.group_id
                               WHERE e.cohort_id = n.cohort_id AND e.teacher_id = t.id
                              UNION SELECT l.workshop_id FROM enrollment.workshop_leader l
                               WHERE l.teacher_id = t.id AND l.until IS NULL))), '[]')
                 FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
                WHERE p.nomination_id = n.id) AS people
         FROM practice_evidence.award_nomination n
        WHERE n.round_id = $1 AND n.withdrawn_at IS NULL AND n.struck_out_at IS NULL ORDER BY n.id`,
      [roundId],
    );
  }
}
