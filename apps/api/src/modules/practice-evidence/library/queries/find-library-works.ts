import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { OfficeLevel, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type {
  WorkKindCode,
  WorkLicence,
} from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { knownId } from '../../awards/persistence/known-id.js';
import { WorksForNomination, type WorkForNomination } from '../../works/queries/works-for-nomination.js';
import { libraryQueryOf } from '../persistence/library-search.js';

export const LIBRARY_ORDERS = ['newest', 'most-useful', 'most-fetched'] as const;
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

/** What narrows the library; what is left out does not. */
export interface LibraryFilter {
  readonly search?: string | null | undefined;
  readonly kind?: WorkKindCode | null | undefined;
  readonly stage?: StageOfSchooling | null | undefined;
  readonly subject?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly theme?: number | null | undefined;
  readonly level?: OfficeLevel | null | undefined;
  /** Office or school from whose schools the works come. */
  readonly fromUnitId?: string | null | undefined;
  readonly order: LibraryOrder;
}

/** A work as the library lists it. */
export interface LibraryWorkRow {
  readonly id: string;
  readonly cohortId: string;
  readonly submissionId: string;
  readonly state: StateOf<'library-entry'>;
  readonly title: string;
  readonly summary: string;
  readonly kind: WorkKindCode;
  readonly stage: StageOfSchooling;
  readonly subject: string | null;
  readonly topics: readonly string[];
  readonly theme: number;
  readonly licence: WorkLicence;
  readonly authors: readonly string[];
  readonly schoolName: string;
  readonly countyName: string;
  readonly level: OfficeLevel;
  readonly honour: string;
  readonly awardedBy: string;
  readonly shownAt: Date;
  readonly useful: number;
  readonly downloads: number;
  readonly foundUseful: boolean;
  readonly isOwn: boolean;
  readonly openReports: number;
  readonly reason: string | null;
}

/** Who asks, and in which region. */
export interface LibraryReader {
  readonly cohortId: string;
  readonly accountId: string;
  readonly teacherId: string | null;
}

type Row = LibraryWorkRow & { readonly total: number; readonly rank: number } & Record<string, unknown>;

const WORK = `y.id, y.cohort_id AS "cohortId", y.submission_id AS "submissionId", y.state, w.title, w.summary, w.kind, w.stage,
  w.subject, w.topics, s.theme, COALESCE(w.licence, 'use-in-region') AS licence,
  ARRAY(SELECT t.name FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
         WHERE p.nomination_id = y.nomination_id ORDER BY p.position) AS authors,
  u.name AS "schoolName", c.name AS "countyName", r.level, n.honour, o.name AS "awardedBy", y.shown_at AS "shownAt",
  (SELECT count(*)::int FROM practice_evidence.library_useful f WHERE f.entry_id = y.id) AS useful,
  (SELECT count(*)::int FROM practice_evidence.library_download d WHERE d.entry_id = y.id) AS downloads,
  EXISTS (SELECT FROM practice_evidence.library_useful f WHERE f.entry_id = y.id AND f.account_id = $2) AS "foundUseful",
  EXISTS (SELECT FROM practice_evidence.award_recipient p
           WHERE p.nomination_id = y.nomination_id AND p.teacher_id = $3) AS "isOwn",
  (SELECT count(*)::int FROM practice_evidence.library_report k
    WHERE k.entry_id = y.id AND k.answered_at IS NULL) AS "openReports", y.reason`;
const FROM = `FROM practice_evidence.library_entry y
  JOIN practice_evidence.submission s ON s.id = y.submission_id
  JOIN practice_evidence.work_profile w ON w.submission_id = y.submission_id
  JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
  JOIN organization.unit u ON u.id = e.school_id JOIN organization.unit c ON c.id = e.county_id
  JOIN practice_evidence.award_nomination n ON n.id = y.nomination_id
  JOIN practice_evidence.award_round r ON r.id = n.round_id JOIN organization.unit o ON o.id = r.unit_id`;

/** Works of the library. */
@Injectable()
export class FindLibraryWorks {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly works: WorksForNomination,
  ) {}

  /** What is shown in the region of the cohort; what fits the words best comes first. */
  async list(
    reader: LibraryReader,
    filter: LibraryFilter,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<LibraryWorkRow>> {
    const words = filter.search?.trim() ?? '';
    return this.page(reader, page, {
      where: `y.state = 'shown' AND ($4::text IS NULL OR y.search @@ $4::tsquery OR EXISTS (
                SELECT FROM practice_evidence.award_recipient p JOIN enrollment.teacher t ON t.id = p.teacher_id
                 WHERE p.nomination_id = y.nomination_id AND t.name = $5))
        AND ($6::text IS NULL OR w.kind = $6) AND ($7::text IS NULL OR w.stage = $7)
        AND ($8::text IS NULL OR w.subject = $8) AND ($9::text IS NULL OR $9 = ANY(w.topics))
        AND ($10::int IS NULL OR s.theme = $10) AND ($11::text IS NULL OR r.level = $11)
        AND ($12::uuid IS NULL OR starts_with(e.unit_path, (SELECT path FROM organization.unit WHERE id = $12)))`,
      rank: RANKS[filter.order],
      values: [
        // Signs alone are words that no work has.
        words === '' ? null : (libraryQueryOf(words) ?? 'nothing & at & all'),
        words,
        filter.kind ?? null,
        filter.stage ?? null,
        filter.subject ?? null,
        filter.topic ?? null,
        filter.theme ?? null,
        filter.level ?? null,
        filter.fromUnitId ? knownId(filter.fromUnitId) : null,
      ],
    });
  }

  /** Works that come from schools at or below a unit, whatever their state: for those who look after the library. */
  async ofUnit(
    reader: LibraryReader,
    unitId: string,
    reportedOnly: boolean,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<LibraryWorkRow>> {
    return this.page(reader, page, {
      where: `starts_with(e.unit_path, (SELECT path FROM organization.unit WHERE id = $4)) AND (NOT $5 OR EXISTS (
                SELECT FROM practice_evidence.library_report k WHERE k.entry_id = y.id AND k.answered_at IS NULL))`,
      rank: RANKS.newest,
      values: [unitId, reportedOnly],
    });
  }

  /** One work with its whole content; null when it is not shown, unless it is one's own. */
  async one(
    reader: LibraryReader,
    entryId: string,
  ): Promise<{ readonly entry: LibraryWorkRow; readonly work: WorkForNomination } | null> {
    const rootUnitId = await this.rootOf(reader.cohortId);
    const entry = await this.database.one<Row>(
      `SELECT ${WORK} ${FROM} WHERE y.root_unit_id = $1 AND y.id = $4`,
      [rootUnitId, reader.accountId, reader.teacherId, knownId(entryId)],
    );
    if (!entry || (entry.state !== 'shown' && !entry.isOwn)) return null;
    const [work] = await this.works.ofSubmissions(entry.cohortId, [entry.submissionId]);
    return work ? { entry, work } : null;
  }

  private async page(
    reader: LibraryReader,
    { first, after }: { readonly first: number; readonly after: string | null | undefined },
    of: { readonly where: string; readonly rank: string; readonly values: readonly unknown[] },
  ): Promise<Connection<LibraryWorkRow>> {
    const rootUnitId = await this.rootOf(reader.cohortId);
    const size = pageSize(first);
    const cursor = decodeCursor(after, 2);
    const next = of.values.length + 4;
    const rows = await this.database.rows<Row>(
      `WITH found AS (SELECT ${WORK} ${FROM} WHERE y.root_unit_id = $1 AND ${of.where}),
            ranked AS (SELECT f.*, (${of.rank})::float8 AS rank FROM found f)
       SELECT *, (SELECT count(*)::int FROM ranked) AS total FROM ranked
        WHERE $${next}::float8 IS NULL OR (rank, id::text) > ($${next}, $${next + 1})
        ORDER BY rank, id::text LIMIT $${next + 2}`,
      [
        rootUnitId,
        reader.accountId,
        reader.teacherId,
        ...of.values,
        cursor ? Number(cursor[0]) : null,
        cursor ? String(cursor[1]) : null,
        size + 1,
      ],
    );
    return pageOf<Row>(rows, size, rows[0]?.total ?? 0, ({ rank, id }) => [rank, id]);
  }

  private async rootOf(cohortId: string): Promise<string> {
    return (await this.policies.ofCohort(cohortId)).cohort.rootUnitId;
  }
}

/** Rising: the first comes first. */
const RANKS: Readonly<Record<LibraryOrder, string>> = {
  newest: '-extract(epoch FROM f."shownAt")',
  'most-useful': '-f.useful - 1 / extract(epoch FROM f."shownAt")',
  'most-fetched': '-f.downloads - 1 / extract(epoch FROM f."shownAt")',
};
