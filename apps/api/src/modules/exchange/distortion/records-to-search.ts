import { escapeLiteral, type ClientBase } from 'pg';
import type {
  StudiedLearner,
  StudiedRecord,
} from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import type { RecordKindNumber } from '@tisheng/domain-rules/exchange/record-codes.js';
import { copyOut, readCopyNumber, readCopyText } from '../../../platform/database/copy-out.js';
import type { PushPlace } from '../push/staged-push.js';

/**
 * The records of one institution in one cohort, learner by learner, as they stream out of the table: what is in memory is
 * one learner.
 */
export async function* learnersToSearch(
  reader: ClientBase,
  { cohortId, institutionId }: PushPlace,
): AsyncGenerator<StudiedLearner> {
  const ms = (column: string): string => `round(extract(epoch FROM ${column}) * 1000)::bigint`;
  const lines = copyOut(
    reader,
    `SELECT r.enrollment_id, e.school_id, r.record_id, r.kind, ${ms('r.occurred_at')}, ${ms('p.received_at')}, r.course_id,
            r.minutes, r.count, r.score_hundredths, r.completed, r.supersedes, r.superseded, r.device_hash
       FROM exchange.learning_record r
       JOIN exchange.push p ON p.id = r.push_id
       JOIN enrollment.enrollment e ON e.cohort_id = r.cohort_id AND e.id = r.enrollment_id
      WHERE r.cohort_id = ${escapeLiteral(cohortId)} AND r.institution_id = ${escapeLiteral(institutionId)}
      ORDER BY r.enrollment_id, r.occurred_at, r.record_id`,
  );
  let learner: { enrollmentId: string; schoolId: string; records: StudiedRecord[] } | null = null;
  for await (const piece of lines) {
    for (const line of piece) {
      const fields = line.split('\t');
      const enrollmentId = fields[0]!;
      if (learner && learner.enrollmentId !== enrollmentId) {
        yield learner;
        learner = null;
      }
      learner ??= { enrollmentId, schoolId: fields[1]!, records: [] };
      learner.records.push(recordOf(fields));
    }
  }
  if (learner) yield learner;
}

const recordOf = (fields: readonly string[]): StudiedRecord => ({
  recordId: readCopyText(fields[2]!) ?? '',
  kind: Number(fields[3]) as RecordKindNumber,
  occurredAt: Number(fields[4]),
  receivedAt: Number(fields[5]),
  courseId: readCopyText(fields[6]!),
  minutes: readCopyNumber(fields[7]!),
  count: readCopyNumber(fields[8]!),
  scoreHundredths: readCopyNumber(fields[9]!),
  completed: fields[10] === 't',
  supersedes: readCopyText(fields[11]!),
  superseded: fields[12] === 't',
  deviceHash: readCopyText(fields[13]!),
});
