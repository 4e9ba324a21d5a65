import { Injectable, type OnModuleInit } from '@nestjs/common';
import { entriesStillOpen } from '@tisheng/domain-rules/fees/entries-still-open.js';
import { feeInFen } from '@tisheng/domain-rules/fees/fee.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { Audit } from '../../../../platform/audit/audit.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { copyInto, copyLine } from '../../../../platform/database/copy-rows.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { BackgroundJobs, type JobActor, type JobOutcome } from '../../../../platform/jobs/background-jobs.js';
import type { JobRun } from '../../../../platform/jobs/job-run.js';
import { PolicyReader, type CohortPolicy } from '../../public/policy-reader.js';
import {
  feeDocuments,
  type FeeDocument,
  type FeeDocumentKind,
} from '@tisheng/domain-rules/fees/fee-documents.js';
import { EnrollmentsToBill, type BillableEnrollment } from '../queries/enrollments-to-bill.js';
import { mayKeepFees } from '@tisheng/domain-rules/fees/may-keep-fees.js';

const JOB = 'issue-fee-statements';
const LINES_AT_ONCE = 5000;

interface Payload {
  readonly cohortId: string;
}

/**
 * Issues everything that is still to be charged or credited in a cohort: numbered statements and credit notes per payer
 * and institution, exact to the fen (decision 14). Issued papers are never changed.
 */
@Injectable()
export class IssueFeeStatements implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly toBill: EnrollmentsToBill,
    private readonly jobs: BackgroundJobs,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<Payload>(JOB, (run) => this.work(run));
  }

  async execute(
    actor: JobActor,
    cohortId: string,
  ): Promise<{ jobId: string } | { problems: readonly Problem[] }> {
    return this.database.transaction(async (tx) => {
      const { cohort } = await this.policies.ofCohort(cohortId, tx);
      const problems = mayKeepFees(actor.unitId, cohort.rootUnitId);
      if (problems.length > 0) return { problems };
      const jobId = await this.jobs.begin<Payload>(tx, actor, {
        kind: JOB,
        payload: { cohortId },
        unitId: actor.unitId,
        rootUnitId: cohort.rootUnitId,
        subject: cohort.nameZh,
      });
      return { jobId };
    });
  }

  private async work(run: JobRun<Payload>): Promise<JobOutcome> {
    return this.database.transaction(async (tx) => {
      const { cohortId } = run.payload;
      // Two people who issue at once would charge twice.
      await tx.run('SELECT FROM enrollment.cohort WHERE id = $1 FOR NO KEY UPDATE', [cohortId]);
      const policy = await this.policies.ofCohort(cohortId, tx);
      const enrollments = await this.toBill.execute(tx, cohortId, policy.pack.fee.payer);
      const fen = feeInFen(policy.pack);
      const documents = feeDocuments(enrollments.flatMap((one) => entriesStillOpen(cohortId, fen, one)));
      if (documents.length === 0) return { problems: [problem('fees-nothing-open')] };
      await this.write(tx, run, policy, documents, new Map(enrollments.map((one) => [one.learner, one])));
      const result = {
        statements: documents.filter(({ kind }) => kind === 'statement').length,
        creditNotes: documents.filter(({ kind }) => kind === 'credit-note').length,
        totalFen: documents.reduce((sum, { totalFen }) => sum + totalFen, 0),
      };
      await this.audit.record(tx, run.actor, {
        action: JOB,
        targetKind: 'cohort',
        targetId: cohortId,
        after: result,
      });
      await run.finish(tx, { result });
      return { result };
    });
  }

  private async write(
    tx: Transaction,
    run: JobRun<Payload>,
    policy: CohortPolicy,
    documents: readonly FeeDocument[],
    enrollments: ReadonlyMap<string, BillableEnrollment>,
  ): Promise<void> {
    const total = documents.reduce((sum, { entries }) => sum + entries.length, 0);
    let done = 0;
    for (const document of documents) {
      const id = await this.head(tx, run, policy, document);
      const lines = document.entries.map((entry, index) => {
        const { learnerNo, schoolId, schoolName } = enrollments.get(entry.learner)!;
        return copyLine([
          policy.cohort.id,
          id,
          index + 1,
          entry.learner,
          learnerNo,
          schoolId,
          schoolName,
          entry.reason,
          entry.fen,
        ]);
      });
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        await copyInto(tx, LINE, lines.slice(from, from + LINES_AT_ONCE));
        done += Math.min(LINES_AT_ONCE, lines.length - from);
        await run.progress(done, total);
      }
    }
  }

  private async head(
    tx: Transaction,
    run: JobRun<Payload>,
    { pack, cohort }: CohortPolicy,
    document: FeeDocument,
  ): Promise<string> {
    const number = await this.nextNumber(tx, cohort.programmeId, pack.programme.learnerPrefix, document.kind);
    const row = await tx.one<{ id: string }>(
      `INSERT INTO enrollment.fee_statement (programme_id, cohort_id, number, kind, state, payer_id, payer_name, institution_id,
              institution_name, institution_name_en, fen_per_hour, half_hours, learners, total_fen, issued_at, issued_by)
       SELECT $1, $2, $3, $4, 'issued', u.id, u.name, i.id, i.name, i.name_en, $7, $8, $9, $10, $11, $12
         FROM organization.unit u, organization.training_institution i WHERE u.id = $5 AND i.id = $6 RETURNING id`,
      [
        cohort.programmeId,
        cohort.id,
        number,
        document.kind,
        document.payerId,
        document.institutionId,
        pack.fee.fenPerHour,
        pack.fee.halfHours,
        new Set(document.entries.map(({ learner }) => learner)).size,
        document.totalFen,
        this.clock.now(),
        run.actor.accountId,
      ],
    );
    if (!row) throw new Error('The statement was not noted');
    return row.id;
  }

  private async nextNumber(
    tx: Transaction,
    programmeId: string,
    prefix: string,
    kind: FeeDocumentKind,
  ): Promise<string> {
    const row = await tx.one<{ serial: number }>(
      `INSERT INTO enrollment.fee_number AS n (programme_id, kind, last_serial) VALUES ($1, $2, 1)
       ON CONFLICT (programme_id, kind) DO UPDATE SET last_serial = n.last_serial + 1 RETURNING last_serial AS serial`,
      [programmeId, kind],
    );
    return `${prefix}-${kind === 'statement' ? 'F' : 'C'}${String(row?.serial ?? 1).padStart(6, '0')}`;
  }
}

const LINE = `enrollment.fee_line (cohort_id, statement_id, position, enrollment_id, learner_no, school_id, school_name, reason, fen)`;
