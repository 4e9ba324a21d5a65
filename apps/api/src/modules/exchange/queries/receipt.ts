/** A receipt as it is kept; what the institution is told of its push. */
export interface ReceiptRecord {
  readonly id: string;
  readonly cohortId: string;
  readonly institutionId: string;
  readonly idempotencyKey: string;
  readonly contentSha256: string;
  readonly channel: 'graphql' | 'stream';
  readonly cycle: number;
  readonly receivedAt: Date;
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
  /** Learner numbers of the push that were given up, and the ones that were used in their place. */
  readonly renumbered: readonly RenumberedRecord[];
}

/** A learner number that was given up when two entries of the roster became one person. */
export interface RenumberedRecord {
  readonly given: string;
  readonly used: string;
  readonly records: number;
}

/** A record that was refused. */
export interface RejectionRecord {
  /** Place of the record in the push, from 0; lines without content are not counted. */
  readonly index: number;
  readonly recordId: string | null;
  readonly code: string;
  readonly field: string | null;
}

/** Columns of a {@link ReceiptRecord}, of `exchange.push p`. */
export const RECEIPT = `p.id, p.cohort_id AS "cohortId", p.institution_id AS "institutionId", p.idempotency_key AS "idempotencyKey",
  p.content_sha256 AS "contentSha256", p.channel, p.cycle, p.received_at AS "receivedAt", p.received, p.accepted, p.duplicate,
  p.rejected, (SELECT COALESCE(json_agg(json_build_object('given', a.given_no, 'used', a.used_no, 'records', a.records)
    ORDER BY a.given_no), '[]') FROM exchange.push_alias a WHERE a.push_id = p.id) AS renumbered`;
