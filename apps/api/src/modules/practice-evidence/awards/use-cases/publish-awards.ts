import { Injectable } from '@nestjs/common';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { awardCertificateNumber } from '@tisheng/domain-rules/practice-evidence/awards/award-certificate.js';
import { mayPublish } from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { partsOf } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { ShelveWorks } from '../../library/use-cases/shelve-works.js';
import { AwardRounds, type AwardRoundRow } from '../persistence/award-rounds.js';

/** Makes the list final: certificates of honour get their numbers, works whose authors agree go into the library. */
@Injectable()
export class PublishAwards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rounds: AwardRounds,
    private readonly library: ShelveWorks,
    private readonly audit: Audit,
  ) {}

  /** Answers what stands in the way: nothing when the list is final. */
  async execute(
    actor: Actor,
    cohortId: string,
    unitId: string,
    roundId: string,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const round = await this.rounds.own(tx, cohortId, unitId, roundId);
      if ('problems' in round) return round.problems;
      const { today, pack } = await this.rounds.settingOf(round, tx);
      const open = await tx.one<{ count: number }>(
        `SELECT count(*)::int AS count FROM practice_evidence.award_objection WHERE round_id = $1 AND decided_at IS NULL`,
        [round.id],
      );
      const facts = { objectUntil: round.objectUntil ?? today, undecided: open?.count ?? 0 };
      const problems = mayPublish(round.state, facts, today);
      if (problems.length > 0) return problems;
      const certificates = await this.number(tx, round, pack);
      await this.library.ofRound(tx, actor, round.id);
      await this.audit.record(tx, actor, {
        action: 'publish-awards',
        targetKind: 'unit',
        targetId: unitId,
        before: { state: round.state },
        after: { roundId: round.id, state: 'published', certificates },
      });
      return [];
    });
  }

  /** Numbers every honoured person's certificate, by category, honour and place. */
  private async number(tx: Transaction, round: AwardRoundRow, pack: PolicyPack): Promise<number> {
    const { year } = partsOf(this.rounds.today(pack));
    const honours = pack.practice.awards.honours.map(({ code }) => code);
    // Held, so that two rounds of one office that become final together get two serials.
    await tx.rows('SELECT FROM practice_evidence.award_round WHERE unit_id = $1 ORDER BY id FOR UPDATE', [
      round.unitId,
    ]);
    const last = await tx.one<{ serial: number }>(
      `SELECT COALESCE(max(serial), 0)::int AS serial FROM practice_evidence.award_round
        WHERE unit_id = $1 AND extract(year FROM published_at AT TIME ZONE $3) = $2`,
      [round.unitId, year, pack.programme.timeZone],
    );
    const serial = (last?.serial ?? 0) + 1;
    await tx.run(
      `UPDATE practice_evidence.award_round SET state = 'published', published_at = $2, serial = $3 WHERE id = $1`,
      [round.id, this.clock.now(), serial],
    );
    const people = await tx.rows<{ id: string }>(
      `SELECT p.id FROM practice_evidence.award_recipient p
         JOIN practice_evidence.award_nomination n ON n.id = p.nomination_id
        WHERE n.round_id = $1 AND n.honour IS NOT NULL AND n.withdrawn_at IS NULL AND n.struck_out_at IS NULL
        ORDER BY array_position($2::text[], n.category), array_position($3::text[], n.honour), n.rank, n.id, p.position`,
      [round.id, round.categories, honours],
    );
    const numbered = people.map(({ id }, at) => ({
      id,
      no: awardCertificateNumber({ year, unitCode: round.unitCode, round: serial, place: at + 1 }),
    }));
    await tx.run(
      `UPDATE practice_evidence.award_recipient p SET certificate_no = v.no
         FROM json_to_recordset($1) AS v(id uuid, no text) WHERE p.id = v.id`,
      [JSON.stringify(numbered)],
    );
    return numbered.length;
  }
}
