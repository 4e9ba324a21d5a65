import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import {
  PersonalDataRegistry,
  type Person,
  type PersonalDataHolder,
  type ReportedSection,
} from '../../enrollment/public/personal-data-registry.js';
import {
  TeacherMergeParticipants,
  type MergedRows,
  type MergeParticipant,
  type TeacherMerge,
} from '../../enrollment/public/teacher-merge.js';

const RECIPIENT = 'practice_evidence.award_recipient';
const NOMINATION = 'practice_evidence.award_nomination';
const RECUSAL = 'practice_evidence.award_recusal';

/** Honours and what led to them, when two entries become one person and when a person asks what is held. */
@Injectable()
export class PeopleOfAwards implements OnModuleInit, MergeParticipant, PersonalDataHolder {
  readonly stage = 'practice-evidence';
  readonly tables = [RECIPIENT, NOMINATION, RECUSAL];

  constructor(
    private readonly merges: TeacherMergeParticipants,
    private readonly personalData: PersonalDataRegistry,
  ) {}

  onModuleInit(): void {
    this.merges.register(this);
    this.personalData.register(this);
  }

  /** Every honour goes along; of two for one nomination the one with the certificate stays. */
  async merge(tx: Transaction, merge: TeacherMerge): Promise<MergedRows> {
    const pair = [merge.intoTeacherId, merge.goneTeacherId];
    const dropped = await tx.rows<{ row: unknown }>(
      `DELETE FROM practice_evidence.award_recipient r USING (
         SELECT id, row_number() OVER (PARTITION BY nomination_id ORDER BY certificate_no NULLS LAST, teacher_id = $1 DESC) AS place
           FROM practice_evidence.award_recipient WHERE teacher_id IN ($1, $2)) ranked
        WHERE r.id = ranked.id AND ranked.place > 1 RETURNING to_jsonb(r) AS row`,
      pair,
    );
    const move = (table: string): Promise<number> =>
      tx.run(`UPDATE ${table} SET teacher_id = $1 WHERE teacher_id = $2`, pair);
    return {
      moved: {
        [RECIPIENT]: await move(RECIPIENT),
        [NOMINATION]: await move(NOMINATION),
        [RECUSAL]: await move(RECUSAL),
      },
      dropped: dropped.map(({ row }) => ({ table: RECIPIENT, row })),
    };
  }

  async report(db: Queryable, { teacherId }: Person): Promise<ReportedSection[]> {
    const of = [teacherId];
    const nominations = await db.rows(
      `SELECT r.name AS "awardRound", u.name AS school, n.category, n.title, n.reason, n.nominated_at AS "nominatedAt",
              n.withdrawn_at AS "withdrawnAt", n.honour, p.certificate_no AS "certificateNo"
         FROM practice_evidence.award_recipient p JOIN practice_evidence.award_nomination n ON n.id = p.nomination_id
         JOIN practice_evidence.award_round r ON r.id = n.round_id JOIN organization.unit u ON u.id = n.unit_id
        WHERE p.teacher_id = $1 ORDER BY n.nominated_at`,
      of,
    );
    const judging = await db.rows(
      `SELECT r.name AS "awardRound", a.technical, a.teaching, a.comment, a.scored_at AS "scoredAt"
         FROM practice_evidence.award_assignment a JOIN practice_evidence.award_round r ON r.id = a.round_id
        WHERE a.account_id IN (SELECT account_id FROM identity.role_grant WHERE teacher_id = $1) ORDER BY a.given_at`,
      of,
    );
    const objections = await db.rows(
      `SELECT r.name AS "awardRound", o.text AS body, o.made_at AS "madeAt", o.answer
         FROM practice_evidence.award_objection o JOIN practice_evidence.award_round r ON r.id = o.round_id
        WHERE o.account_id IN (SELECT account_id FROM identity.role_grant WHERE teacher_id = $1) ORDER BY o.made_at`,
      of,
    );
    return [
      { section: 'award-nominations', rows: nominations },
      { section: 'award-judging', rows: judging },
      { section: 'award-objections', rows: objections },
    ];
  }

  /** Words by and about the person go; that somebody was honoured, and under which number, stays. */
  async erase(tx: Transaction, { teacherId }: Person): Promise<Record<string, number>> {
    const of = [teacherId];
    const awardNominations = await tx.run(
      `UPDATE practice_evidence.award_nomination SET title = '', reason = '', struck_out_reason = NULL
        WHERE id IN (SELECT nomination_id FROM practice_evidence.award_recipient WHERE teacher_id = $1)`,
      of,
    );
    await tx.run('DELETE FROM practice_evidence.award_recusal WHERE teacher_id = $1', of);
    const OWN = 'account_id IN (SELECT account_id FROM identity.role_grant WHERE teacher_id = $1)';
    const awardObjections = await tx.run(
      `UPDATE practice_evidence.award_objection SET text = '', answer = CASE WHEN answer IS NULL THEN NULL ELSE '' END
        WHERE ${OWN} OR nomination_id IN (SELECT nomination_id FROM practice_evidence.award_recipient WHERE teacher_id = $1)`,
      of,
    );
    const awardScores = await tx.run(
      `UPDATE practice_evidence.award_assignment SET comment = CASE WHEN comment IS NULL THEN NULL ELSE '' END,
              return_reason = CASE WHEN return_reason IS NULL THEN NULL ELSE '' END
        WHERE ${OWN} OR nomination_id IN (SELECT nomination_id FROM practice_evidence.award_recipient WHERE teacher_id = $1)`,
      of,
    );
    return { awardNominations, awardObjections, awardScores };
  }
}
