import type { AppealLevel } from '@tisheng/domain-rules/scoring/appeal.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { NamedActor } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Queryable } from '../../../platform/database/database.js';
import type { AppealRecord } from '../queries/appeals-on-record.js';

export type AppealAction = 'open' | 'uphold' | 'dismiss' | 'escalate' | 'withdraw' | 'lapse';

/** Records what happened to an appeal, with the reason; steps are never changed. */
export async function recordStep(
  tx: Queryable,
  appealId: string,
  step: {
    readonly action: AppealAction;
    readonly reason: string;
    readonly newGrade?: string | null;
    readonly actor: Actor | NamedActor;
    readonly at: Date;
  },
): Promise<void> {
  await tx.run(
    `INSERT INTO scoring.appeal_step (appeal_id, position, action, reason, new_grade, acted_by, acted_at)
     SELECT $1, count(*) + 1, $2, $3, $4, $5, $6 FROM scoring.appeal_step WHERE appeal_id = $1`,
    [appealId, step.action, step.reason, step.newGrade ?? null, step.actor.accountId ?? null, step.at],
  );
}

/** Opens an appeal at a level: the first of a chain, or the next one of it. */
export async function insertAppeal(
  tx: Queryable,
  appeal: Pick<AppealRecord, 'cohortId' | 'enrollmentId' | 'subject' | 'theme' | 'toldAt' | 'grounds'> & {
    readonly chainId: string | null;
    readonly level: AppealLevel;
    readonly decideBy: PlainDate;
    readonly openedAt: Date;
  },
): Promise<string> {
  const row = await tx.one<{ id: string }>(
    `INSERT INTO scoring.appeal (id, chain_id, cohort_id, enrollment_id, subject, theme, told_at, level, state, grounds,
                                 opened_at, decide_by)
     SELECT id, COALESCE($1, id), $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10 FROM (SELECT uuidv7() AS id) AS made
     RETURNING id`,
    [
      appeal.chainId,
      appeal.cohortId,
      appeal.enrollmentId,
      appeal.subject,
      appeal.theme,
      appeal.toldAt,
      appeal.level,
      appeal.grounds,
      appeal.openedAt,
      appeal.decideBy,
    ],
  );
  if (!row) throw new Error('The appeal was not opened');
  return row.id;
}
