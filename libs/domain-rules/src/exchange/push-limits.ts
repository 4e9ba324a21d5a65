import { problem } from '../problem.js';
import type { Problem } from '../problem.js';

/** Records that one GraphQL mutation may carry; more go to the streaming endpoint. */
export const MAX_RECORDS_PER_MUTATION = 5_000;

export const MAX_IDEMPOTENCY_KEY_LENGTH = 128;

/** Bytes of one NDJSON line; a line beyond it is `malformed` and is skipped unread. */
export const MAX_RECORD_LINE_BYTES = 16_384;

export type PushProblemCode = 'idempotency-key-missing' | 'idempotency-key-malformed' | 'too-many-records';

/** Visible ASCII: what every HTTP header, log and database carries unchanged. */
const KEY = /^[\x21-\x7e]{1,128}$/;

/**
 * Limits of a push as a whole. A push without records is allowed: it says that the cycle had nothing to tell.
 *
 * @param records number of records, or null on the streaming endpoint, which has no limit
 */
export function checkPush(push: {
  readonly idempotencyKey: string | null | undefined;
  readonly records: number | null;
}): Problem<PushProblemCode>[] {
  const problems: Problem<PushProblemCode>[] = [];
  const { idempotencyKey, records } = push;
  if (idempotencyKey === null || idempotencyKey === undefined || idempotencyKey === '') {
    problems.push(problem('idempotency-key-missing', { field: 'idempotencyKey' }));
  } else if (!KEY.test(idempotencyKey)) {
    problems.push(
      problem('idempotency-key-malformed', {
        field: 'idempotencyKey',
        data: { length: idempotencyKey.length, maximum: MAX_IDEMPOTENCY_KEY_LENGTH },
      }),
    );
  }
  if (records !== null && records > MAX_RECORDS_PER_MUTATION) {
    problems.push(
      problem('too-many-records', { field: 'records', data: { records, maximum: MAX_RECORDS_PER_MUTATION } }),
    );
  }
  return problems;
}
