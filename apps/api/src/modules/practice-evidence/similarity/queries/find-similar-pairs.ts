import { Injectable, NotFoundException } from '@nestjs/common';
import {
  compareTexts,
  type CommonPassage,
} from '@tisheng/domain-rules/practice-evidence/similarity/common-passages.js';
import { knownToAll } from '@tisheng/domain-rules/practice-evidence/similarity/known-to-all.js';
import type { SimilarityVerdict } from '@tisheng/domain-rules/practice-evidence/similarity/may-decide-pair.js';
import type { BilingualText } from '@tisheng/domain-rules/policy/policy-values.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { OrganizationReader } from '../../../organization/public/organization-reader.js';

/** Which pairs a list shows. */
export const SIMILAR_PAIR_STATES = ['waiting', 'decided', 'copied'] as const;
export type SimilarPairState = (typeof SIMILAR_PAIR_STATES)[number];

/** One of the two works of a pair. */
export interface PairedWork {
  readonly submissionId: string;
  readonly version: number;
  readonly teacherName: string;
  readonly schoolName: string;
  readonly countyName: string;
  readonly cohortCode: string;
  readonly theme: number;
  readonly submittedAt: Date;
  /** Whether its teacher stands below the unit that looks. */
  readonly isOwn: boolean;
}

export interface SimilarPairRow extends Record<string, unknown> {
  readonly id: string;
  /** Share of the shorter text that both have, in [0,1]. */
  readonly share: number;
  readonly sameFiles: number;
  readonly foundAt: Date;
  readonly earlier: PairedWork;
  readonly later: PairedWork;
  readonly verdict: SimilarityVerdict | null;
  readonly copiedSubmissionId: string | null;
  readonly reason: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
}

/** Both texts with what they have in common. */
export interface SimilarPairInFull {
  readonly pair: SimilarPairRow;
  readonly texts: { readonly earlier: string; readonly later: string };
  readonly titles: { readonly earlier: BilingualText; readonly later: BilingualText };
  readonly passages: readonly CommonPassage[];
}

interface Row extends Record<string, unknown> {
  readonly hundredths: number;
  readonly total: number;
  readonly pair: SimilarPairRow;
}

const work = (prefix: string, version: string): string => `json_build_object(
  'submissionId', ${prefix}.id, 'version', ${version}, 'teacherName', ${prefix}t.name, 'schoolName', ${prefix}s.name,
  'countyName', ${prefix}k.name, 'cohortCode', ${prefix}c.code, 'theme', ${prefix}.theme,
  'submittedAt', ${prefix}.submitted_at, 'isOwn', ${prefix}e.unit_path LIKE $2 || '%')`;
const joins = (prefix: string, id: string): string => `
  JOIN practice_evidence.submission ${prefix} ON ${prefix}.id = ${id}
  JOIN enrollment.enrollment ${prefix}e ON ${prefix}e.cohort_id = ${prefix}.cohort_id AND ${prefix}e.id = ${prefix}.enrollment_id
  JOIN enrollment.cohort ${prefix}c ON ${prefix}c.id = ${prefix}.cohort_id
  JOIN enrollment.teacher ${prefix}t ON ${prefix}t.id = ${prefix}e.teacher_id
  JOIN organization.unit ${prefix}s ON ${prefix}s.id = ${prefix}e.school_id
  JOIN organization.unit ${prefix}k ON ${prefix}k.id = ${prefix}e.county_id`;
const PAIR = `json_build_object(
  'id', p.id, 'share', p.share_hundredths / 100.0, 'sameFiles', p.same_files, 'foundAt', p.found_at,
  'earlier', ${work('x', 'p.earlier_version')}, 'later', ${work('y', 'p.later_version')},
  'verdict', p.verdict, 'copiedSubmissionId', p.copied_id, 'reason', p.reason,
  'decidedByName', p.decided_by_name, 'decidedAt', p.decided_at)`;
/** Placeholders: the cohort, the path of the unit. */
const PAIRS = `practice_evidence.similar_pair p ${joins('x', 'p.earlier_id')} ${joins('y', 'p.later_id')}
  WHERE (x.cohort_id = $1 OR y.cohort_id = $1) AND (xe.unit_path LIKE $2 || '%' OR ye.unit_path LIKE $2 || '%')`;
