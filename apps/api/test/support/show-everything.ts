import type { ExchangeClient } from '@tisheng/exchange-client/exchange-client.js';
import type { LearningRecord } from '@tisheng/exchange-client/exchange-types.js';

/** Does in the sandbox, once, all that a conformance run looks for. */
export async function showEverything(client: ExchangeClient, now: Date): Promise<void> {
  const [cohort] = await client.cohorts();
  const cohortId = cohort!.id;
  const begun = now.toISOString();
  const numbers: string[] = [];
  for await (const trainee of client.trainees(cohortId)) numbers.push(trainee.learnerNo);
  for await (const trainee of client.trainees(cohortId, { changedSince: begun }))
    numbers.splice(numbers.indexOf(trainee.learnerNo), 1);
  await client.pushCycles(cohortId);
  await client.publishCourses([
    { code: 'C-101', title: 'C-101', topic: 'T1', stages: [], subjects: [], required: true, halfHours: 4 },
  ]);

  const record = (at: number): LearningRecord => ({
    recordId: `r-${at}`,
    learnerNo: numbers[at % numbers.length]!,
    kind: 'COURSE_STUDY',
    courseCode: 'C-101',
    occurredAt: new Date(now.getTime() - 3_600_000).toISOString(),
    minutes: 45,
  });
  const first = Array.from({ length: 50 }, (_, at) => record(at));
  // The first streamed push is answered 503 and sent again by the client itself.
  await client.pushStream(cohortId, 'cycle-1', () => first);
  await client.pushStream(cohortId, 'cycle-1', () => first);
  const changed = { ...record(1), minutes: 40 };
  const receipt = await client.pushLearningRecords(cohortId, 'cycle-2', [changed, record(60)]);
  for await (const rejection of client.rejections(receipt.id)) {
    if (rejection.code !== 'record-id-conflict') throw new Error(rejection.code);
  }
  await client.pushLearningRecords(cohortId, 'cycle-3', [
    { ...changed, recordId: 'r-1b', supersedes: 'r-1' },
  ]);
  await client.receipt(receipt.id);
  await client.reconciliation(cohortId, receipt.cycle);
  await client.pushResults(cohortId, [
    { learnerNo: numbers[0]!, score: 79.5, grade: 'EXCELLENT', reason: 'Taught a public lesson.' },
  ]);
  await client.pushDiagnosticResults(cohortId, [
    { learnerNo: numbers[0]!, takenAt: begun, levels: [{ item: 1, column: 'I', level: 0.5 }] },
  ]);
}
