import { Injectable } from '@nestjs/common';
import { AWARD_POTS, type AwardPot } from '@tisheng/domain-rules/practice-evidence/awards/award-round.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';
import { AwardNominees, nominates, quotaOf, hasRoundBelow } from '../persistence/award-nominees.js';
import { AWARD_ROUND, AWARD_ROUND_FROM, type AwardRoundRow } from '../persistence/award-rounds.js';
import { knownId } from '../persistence/known-id.js';

/** How many a unit may nominate, and how many it has. */
export interface AwardShareRow {
  readonly pot: AwardPot;
  readonly quota: number;
  readonly taken: number;
  /** Whether what it nominates must have been honoured in its own round. */
  readonly fromOwnRound: boolean;
}

/** A round as a unit sees it: its own, or one for which it may nominate. */
export interface AwardRoundShown extends AwardRoundRow {
  readonly isOwn: boolean;
  readonly shares: readonly AwardShareRow[];
  readonly nominees: number;
  readonly honoured: number;
  readonly judges: number;
  /** Works given to judges that are not handed back, and how many of them are scored. */
  readonly assigned: number;
  readonly scored: number;
  readonly openObjections: number;
}

const COUNTS = `
  (SELECT count(*)::int FROM practice_evidence.award_nomination n WHERE n.round_id = r.id AND n.withdrawn_at IS NULL) AS nominees,
  (SELECT count(*)::int FROM practice_evidence.award_nomination n
    WHERE n.round_id = r.id AND n.withdrawn_at IS NULL AND n.honour IS NOT NULL
      AND r.state IN ('announced', 'published')) AS honoured,
  (SELECT count(*)::int FROM practice_evidence.award_judge j WHERE j.round_id = r.id) AS judges,
  (SELECT count(*)::int FROM practice_evidence.award_assignment a
    WHERE a.round_id = r.id AND a.returned_at IS NULL) AS assigned,
  (SELECT count(*)::int FROM practice_evidence.award_assignment a
    WHERE a.round_id = r.id AND a.returned_at IS NULL AND a.scored_at IS NOT NULL) AS scored,
  (SELECT count(*)::int FROM practice_evidence.award_objection o
    WHERE o.round_id = r.id AND o.decided_at IS NULL) AS "openObjections",
  (SELECT COALESCE(json_object_agg(k.pot, k.count), '{}') FROM (
     SELECT CASE n.category WHEN 'workshop' THEN 'workshops' WHEN 'leader' THEN 'leaders' ELSE 'works' END AS pot,
            count(*)::int AS count FROM practice_evidence.award_nomination n
      WHERE n.round_id = r.id AND n.unit_id = $2 AND n.withdrawn_at IS NULL GROUP BY 1) k) AS taken`;

interface Row extends AwardRoundShown, Record<string, unknown> {
  readonly taken: Readonly<Partial<Record<AwardPot, number>>>;
  readonly total: number;
}

/** Rounds of awards that concern a unit: its own and those above it; for offices those below too. */
@Injectable()
export class FindAwardRounds {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly organization: OrganizationReader,
    private readonly nominees: AwardNominees,
  ) {}

  async list(
    cohortId: string,
    unitId: string,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<AwardRoundShown>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<Row>(
      `WITH found AS (
         SELECT ${AWARD_ROUND}, ${COUNTS} ${AWARD_ROUND_FROM} JOIN organization.unit own ON own.id = $2
          WHERE r.cohort_id = $1 AND (starts_with(own.path, u.path) OR starts_with(u.path, own.path))
       )
       SELECT f.*, (SELECT count(*)::int FROM found) AS total FROM found f
        WHERE $3::text IS NULL OR f.id::text < $3 ORDER BY f.id::text DESC LIMIT $4`,
      [cohortId, unitId, after ? String(after[0]) : null, first + 1],
    );
    const { nodes, ...rest } = pageOf<Row>(rows, first, rows[0]?.total ?? 0, ({ id }) => [id]);
    return { ...rest, nodes: await this.withShares(cohortId, unitId, nodes) };
  }

  /** One of them; null where it does not concern the unit. */
  async one(cohortId: string, unitId: string, roundId: string): Promise<AwardRoundShown | null> {
    const rows = await this.database.rows<Row>(
      `SELECT ${AWARD_ROUND}, ${COUNTS} ${AWARD_ROUND_FROM} JOIN organization.unit own ON own.id = $2
        WHERE r.cohort_id = $1 AND r.id = $3 AND (starts_with(own.path, u.path) OR starts_with(u.path, own.path))`,
      [cohortId, unitId, knownId(roundId)],
    );
    return (await this.withShares(cohortId, unitId, rows))[0] ?? null;
  }

  /** Rounds whose lists the region may read, the latest first. */
  async announced(
    cohortId: string,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<AwardRoundShown>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const rows = await this.database.rows<Row & { at: string }>(
      `WITH found AS (
         SELECT ${AWARD_ROUND}, ${COUNTS}, r.announced_at::text AS at ${AWARD_ROUND_FROM}
          WHERE r.cohort_id = $1 AND r.state IN ('announced', 'published') AND $2::uuid IS NULL
       )
       SELECT f.*, (SELECT count(*)::int FROM found) AS total FROM found f
        WHERE $3::timestamptz IS NULL OR (f."announcedAt", f.id) < ($3::timestamptz, $4::uuid)
        ORDER BY f."announcedAt" DESC, f.id DESC LIMIT $5`,
      [cohortId, null, after ? String(after[0]) : null, after ? String(after[1]) : null, first + 1],
    );
    const found = pageOf(rows, first, rows[0]?.total ?? 0, ({ at, id }) => [at, id]);
    return { ...found, nodes: found.nodes.map((row) => ({ ...row, isOwn: false, shares: [] })) };
  }

  private async withShares(
    cohortId: string,
    unitId: string,
    rows: readonly Row[],
  ): Promise<AwardRoundShown[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const unit = await this.organization.unit(unitId);
    const [counts] = await this.nominees.counts(this.database, cohortId, [unitId]);
    return rows.map((row) => ({
      ...row,
      isOwn: row.unitId === unitId.toLowerCase(),
      shares: AWARD_POTS.flatMap((pot) =>
        unit && nominates(row, unit, pot)
          ? [
              {
                pot,
                quota: quotaOf(row, counts?.[pot] ?? 0, pack),
                taken: row.taken[pot] ?? 0,
                fromOwnRound: hasRoundBelow(row, unit, pot, pack),
              },
            ]
          : [],
      ),
    }));
  }
}
