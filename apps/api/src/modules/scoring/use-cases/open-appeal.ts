import { Injectable } from '@nestjs/common';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { decisionDeadline, firstAppealLevel, mayAppeal } from '@tisheng/domain-rules/scoring/appeal.js';
import type { AppealSubject } from '@tisheng/domain-rules/scoring/appeal.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../platform/audit/audit.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { EnrollmentReader } from '../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import { insertAppeal, recordStep } from '../persistence/appeal-steps.js';
import { AppealsOnRecord } from '../queries/appeals-on-record.js';

export interface AppealInput {
  readonly cohortId: string;
  readonly subject: AppealSubject;
  /** Theme whose review is meant; only for `practice-review`. */
  readonly theme?: number | null;
  /** Why the teacher disagrees. */
  readonly grounds: string;
}

/** A teacher appeals against what they were told (decision 12); the body that gave the grade decides first. */
@Injectable()
export class OpenAppeal {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
    private readonly appeals: AppealsOnRecord,
    private readonly audit: Audit,
  ) {}

  async execute(
    actor: Actor,
    { cohortId, subject, theme = null, grounds }: AppealInput,
  ): Promise<{ appealId: string } | { problems: readonly Problem[] }> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const at = this.clock.now();
    const zone = pack.programme.timeZone;
    const today = plainDateIn(zone, at);
    return this.database.transaction(async (tx) => {
      const enrollment = await this.enrollments.ofTeacher(cohortId, actor.teacherId ?? '', tx);
      // The second of two appeals made at once waits here and then sees the first.
      await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [enrollment?.id ?? '']);
      const about = subject === 'practice-review' ? theme : null;
      const toldAt = enrollment
        ? await this.appeals.toldAt(tx, cohortId, enrollment.id, subject, about)
        : null;
      const earlier =
        enrollment && toldAt
          ? await this.appeals.against(tx, cohortId, enrollment.id, subject, about, toldAt)
          : [];
      const toldOn = toldAt && plainDateIn(zone, toldAt);
      const problems = mayAppeal(pack, { subject, toldOn, today, reason: grounds, earlier });
      if (problems.length > 0 || !enrollment || !toldAt) return { problems };
      const appealId = await insertAppeal(tx, {
        cohortId,
        enrollmentId: enrollment.id,
        chainId: null,
        subject,
        theme: about,
        toldAt,
        level: firstAppealLevel(pack),
        grounds: grounds.trim(),
        openedAt: at,
        decideBy: decisionDeadline(pack, today),
      });
      await recordStep(tx, appealId, { action: 'open', reason: grounds.trim(), actor, at });
      await this.audit.record(tx, actor, {
        action: 'open-appeal',
        targetKind: 'appeal',
        targetId: appealId,
        after: { subject, theme: about },
      });
      return { appealId };
    });
  }
}
