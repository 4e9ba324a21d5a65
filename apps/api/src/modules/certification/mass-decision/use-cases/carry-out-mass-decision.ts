import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  correctedCertificate,
  wouldChange,
  type CorrectableField,
} from '@tisheng/domain-rules/certification/mass-decision/corrected-certificate.js';
import type { MassDecisionKind } from '@tisheng/domain-rules/certification/mass-decision/may-decide-for-many.js';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { GRADE_LABELS } from '@tisheng/messages/states.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { copyInto } from '../../../../platform/database/copy-rows.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { Events } from '../../../../platform/events/events.js';
import { BackgroundJobs, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { PolicyReader, type CohortPolicy } from '../../../enrollment/public/policy-reader.js';
import { ResultRevocation } from '../../../scoring/public/result-revocation.js';
import { CERTIFICATE_TARGET, coveredNumber, printedLine } from '../../issuing/certificate-line.js';
import { lockCohort } from '../../issuing/learners-to-certify.js';
import { revokeMany } from '../../issuing/revoke-many.js';
import { refusalOf } from '../../issuing/rolled-back.js';
import { SerialBlock } from '../../issuing/serial-block.js';
import type { CertificatesIssued } from '../../public/events.js';

export const MASS_DECISION_JOB = 'carry-out-mass-decision';
/** Certificates that are dealt with between two looks at the clock. */
const BATCH = 500;

export interface MassDecisionPayload {
  readonly decisionId: string;
}

interface Decision extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly kind: MassDecisionKind;
  readonly corrects: readonly CorrectableField[];
  readonly ground: string;
  readonly reason: string;
}

interface Held extends Record<string, unknown> {
  readonly id: string;
  readonly enrollmentId: string;
  readonly grade: Grade;
  readonly facts: PrintedCertificate;
  readonly name: string;
  readonly idType: IdType;
  readonly lastFour: string;
  readonly school: string;
}

interface Counts {
  revoked: number;
  reissued: number;
  leftOut: number;
}

