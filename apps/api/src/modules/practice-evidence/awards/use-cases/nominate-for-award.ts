import { Injectable } from '@nestjs/common';
import { potOf, type AwardPot } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { mayNominate } from '@tisheng/domain-rules/practice-evidence/awards/may-nominate.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { AwardNominees, type Nominee } from '../persistence/award-nominees.js';
import { AwardRounds, type AwardRoundRow } from '../persistence/award-rounds.js';

/** What is to be nominated, and by which unit. */
export interface NominationToMake {
  readonly cohortId: string;
  readonly unitId: string;
  readonly roundId: string;
  readonly pot: AwardPot;
  /** A work's submission, a workshop, or the teacher who leads. */
  readonly nomineeId: string;
  readonly reason: string;
}

/** A unit nominates a work, a workshop or a leader, within its quota and the days for it. */
@Injectable()
export class NominateForAward {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organization: OrganizationReader,
    private readonly rounds: AwardRounds,
    private readonly nominees: AwardNominees,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    asked: NominationToMake,
  ): Promise<{ readonly nominationId: string } | { readonly problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      // Held, so that of two who take the last place one finds it taken.
      const round = await this.rounds.locked(tx, asked.cohortId, asked.roundId);
      const unit = await this.organization.unit(asked.unitId, tx);
      if (!round || !unit) return { problems: [problem('award-round-unknown')] };
      const { pack, today } = await this.rounds.settingOf(round, tx);
      const nominee = await this.nominees.find(tx, asked.cohortId, asked.pot, asked.nomineeId);
      const standing = await this.nominees.standing(tx, round, unit.id, asked.pot, asked.nomineeId);
      const problems = mayNominate(
        round,
        nominee && { ...nominee, ...standing, isOfUnit: nominee.unitPath.startsWith(unit.path) },
        await this.nominees.nominator(tx, round, unit, asked.pot, pack),
        asked.reason,
        today,
      );
      if (problems.length > 0 || nominee === null) return { problems };
      const nominationId = await this.store(tx, actor, round, unit.id, nominee, asked.reason);
      await this.audit.record(tx, actor, {
        action: 'nominate-for-award',
        targetKind: 'unit',
        targetId: unit.id,
        after: { roundId: round.id, nominationId, pot: potOf(nominee.category), category: nominee.category },
      });
      return { nominationId };
    });
  }

  private async store(
    tx: Transaction,
    actor: Actor,
    round: AwardRoundRow,
    unitId: string,
    nominee: Nominee,
    reason: string,
  ): Promise<string> {
    const row = await tx.one<{ id: string }>(
      `INSERT INTO practice_evidence.award_nomination (round_id, cohort_id, category, submission_id, workshop_id, teacher_id,
              unit_id, title, reason, nominated_at, nominated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
      [
        round.id,
        round.cohortId,
        nominee.category,
        nominee.submissionId,
        nominee.workshopId,
        nominee.teacherId,
        unitId,
        nominee.title,
        reason.trim(),
        this.clock.now(),
        actor.accountId,
      ],
    );
    if (!row) throw new Error('The nomination was not stored');
    await tx.run(
      `INSERT INTO practice_evidence.award_recipient (nomination_id, cohort_id, teacher_id, position)
       SELECT $1, $2, t.id, t.position FROM unnest($3::uuid[]) WITH ORDINALITY AS t(id, position)`,
      [row.id, round.cohortId, nominee.teacherIds],
    );
    return row.id;
  }
}
