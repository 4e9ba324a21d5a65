import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { maySuggestTopic } from '@tisheng/domain-rules/practice-evidence/topics/may-suggest-topic.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { SteeredWorkshops } from '../persistence/steered-workshops.js';

export interface NewSuggestion {
  readonly cohortId: string;
  /** The office that suggests, or the county of the workshop. */
  readonly unitId: string;
  /** The leader's workshop; null for everybody below the office. */
  readonly workshopId: string | null;
  readonly theme: number;
  readonly words: string;
}

/** A leader suggests a topic to the own workshop, an office to everybody below it. */
@Injectable()
export class SuggestTopic {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly workshops: SteeredWorkshops,
  ) {}

  async execute(
    actor: Actor,
    { cohortId, unitId, workshopId, theme: number, words }: NewSuggestion,
  ): Promise<{ suggestionId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { pack } = await this.policies.ofCohort(cohortId, tx);
      const theme = findTheme(pack.practice.themes, number);
      if (!theme) return { problems: [unknownTheme(number)] };
      // Two that suggest the same at once do so one after the other.
      await tx.run(`SELECT pg_advisory_xact_lock(hashtextextended('topic-suggestions ' || $1, 0))`, [
        `${cohortId} ${number}`,
      ]);
      const standing = await tx.rows<{ words: string; own: boolean }>(
        `SELECT s.words, s.unit_id = $3 AND s.workshop_id IS NOT DISTINCT FROM $4 AS own
           FROM practice_evidence.topic_suggestion s JOIN organization.unit u ON u.id = s.unit_id
          WHERE s.cohort_id = $1 AND s.theme = $2 AND s.withdrawn_at IS NULL
            AND (s.workshop_id = $4 OR (s.workshop_id IS NULL
                 AND starts_with((SELECT path FROM organization.unit WHERE id = $3), u.path)))`,
        [cohortId, number, unitId, workshopId],
      );
      const plain = words.replaceAll('\u0000', '').replaceAll(/\s+/gu, ' ').trim();
      const isOffice = actor.role !== 'workshop-leader';
      const problems = maySuggestTopic(
        {
          words: plain,
          forWorkshop: workshopId !== null,
          mayForWorkshop:
            workshopId !== null && (await this.workshops.reaches(tx, actor, cohortId, unitId, workshopId)),
          isOffice,
          standing: [...theme.topics.map(({ zh }) => zh), ...standing.map((topic) => topic.words)],
          own: standing.filter(({ own }) => own).length,
        },
        theme,
      );
      if (problems.length > 0) return { problems };
      const row = await tx.one<{ id: string }>(
        `INSERT INTO practice_evidence.topic_suggestion (cohort_id, theme, unit_id, workshop_id, words, suggested_by, suggested_at)
         VALUES ($1, $2, COALESCE((SELECT county_id FROM enrollment.workshop WHERE id = $4), $3), $4, $5, $6, $7) RETURNING id`,
        [cohortId, number, unitId, workshopId, plain, actor.accountId, this.clock.now()],
      );
      const suggestionId = row?.id ?? '';
      await this.audit.record(tx, actor, {
        action: 'suggest-topic',
        targetKind: workshopId === null ? 'unit' : 'workshop',
        targetId: workshopId ?? unitId,
        after: { theme: number, words: plain },
      });
      return { suggestionId };
    });
  }
}