const OF_STATE: Readonly<Record<SimilarPairState, string>> = {
  waiting: 'p.verdict IS NULL',
  decided: 'p.verdict IS NOT NULL',
  copied: `p.verdict = 'copied'`,
};

/** Pairs of works that are alike, of which at least one teacher stands at or below a unit. */
@Injectable()
export class FindSimilarPairs {
  constructor(
    private readonly database: Database,
    private readonly organization: OrganizationReader,
    private readonly policies: PolicyReader,
  ) {}

  /** The most alike first. */
  async list(
    cohortId: string,
    unitId: string,
    state: SimilarPairState,
    page: { readonly first: number; readonly after?: string | null | undefined },
  ): Promise<Connection<SimilarPairRow>> {
    const first = pageSize(page.first);
    const cursor = decodeCursor(page.after, 2);
    const rows = await this.database.rows<Row>(
      `WITH found AS MATERIALIZED (
         SELECT p.id, p.share_hundredths AS hundredths, ${PAIR} AS pair FROM ${PAIRS} AND ${OF_STATE[state]}
       )
       SELECT hundredths, pair, (SELECT count(*) FROM found)::int AS total FROM found
        WHERE $3::int IS NULL OR (-hundredths, id) > ($3, $4::uuid)
        ORDER BY -hundredths, id LIMIT $5`,
      [
        cohortId,
        await this.pathOf(unitId),
        cursor ? Number(cursor[0]) : null,
        cursor ? String(cursor[1]) : null,
        first + 1,
      ],
    );
    const { nodes, ...rest } = pageOf(rows, first, rows[0]?.total ?? 0, ({ hundredths, pair }) => [
      -hundredths,
      pair.id,
    ]);
    return { ...rest, nodes: nodes.map(({ pair }) => withDates(pair)) };
  }

  /** One pair with both texts as they were compared; null where the unit has none of its works. */
  async one(cohortId: string, unitId: string, pairId: string): Promise<SimilarPairInFull | null> {
    const row = await this.database.one<{
      pair: SimilarPairRow;
      earlierText: string;
      laterText: string;
    }>(
      `SELECT ${PAIR} AS pair, ${textOf('x', 'p.earlier_version')} AS "earlierText",
              ${textOf('y', 'p.later_version')} AS "laterText"
         FROM ${PAIRS} AND p.id::text = $3`,
      [cohortId, await this.pathOf(unitId), pairId.toLowerCase()],
    );
    if (!row) return null;
    const { pack } = await this.policies.ofCohort(cohortId);
    const { earlier, later } = row.pair;
    const { themes } = pack.practice;
    const known = knownToAll(themes, [earlier.theme, later.theme]);
    const titleOf = (number: number): BilingualText =>
      themes.find(({ theme }) => theme === number)?.title ?? { zh: String(number), en: String(number) };
    return {
      pair: withDates(row.pair),
      texts: { earlier: row.earlierText, later: row.laterText },
      titles: { earlier: titleOf(earlier.theme), later: titleOf(later.theme) },
      passages: compareTexts(row.earlierText, row.laterText, known).passages,
    };
  }

  private async pathOf(unitId: string): Promise<string> {
    const unit = await this.organization.unit(unitId);
    if (!unit) throw new NotFoundException();
    return unit.path;
  }
}

/** The version that was compared: as it stands, or as it was when it was returned. */
const textOf = (prefix: string, version: string): string => `CASE WHEN ${prefix}.version = ${version}
  THEN ${prefix}.body ELSE COALESCE((SELECT r.body FROM practice_evidence.returned_version r
    WHERE r.submission_id = ${prefix}.id AND r.version = ${version}), '') END`;

/** Dates within JSON come as texts. */
function withDates(pair: SimilarPairRow): SimilarPairRow {
  const dated = (paired: PairedWork): PairedWork => ({
    ...paired,
    submittedAt: new Date(paired.submittedAt),
  });
  return {
    ...pair,
    foundAt: new Date(pair.foundAt),
    decidedAt: pair.decidedAt && new Date(pair.decidedAt),
    earlier: dated(pair.earlier),
    later: dated(pair.later),
  };
}
