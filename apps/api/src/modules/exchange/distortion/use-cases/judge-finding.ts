import { Injectable } from '@nestjs/common';
import {
  mayJudgeFinding,
  type FindingJudgement,
  type FindingVerdict,
} from '@tisheng/domain-rules/exchange/distortion/may-judge-finding.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import type { FindingAsked, LearningRecordsStruck } from '../../public/events.js';
import { lockInstitution, lockPlace } from '../../push/exchange-locks.js';
import { recountLearners } from '../../push/store-records.js';
import { recordFindingStep } from '../persistence/finding-steps.js';

const DAY = 86_400_000;
const ACTIONS: Readonly<Record<FindingVerdict, string>> = {
  ask: 'ask-about-finding',
  dismiss: 'dismiss-finding',
  strike: 'strike-records',
  restore: 'restore-records',
};

interface Held extends Record<string, unknown> {
  readonly id: string;
  readonly institutionId: string;
  readonly kind: string;
  readonly state: StateOf<'distortion-finding'>;
  readonly answerBy: Date | null;
  readonly below: number;
  readonly learners: number;
}

/**
 * What an office makes of a finding. Struck records stay for ever and count no longer: what their learners have reached is
 * counted anew in the same transaction, and the results that rest on it follow by the event.
 */
@Injectable()
export class JudgeFinding {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
  ) {}

  /** Answers what stands in the way: nothing when it was done. */
  async execute(
    actor: Actor,
    { cohortId, unitId, findingId }: { cohortId: string; unitId: string; findingId: string },
    judgement: FindingJudgement,
  ): Promise<readonly Problem[]> {
    return this.database.transaction(async (tx) => {
      const institution = await tx.one<{ id: string }>(
        'SELECT institution_id AS id FROM exchange.distortion_finding WHERE id::text = $1 AND cohort_id = $2',
        [findingId.toLowerCase(), cohortId],
      );
      const place = institution && { cohortId: cohortId.toLowerCase(), institutionId: institution.id };
      // Records move only while no push of the institution is being stored.
      if (place && (judgement.verdict === 'strike' || judgement.verdict === 'restore')) {
        await lockInstitution(tx, place.institutionId, 'shared');
        await lockPlace(tx, place);
      }
      const finding = await this.held(tx, cohortId, unitId, findingId);
      const now = this.clock.now();
      const judged = finding && {
        state: finding.state,
        answerBy: finding.answerBy?.getTime() ?? null,
        allBelow: finding.below === finding.learners,
      };
      const problems = mayJudgeFinding(judgement, judged, now.getTime());
      if (problems.length > 0 || !finding) return problems;
      await this.write(tx, actor, cohortId, finding, judgement, now);
      return [];
    });
  }

  private async held(
    tx: Transaction,
    cohortId: string,
    unitId: string,
    findingId: string,
  ): Promise<Held | null> {
    const found = await tx.one<Held>(
      `SELECT f.id, f.institution_id AS "institutionId", f.kind, f.state, f.answer_by AS "answerBy", f.learners,
              (SELECT count(*)::int FROM exchange.distortion_learner l
                 JOIN enrollment.enrollment e ON e.cohort_id = l.cohort_id AND e.id = l.enrollment_id
                 JOIN organization.unit u ON u.id = $2
                WHERE l.finding_id = f.id AND e.unit_path LIKE u.path || '%') AS below
         FROM exchange.distortion_finding f WHERE f.cohort_id = $1 AND f.id::text = $3 FOR UPDATE OF f`,
      [cohortId, unitId, findingId.toLowerCase()],
    );
    return found && found.below > 0 ? found : null;
  }

  private async write(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    { id, institutionId, kind, state }: Held,
    { verdict, reason, days }: FindingJudgement,
    now: Date,
  ): Promise<void> {
    const to = verdict === 'ask' ? 'asked' : verdict === 'strike' ? 'struck' : 'dismissed';
    await tx.run(
      `UPDATE exchange.distortion_finding
          SET state = $2, closed = closed OR $2 = 'struck', answer_by = CASE WHEN $2 = 'asked' THEN $3::timestamptz ELSE answer_by END,
              decided_at = CASE WHEN $2 = 'asked' THEN NULL ELSE $4::timestamptz END WHERE id = $1`,
      [id, to, verdict === 'ask' ? new Date(now.getTime() + (days ?? 0) * DAY) : null, now],
    );
    if (verdict === 'ask') {
      const answerBy = new Date(now.getTime() + (days ?? 0) * DAY).toISOString();
      const asked: FindingAsked = {
        type: 'finding-asked',
        payload: { cohortId, institutionId, findingId: id, kind, answerBy },
      };
      await this.events.publish(tx, asked);
    }
    await recordFindingStep(tx, id, { action: verdict, text: reason.trim(), actor, at: now });
    const records =
      verdict === 'strike'
        ? await strike(tx, cohortId, institutionId, id)
        : verdict === 'restore'
          ? await restore(tx, cohortId, id)
          : null;
    if (records !== null && records.learners.length > 0) {
      await recountLearners(tx, cohortId, records.learners);
      const event: LearningRecordsStruck = {
        type: 'learning-records-struck',
        payload: {
          cohortId,
          findingId: id,
          enrollmentIds: records.learners,
          restored: verdict === 'restore',
        },
      };
      await this.events.publish(tx, event);
    }
    await this.audit.record(tx, actor, {
      action: ACTIONS[verdict],
      targetKind: 'distortionFinding',
      targetId: id,
      before: { state },
      after: { state: to, reason: reason.trim(), ...(records && { records: records.records }) },
    });
  }
}

interface Moved {
  readonly records: number;
  readonly learners: readonly string[];
}

const moved = (rows: readonly { readonly learner: string }[]): Moved => ({
  records: rows.length,
  learners: [...new Set(rows.map(({ learner }) => learner))].sort(),
});

async function strike(tx: Transaction, cohortId: string, institutionId: string, id: string): Promise<Moved> {
  return moved(
    await tx.rows<{ learner: string }>(
      `UPDATE exchange.learning_record r SET superseded = true, struck_by = $3 FROM exchange.distortion_record d
        WHERE d.finding_id = $3 AND r.cohort_id = $1 AND r.institution_id = $2 AND r.record_id = d.record_id
          AND NOT r.superseded
       RETURNING r.enrollment_id AS learner`,
      [cohortId, institutionId, id],
    ),
  );
}

/** What was corrected since it was struck stays as it is. */
async function restore(tx: Transaction, cohortId: string, id: string): Promise<Moved> {
  return moved(
    await tx.rows<{ learner: string }>(
      `UPDATE exchange.learning_record r
          SET struck_by = NULL,
              superseded = EXISTS (SELECT FROM exchange.learning_record c
                                    WHERE c.cohort_id = $1 AND c.enrollment_id = r.enrollment_id
                                      AND c.institution_id = r.institution_id AND c.supersedes = r.record_id)
         FROM exchange.distortion_learner l
        WHERE l.finding_id = $2 AND r.cohort_id = $1 AND r.enrollment_id = l.enrollment_id AND r.struck_by = $2
       RETURNING r.enrollment_id AS learner`,
      [cohortId, id],
    ),
  );
}
