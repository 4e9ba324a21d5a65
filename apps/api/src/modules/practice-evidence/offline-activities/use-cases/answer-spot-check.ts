import { Injectable } from '@nestjs/common';
import { checkEvidenceOfActivity } from '@tisheng/domain-rules/practice-evidence/offline-activities/check-finding.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { KeptFiles } from '../../observation/persistence/kept-files.js';
import { ActivityRows } from '../persistence/activity-rows.js';
import { SpotCheckRows } from '../persistence/spot-check-rows.js';

/** The organiser shows that an activity took place: photos, the sign-in sheet, words. May be done again until it is decided. */
@Injectable()
export class AnswerSpotCheck {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly rows: ActivityRows,
    private readonly checks: SpotCheckRows,
    private readonly files: KeptFiles,
  ) {}

  /** Answers what stands in the way: nothing when the evidence is handed in. */
  async execute(
    actor: Actor,
    spotCheckId: string,
    answer: { readonly words: string; readonly fileIds: readonly string[] },
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const check = await this.checks.locked(tx, spotCheckId);
      const activity = await this.rows.byId(tx, check.activityId);
      if (!activity || !(await this.rows.isOrganiser(tx, actor, activity)))
        return [problem('activity-unknown')];
      const fileIds = [...new Set(answer.fileIds)];
      const problems = [
        ...checkEvidenceOfActivity({ words: answer.words, files: fileIds.length }, check.state),
      ];
      if (problems.length > 0) return problems;
      const refused = await this.files.keep(tx, actor, fileIds, check.fileIds);
      if (refused.length > 0) return refused;
      await this.checks.answer(
        tx,
        spotCheckId,
        answer.words.trim(),
        fileIds,
        actor.displayName,
        this.clock.now(),
      );
      await this.audit.record(tx, actor, {
        action: 'answer-spot-check',
        targetKind: 'spotCheck',
        targetId: spotCheckId,
        before: { state: check.state },
        after: { state: 'answered', files: fileIds.length },
      });
      return [];
    });
  }
}
