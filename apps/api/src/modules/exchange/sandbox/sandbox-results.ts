import { Injectable } from '@nestjs/common';
import { scoreHundredths } from '@tisheng/domain-rules/arithmetic/decimal.js';
import { CLOCK_SKEW_MILLISECONDS } from '@tisheng/domain-rules/exchange/check-learning-record.js';
import { checkCourses } from '@tisheng/domain-rules/exchange/check-course.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { institutionResult } from '@tisheng/domain-rules/scoring/institution-result.js';
import { SUBJECTS } from '@tisheng/reference-data/subjects.js';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { ArrivingCourse, CoursesPublished } from '../use-cases/publish-courses.js';
import { faultsOf, type ArrivingDiagnosis } from '../use-cases/push-diagnostic-results.js';
import type { ArrivingResult } from '../use-cases/push-results.js';
import { Receipted, type ItemsReceived } from '../use-cases/receipted.js';
import { SandboxCohort } from './sandbox-cohort.js';
import { SandboxRuns, type SandboxRun } from './sandbox-runs.js';

type Refusal = { readonly problems: readonly Problem[] };
const KNOWN_SUBJECTS: ReadonlySet<string> = new Set(SUBJECTS.map(({ code }) => code));

/** Courses, results and diagnoses in the sandbox: judged by the real rules, kept as far as later pushes need them. */
@Injectable()
export class SandboxResults {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly runs: SandboxRuns,
    private readonly cohort: SandboxCohort,
  ) {}

  async publishCourses(
    client: ClientActor,
    arriving: readonly ArrivingCourse[],
  ): Promise<CoursesPublished | Refusal> {
    const { courses, problems } = checkCourses(arriving, KNOWN_SUBJECTS);
    return this.database.transaction(async (tx) => {
      const { id } = await this.runs.ofClient(client, tx);
      const codes = [...new Set(problems.map(({ code }) => code))];
      await this.runs.note(id, { operation: 'publishCourses', courses: arriving.length, codes }, tx);
      if (problems.length > 0) return { problems };
      const rows = await tx.rows<{ added: boolean }>(
        `INSERT INTO exchange.sandbox_course AS k (sandbox_id, code, content)
         SELECT $1, c ->> 'code', c FROM jsonb_array_elements($2::jsonb) c
         ON CONFLICT (sandbox_id, code) DO UPDATE SET content = excluded.content WHERE k.content <> excluded.content
         RETURNING xmax = 0 AS added`,
        [id, JSON.stringify(arriving)],
      );
      const added = rows.filter((row) => row.added).length;
      return { added, changed: rows.length - added, unchanged: courses.length - rows.length };
    });
  }

  async pushResults(
    client: ClientActor,
    push: { readonly cohortId: string; readonly results: readonly ArrivingResult[] },
  ): Promise<ItemsReceived | Refusal> {
    const run = await this.runs.ofClient(client);
    const received = new Receipted(push.results.length);
    const problems = refusalOf(run, push.cohortId, received);
    if (problems.length > 0) return { problems };
    const pack = await this.cohort.pack(run);
    const offBand = push.results.flatMap((result, index) => {
      if (!this.admits(run, received, index, result.learnerNo)) return [];
      const hundredths = scoreHundredths(result.score);
      if (hundredths === null) return received.reject(index, problem('out-of-range', { field: 'score' }));
      const granted = result.grade === null ? null : { grade: result.grade, reason: result.reason };
      const judged = institutionResult(pack, hundredths, granted);
      if (!judged.result) return received.reject(index, ...judged.problems);
      return judged.result.offBand ? [index] : [];
    }).length;
    const answer = received.answer();
    await this.runs.note(run.id, { operation: 'pushResults', ...summaryOf(answer), offBand });
    return answer;
  }

  async pushDiagnosticResults(
    client: ClientActor,
    push: { readonly cohortId: string; readonly results: readonly ArrivingDiagnosis[] },
  ): Promise<ItemsReceived | Refusal> {
    const run = await this.runs.ofClient(client);
    const received = new Receipted(push.results.length);
    const problems = refusalOf(run, push.cohortId, received);
    if (problems.length > 0) return { problems };
    const latest = this.clock.now().getTime() + CLOCK_SKEW_MILLISECONDS;
    for (const [index, result] of push.results.entries()) {
      if (!this.admits(run, received, index, result.learnerNo)) continue;
      const faults = faultsOf(result, latest);
      if (faults.length > 0) received.reject(index, ...faults);
    }
    const answer = received.answer();
    await this.runs.note(run.id, { operation: 'pushDiagnosticResults', ...summaryOf(answer) });
    return answer;
  }

  private admits(run: SandboxRun, received: Receipted, index: number, learnerNo: string): boolean {
    const known = this.cohort
      .learners(run)
      .some((learner) => learner.learnerNo === learnerNo && learner.withdrawnAt === null);
    if (!known) received.reject(index, problem('unknown-learner', { field: 'learnerNo' }));
    else if (received.firstOf(learnerNo)) return true;
    else received.reject(index, problem('learner-repeated', { field: 'learnerNo' }));
    return false;
  }
}

function refusalOf(run: SandboxRun, cohortId: string, received: Receipted): Problem[] {
  const isOthers = cohortId.toLowerCase() !== run.cohortId;
  return [
    ...(isOthers ? [problem('unknown-cohort', { field: 'cohortId' })] : []),
    ...received.refusal('results'),
  ];
}

const summaryOf = ({ received, accepted, refusedItems }: ItemsReceived) => ({
  received,
  accepted,
  codes: [...new Set(refusedItems.map((item) => item.problem.code))],
});