/** Carries a confirmed decision out, all of it or nothing; certificates revoked meanwhile are left as they are. */
@Injectable()
export class CarryOutMassDecision implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly results: ResultRevocation,
    private readonly events: Events,
    private readonly backgroundJobs: BackgroundJobs,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.backgroundJobs.handle<MassDecisionPayload>(MASS_DECISION_JOB, (run) => this.work(run));
  }

  private async work(run: JobRun<MassDecisionPayload>): Promise<JobOutcome> {
    return this.database
      .transaction(async (tx) => {
        const decision = await tx.one<Decision>(
          `SELECT id, cohort_id AS "cohortId", kind, corrects, ground, reason FROM certification.mass_decision
            WHERE id = $1 AND state = 'confirmed' FOR UPDATE`,
          [run.payload.decisionId],
        );
        if (!decision) throw new Error(`No confirmed decision ${run.payload.decisionId}`);
        const counts = await this.carryOut(tx, run, decision);
        await tx.run(`UPDATE certification.mass_decision SET state = 'done', done_at = $2 WHERE id = $1`, [
          decision.id,
          this.clock.now(),
        ]);
        await this.audit.record(tx, run.actor, {
          action: MASS_DECISION_JOB,
          targetKind: 'massDecision',
          targetId: decision.id,
          after: { kind: decision.kind, ground: decision.ground, ...counts },
        });
        const outcome = { result: { ...counts } };
        await run.finish(tx, outcome);
        return outcome;
      })
      .catch(refusalOf);
  }

  private async carryOut(tx: Transaction, run: JobRun, decision: Decision): Promise<Counts> {
    const policy = await this.policies.ofCohort(decision.cohortId, tx);
    const { pack, cohort } = policy;
    const at = this.clock.now();
    await lockCohort(tx, cohort.id);
    const serials = await SerialBlock.lock(
      tx,
      cohort.programmeId,
      plainDateIn(pack.programme.timeZone, at),
      pack.certificate.numbering,
    );
    const all = await tx.rows<{ id: string }>(
      `SELECT m.certificate_id AS id FROM certification.mass_decision_certificate m
         JOIN certification.certificate c ON c.id = m.certificate_id WHERE m.decision_id = $1 ORDER BY c.number_key`,
      [decision.id],
    );
    const counts: Counts = { revoked: 0, reissued: 0, leftOut: 0 };
    for (let from = 0; from < all.length; from += BATCH) {
      await run.progress(from, all.length);
      const ids = all.slice(from, from + BATCH).map(({ id }) => id);
      const held = await this.heldOf(tx, ids);
      const { corrects } = decision;
      const meant =
        decision.kind === 'revoke'
          ? held
          : held.filter((one) => wouldChange(one.facts, corrects, todayOf(one)).length > 0);
      const { cohortId, ground, reason } = decision;
      const context = { results: this.results, events: this.events };
      await revokeMany(tx, context, run.actor, pack, { cohortId, ground, reason, at }, meant);
      if (decision.kind === 'reissue') await this.issueAnew(tx, run, policy, decision, serials, at, meant);
      await tx.run(
        `UPDATE certification.mass_decision_certificate m
            SET outcome = CASE WHEN m.certificate_id <> ALL($3::uuid[]) THEN 'left' ELSE $4 END,
                new_certificate_id = (SELECT n.id FROM certification.certificate n
                                        JOIN certification.certificate o ON o.id = m.certificate_id
                                       WHERE n.cohort_id = o.cohort_id AND n.enrollment_id = o.enrollment_id
                                         AND n.state = 'issued' AND n.issued_at = $5)
          WHERE m.decision_id = $1 AND m.certificate_id = ANY($2)`,
        [
          decision.id,
          ids,
          meant.map(({ id }) => id),
          decision.kind === 'revoke' ? 'revoked' : 'reissued',
          at,
        ],
      );
      counts[decision.kind === 'revoke' ? 'revoked' : 'reissued'] += meant.length;
      counts.leftOut += ids.length - meant.length;
    }
    await serials.keep(tx);
    if (counts.reissued > 0) {
      const payload = { cohortId: cohort.id, count: counts.reissued, at: at.toISOString() };
      await this.events.publish(tx, { type: 'certificates-issued', payload } satisfies CertificatesIssued);
    }
    return counts;
  }

  private heldOf(tx: Transaction, ids: readonly string[]): Promise<Held[]> {
    return tx.rows<Held>(
      `SELECT c.id, c.enrollment_id AS "enrollmentId", c.grade, c.facts, t.name, t.id_type AS "idType",
              t.id_last_four AS "lastFour", s.name AS school
         FROM certification.certificate c
         JOIN enrollment.enrollment e ON e.cohort_id = c.cohort_id AND e.id = c.enrollment_id
         JOIN enrollment.teacher t ON t.id = e.teacher_id
         JOIN organization.unit s ON s.id = e.school_id
        WHERE c.id = ANY($1) AND c.state = 'issued' ORDER BY c.number_key FOR UPDATE OF c`,
      [ids],
    );
  }

  private async issueAnew(
    tx: Transaction,
    run: JobRun,
    { pack, cohort }: CohortPolicy,
    decision: Decision,
    serials: SerialBlock,
    at: Date,
    held: readonly Held[],
  ): Promise<void> {
    const issue = {
      cohortId: cohort.id,
      cohortName: { zh: cohort.nameZh, en: cohort.nameEn },
      issuedOn: plainDateIn(pack.programme.timeZone, at),
      issuedAt: at.toISOString(),
      issuedBy: run.actor.accountId,
    };
    const lines = held.map((one) => {
      const number = serials.next();
      const fallback = {
        cohort: issue.cohortName,
        grade: GRADE_LABELS[one.grade],
        halfHours: pack.hours.totalHalfHours,
      };
      const fresh = { number, issuedOn: issue.issuedOn, fallback };
      const printed = correctedCertificate(pack, one.facts, decision.corrects, todayOf(one), fresh);
      const name = printed.fields.find(({ field }) => field === 'name')?.zh ?? one.name;
      return printedLine(issue, { enrollmentId: one.enrollmentId, name, grade: one.grade, number, printed });
    });
    if (lines.length > 0) await copyInto(tx, CERTIFICATE_TARGET, lines);
  }
}

const todayOf = ({ name, school, idType, lastFour }: Held) => ({
  name,
  school,
  idNumber: coveredNumber(idType, lastFour),
});
