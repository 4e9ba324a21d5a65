import { Injectable } from '@nestjs/common';
import { findTheme, unknownTheme } from '@tisheng/domain-rules/practice-evidence/find-theme.js';
import { checkByHand } from '@tisheng/domain-rules/practice-evidence/offline-activities/activity-hours.js';
import { mayAttest } from '@tisheng/domain-rules/practice-evidence/may-attest.js';
import { checkAttestation } from '@tisheng/domain-rules/practice-evidence/offline-hours.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { type PlainDate, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Audit, type NamedActor } from '../../../platform/audit/audit.js';
import { Clock } from '../../../platform/clock/clock.js';
import { analyzeAfter } from '../../../platform/database/analyze-after.js';
import { Database } from '../../../platform/database/database.js';
import { Events } from '../../../platform/events/events.js';
import { type CohortPolicy, PolicyReader } from '../../enrollment/public/policy-reader.js';
import { type Learner, LearnerLocks } from '../persistence/learner-locks.js';
import { type HoursOrigin, OfflineAttestations } from '../persistence/offline-attestations.js';
import { PracticeSummaries } from '../persistence/practice-summaries.js';
import { keyOf, type WorkKey } from '../persistence/stored-work.js';
import type { OfflineHoursAttested } from '../public/events.js';

export interface AttestationRow extends WorkKey {
  readonly halfHours: number;
  /** Day of the school's activity, `YYYY-MM-DD`. */
  readonly heldOn: string;
}

type Answer = { count: number } | { problems: readonly Problem[] };

/**
 * A school attests offline hours of its teachers, or corrects what it attested: the hours of a theme stand once for
 * each learner, and of two rows about the same the later counts.
 */
@Injectable()
export class AttestOfflineHours {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly events: Events,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly attestations: OfflineAttestations,
    private readonly summaries: PracticeSummaries,
  ) {}

  /** Attests in the name of the school of the person who asks. */
  async execute(actor: Actor, cohortId: string, rows: readonly AttestationRow[]): Promise<Answer> {
    return this.attest(actor, cohortId, rows, () => actor.unitId ?? '');
  }

  /** Attests for the teachers of many schools at once, each in the name of its own. */
  async executeMany(actor: NamedActor, cohortId: string, rows: readonly AttestationRow[]): Promise<Answer> {
    return this.attest(actor, cohortId, rows, (learner) => learner?.schoolId ?? '');
  }

  private async attest(
    actor: NamedActor,
    cohortId: string,
    rows: readonly AttestationRow[],
    schoolOf: (learner: Learner | undefined) => string,
  ): Promise<Answer> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const today = plainDateIn(policy.pack.programme.timeZone, this.clock.now());
      const learners = await this.locks.hold(
        tx,
        cohortId,
        rows.map(({ enrollmentId }) => enrollmentId),
      );
      const originOf = await this.attestations.originsOf(tx, cohortId, [...learners.keys()]);
      const problems = rows.flatMap((row, index) => {
        const learner = learners.get(row.enrollmentId);
        return decide(policy, today, row, learner, schoolOf(learner), originOf(row)).map((found) => ({
          ...found,
          row: index,
        }));
      });
      if (problems.length > 0) return { problems };
      const last = [...new Map(rows.map((row) => [keyOf(row), row])).values()];
      await this.attestations.write(tx, cohortId, last, actor.accountId ?? null, this.clock.now());
      await this.summaries.addUpHours(tx, cohortId, policy.pack, learners.keys());
      await this.audit.record(tx, actor, {
        action: 'attest-offline-hours',
        targetKind: 'cohort',
        targetId: cohortId,
        after: { themes: [...new Set(rows.map(({ theme }) => theme))], count: rows.length },
      });
      await analyzeAfter(tx, rows.length, 'practice_evidence.offline_attestation');
      const event: OfflineHoursAttested = {
        type: 'offline-hours-attested',
        payload: { cohortId, count: rows.length },
      };
      if (rows.length > 0) await this.events.publish(tx, event);
      return { count: rows.length };
    });
  }
}

function decide(
  { pack, cohort }: CohortPolicy,
  today: PlainDate,
  row: AttestationRow,
  learner: Learner | undefined,
  school: string,
  origin: HoursOrigin,
): readonly Problem[] {
  const theme = findTheme(pack.practice.themes, row.theme);
  if (!theme) return [unknownTheme(row.theme)];
  const { firstTrainingDay, lastTrainingDay } = cohort;
  return [
    ...mayAttest({
      enrollment: learner?.state ?? null,
      heldOn: row.heldOn,
      today,
      firstTrainingDay,
      lastTrainingDay,
    }),
    // One attestation stands for each learner and theme, so that a correction finds nothing attested before.
    ...checkAttestation(
      row,
      { school, teacherSchool: learner?.schoolId ?? null, alreadyHalfHours: 0 },
      theme,
    ),
    ...checkByHand(row.halfHours, theme, origin.takenBack, origin.fromActivities),
  ];
}
