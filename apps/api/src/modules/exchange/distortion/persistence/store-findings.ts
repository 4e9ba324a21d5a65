import { createHash } from 'node:crypto';
import type { DistortionFinding } from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import type { Transaction } from '../../../../platform/database/database.js';
import type { PushPlace } from '../../push/staged-push.js';

/** What a search left. */
export interface FindingsStored {
  readonly found: number;
  readonly new: number;
  /** Dismissed before, and open again since further records joined them. */
  readonly grown: number;
}

const fingerprint = (key: string): Buffer => createHash('sha256').update(key).digest();

/**
 * Brings the findings on record up to what a search has found. A finding that stands there already is known again by what
 * it is about: its evidence and records become those of today, what was asked and answered stays. One that was dismissed
 * opens again only with records that nobody has judged. One that nobody has touched and that is found no longer goes.
 */
export async function storeFindings(
  tx: Transaction,
  { cohortId, institutionId }: PushPlace,
  findings: readonly DistortionFinding[],
  now: Date,
): Promise<FindingsStored> {
  const keys = findings.map(({ key }) => fingerprint(key));
  await tx.run(
    `DELETE FROM exchange.distortion_finding f
      WHERE f.cohort_id = $1 AND f.institution_id = $2 AND f.state = 'open' AND f.grown_at IS NULL
        AND NOT EXISTS (SELECT FROM exchange.distortion_step s WHERE s.finding_id = f.id)
        AND NOT EXISTS (SELECT FROM unnest($3::text[], $4::bytea[]) AS n(kind, fingerprint)
                         WHERE n.kind = f.kind AND n.fingerprint = f.fingerprint)`,
    [cohortId, institutionId, findings.map(({ kind }) => kind), keys],
  );
  if (findings.length === 0) return { found: 0, new: 0, grown: 0 };
  const rows = await tx.rows<{ id: string; place: number; state: string; isNew: boolean }>(
    `WITH found AS (
       SELECT * FROM unnest($3::text[], $4::bytea[], $5::int[], $6::timestamptz[], $7::timestamptz[], $8::text[], $9::int[],
                            $10::int[]) WITH ORDINALITY
              AS n(kind, fingerprint, weight, from_at, to_at, evidence, records, learners, place)
     ), kept AS (
       INSERT INTO exchange.distortion_finding AS f
              (cohort_id, institution_id, kind, fingerprint, weight, from_at, to_at, evidence, records, learners, found_at)
       SELECT $1, $2, kind, fingerprint, weight, from_at, to_at, evidence::jsonb, records, learners, $11 FROM found
       ON CONFLICT (cohort_id, institution_id, kind, fingerprint) WHERE NOT closed DO UPDATE
         SET weight = excluded.weight, from_at = excluded.from_at, to_at = excluded.to_at, evidence = excluded.evidence,
             records = excluded.records, learners = excluded.learners
       RETURNING f.id, f.kind, f.fingerprint, f.state, f.xmax = 0 AS is_new
     )
     SELECT kept.id, found.place::int - 1 AS place, kept.state, kept.is_new AS "isNew"
       FROM kept JOIN found ON found.kind = kept.kind AND found.fingerprint = kept.fingerprint`,
    [
      cohortId,
      institutionId,
      findings.map(({ kind }) => kind),
      keys,
      findings.map(({ weight }) => weight),
      findings.map(({ from }) => new Date(from)),
      findings.map(({ to }) => new Date(to)),
      findings.map(({ evidence }) => JSON.stringify(evidence)),
      findings.map(({ recordIds }) => recordIds.length),
      findings.map(({ enrollmentIds }) => enrollmentIds.length),
      now,
    ],
  );
  const flat = <Value>(of: (finding: DistortionFinding) => readonly Value[]) => {
    const pairs = rows.flatMap(({ id, place }) => of(findings[place]!).map((value) => ({ id, value })));
    return [pairs.map(({ id }) => id), pairs.map(({ value }) => value)] as const;
  };
  const ids = rows.map(({ id }) => id);
  const records = flat(({ recordIds }) => recordIds);
  const grown = await tx.run(
    `UPDATE exchange.distortion_finding f SET state = 'open', grown_at = $4
      WHERE f.id = ANY($1) AND f.state = 'dismissed'
        AND EXISTS (SELECT FROM unnest($2::uuid[], $3::text[]) AS n(finding_id, record_id)
                     WHERE n.finding_id = f.id AND NOT EXISTS (SELECT FROM exchange.distortion_record r
                       WHERE r.finding_id = n.finding_id AND r.record_id = n.record_id))`,
    [ids, ...records, now],
  );
  await tx.run('DELETE FROM exchange.distortion_record WHERE finding_id = ANY($1)', [ids]);
  await tx.run('DELETE FROM exchange.distortion_learner WHERE finding_id = ANY($1)', [ids]);
  await tx.run(
    `INSERT INTO exchange.distortion_record (finding_id, record_id) SELECT * FROM unnest($1::uuid[], $2::text[])`,
    [...records],
  );
  await tx.run(
    `INSERT INTO exchange.distortion_learner (finding_id, cohort_id, enrollment_id)
     SELECT finding_id, $3, enrollment_id FROM unnest($1::uuid[], $2::uuid[]) AS n(finding_id, enrollment_id)`,
    [...flat(({ enrollmentIds }) => enrollmentIds), cohortId],
  );
  const settled = await forgetSettled(
    tx,
    rows.filter(({ isNew }) => isNew).map(({ id }) => id),
  );
  return { found: rows.length - settled, new: rows.filter(({ isNew }) => isNew).length - settled, grown };
}

/** Records that were struck and restored have been judged: a new finding of these alone says nothing new. */
const forgetSettled = (tx: Transaction, ids: readonly string[]): Promise<number> =>
  tx.run(
    `DELETE FROM exchange.distortion_finding f
      WHERE f.id = ANY($1) AND NOT EXISTS (
        SELECT FROM exchange.distortion_record r
         WHERE r.finding_id = f.id AND NOT EXISTS (
           SELECT FROM exchange.distortion_finding s JOIN exchange.distortion_record k ON k.finding_id = s.id
            WHERE s.closed AND s.state = 'dismissed' AND s.cohort_id = f.cohort_id AND s.institution_id = f.institution_id
              AND s.kind = f.kind AND s.fingerprint = f.fingerprint AND k.record_id = r.record_id))`,
    [ids],
  );
