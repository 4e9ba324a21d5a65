import { Injectable } from '@nestjs/common';
import { findTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { maySuggestTopic } from '@tisheng/domain-rules/practice-evidence/topics/may-suggest-topic.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { SteeredWorkshops } from '../persistence/steered-workshops.js';

interface Standing extends Record<string, unknown> {
  readonly theme: number;
  readonly words: string;
  readonly workshopId: string | null;
}

/** Words a suggested topic anew, or withdraws it; whoever has taken it keeps the words as they were. */
@Injectable()
export class ChangeSuggestedTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly workshops: SteeredWorkshops,
  ) {}

  /**
   * Answers what stands in the way: nothing when it was changed.
   *
   * @param words null withdraws it
   */
  async execute(
    actor: Actor,
    place: { readonly cohortId: string; readonly unitId: string; readonly suggestionId: string },
    words: string | null,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const standing = await this.own(tx, actor, place);
      if (!standing) return [problem('suggested-topic-gone')];
      const plain = words?.replaceAll('\u0000', '').replaceAll(/\s+/gu, ' ').trim() ?? null;
      const problems = plain === null ? [] : await this.check(tx, place, standing, plain);
      if (problems.length > 0) return problems;
      await tx.run(
        `UPDATE practice_evidence.topic_suggestion SET words = COALESCE($2, words),
                withdrawn_at = CASE WHEN $2::text IS NULL THEN $3::timestamptz END, changed_at = $3 WHERE id = $1`,
        [place.suggestionId, plain, this.clock.now()],
      );
      // An offer of what is withdrawn can be taken no more.
      if (plain === null) {
        await tx.run(
          'DELETE FROM practice_evidence.topic_offer WHERE topic_suggestion_id = $1 AND answered_at IS NULL',
          [place.suggestionId],
        );
      }
      await this.audit.record(tx, actor, {
        action: plain === null ? 'withdraw-suggested-topic' : 'change-suggested-topic',
        targetKind: standing.workshopId === null ? 'unit' : 'workshop',
        targetId: standing.workshopId ?? place.unitId,
        before: { words: standing.words },
        after: plain === null ? {} : { words: plain },
      });
      return [];
    });
  }

  /** The suggestion when it is one's own: of a workshop that one leads, or of an office at or below one's own. */
  private async own(
    tx: Transaction,
    actor: Actor,
    { cohortId, unitId, suggestionId }: { cohortId: string; unitId: string; suggestionId: string },
  ): Promise<Standing | null> {
    const found = await tx.one<Standing>(
      `SELECT s.theme, s.words, s.workshop_id AS "workshopId"
         FROM practice_evidence.topic_suggestion s JOIN organization.unit u ON u.id = s.unit_id
        WHERE s.id = $1 AND s.cohort_id = $2 AND s.withdrawn_at IS NULL
          AND starts_with(u.path, (SELECT path FROM organization.unit WHERE id = $3)) FOR UPDATE OF s`,
      [suggestionId, cohortId, unitId],
    );
    if (!found) return null;
    if (found.workshopId === null) return actor.role === 'workshop-leader' ? null : found;
    return (await this.workshops.reaches(tx, actor, cohortId, unitId, found.workshopId)) ? found : null;
  }

  private async check(
    tx: Transaction,
    { cohortId, unitId, suggestionId }: { cohortId: string; unitId: string; suggestionId: string },
    { theme: number, workshopId }: Standing,
    words: string,
  ): Promise<readonly Problem[]> {
    const { pack } = await this.policies.ofCohort(cohortId, tx);
    const theme = findTheme(pack.practice.themes, number);
    if (!theme) return [problem('suggested-topic-gone')];
    const others = await tx.rows<{ words: string }>(
      `SELECT words FROM practice_evidence.topic_suggestion
        WHERE cohort_id = $1 AND theme = $2 AND withdrawn_at IS NULL AND id <> $3
          AND (workshop_id = $4 OR (workshop_id IS NULL AND unit_id = $5))`,
      [cohortId, number, suggestionId, workshopId, unitId],
    );
    return maySuggestTopic(
      {
        words,
        forWorkshop: workshopId !== null,
        mayForWorkshop: true,
        isOffice: true,
        standing: [...theme.topics.map(({ zh }) => zh), ...others.map((other) => other.words)],
        own: 0,
      },
      theme,
    );
  }
}
