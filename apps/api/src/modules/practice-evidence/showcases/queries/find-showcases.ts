import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { ShowcaseKind } from '@tisheng/domain-rules/practice-evidence/showcases/showcase.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { knownId } from '../../awards/persistence/known-id.js';

export interface ShowcaseMemberRow {
  readonly name: string;
  readonly isWorkshop: boolean;
}

export interface ShowcaseResultRow {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly reachedOn: PlainDate;
  /** Works of the library that are still shown. */
  readonly works: readonly { readonly id: string; readonly title: string }[];
}

/** A demonstration school, a zone or a community. */
export interface ShowcaseRow {
  readonly id: string;
  readonly kind: ShowcaseKind;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly officeId: string;
  readonly officeName: string;
  readonly goals: string;
  readonly plan: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly state: StateOf<'showcase'>;
  readonly appliedAt: Date;
  readonly decidedAt: Date | null;
  readonly endedAt: Date | null;
  readonly reason: string | null;
  readonly members: readonly ShowcaseMemberRow[];
  readonly results: readonly ShowcaseResultRow[];
}

type Row = ShowcaseRow & { readonly total: number; readonly sort: string } & Record<string, unknown>;

const SHOWCASE = `k.id, k.kind, k.name, k.unit_id AS "unitId", u.name AS "unitName", k.office_id AS "officeId",
  o.name AS "officeName", k.goals, k.plan, k.from_day AS "from", k.until_day AS until, k.state, k.applied_at AS "appliedAt",
  k.decided_at AS "decidedAt", k.ended_at AS "endedAt", k.reason,
  (SELECT COALESCE(json_agg(json_build_object('name', COALESCE(mu.name, w.name), 'isWorkshop', m.workshop_id IS NOT NULL)
                            ORDER BY m.position), '[]')
     FROM practice_evidence.showcase_member m LEFT JOIN organization.unit mu ON mu.id = m.unit_id
     LEFT JOIN enrollment.workshop w ON w.id = m.workshop_id WHERE m.showcase_id = k.id) AS members,
  (SELECT COALESCE(json_agg(json_build_object('id', r.id, 'title', r.title, 'text', r.text, 'reachedOn', r.reached_on, 'works',
            (SELECT COALESCE(json_agg(json_build_object('id', y.id, 'title', p.title) ORDER BY p.title), '[]')
               FROM practice_evidence.library_entry y JOIN practice_evidence.work_profile p ON p.submission_id = y.submission_id
              WHERE y.id = ANY(r.entry_ids) AND y.state = 'shown')) ORDER BY r.reached_on DESC, r.id), '[]')
     FROM practice_evidence.showcase_result r WHERE r.showcase_id = k.id) AS results,
  (CASE k.state WHEN 'applied' THEN 0 WHEN 'named' THEN 1 WHEN 'ended' THEN 2 ELSE 3 END)::text || k.kind || k.id AS sort`;
const FROM = `FROM practice_evidence.showcase k JOIN organization.unit u ON u.id = k.unit_id
  JOIN organization.unit o ON o.id = k.office_id`;

/** Showcases of a region. */
@Injectable()
export class FindShowcases {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  /** What is named, or was: for everybody of the region. */
  async list(
    cohortId: string,
    kind: ShowcaseKind | null,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<ShowcaseRow>> {
    return this.page(
      `k.root_unit_id = $1 AND k.state IN ('named', 'ended') AND ($2::text IS NULL OR k.kind = $2)`,
      [await this.rootOf(cohortId), kind],
      page,
    );
  }

  /** What a unit has applied for, and what waits for its decision; for offices everything below them. */
  async ofUnit(
    cohortId: string,
    unitId: string,
    state: StateOf<'showcase'> | null,
    page: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<ShowcaseRow>> {
    return this.page(
      `k.root_unit_id = $1 AND starts_with(u.path, (SELECT path FROM organization.unit WHERE id = $2))
         AND ($3::text IS NULL OR k.state = $3)`,
      [await this.rootOf(cohortId), unitId, state],
      page,
    );
  }

  /** One of them; null where the region must not read it: it was never named, and is neither one's own nor below one. */
  async one(cohortId: string, showcaseId: string, unitPath: string | null): Promise<ShowcaseRow | null> {
    const row = await this.database.one<Row>(
      `SELECT ${SHOWCASE} ${FROM} WHERE k.root_unit_id = $1 AND k.id = $2
          AND (k.state IN ('named', 'ended') OR starts_with(u.path, $3))`,
      [await this.rootOf(cohortId), knownId(showcaseId), unitPath],
    );
    return row ?? null;
  }

  private async page(
    where: string,
    values: readonly unknown[],
    { first, after }: { readonly first: number; readonly after: string | null | undefined },
  ): Promise<Connection<ShowcaseRow>> {
    const size = pageSize(first);
    const cursor = decodeCursor(after, 1);
    const next = values.length + 1;
    const rows = await this.database.rows<Row>(
      `WITH found AS (SELECT ${SHOWCASE} ${FROM} WHERE ${where})
       SELECT *, (SELECT count(*)::int FROM found) AS total FROM found
        WHERE $${next}::text IS NULL OR sort > $${next} ORDER BY sort LIMIT $${next + 1}`,
      [...values, cursor ? String(cursor[0]) : null, size + 1],
    );
    return pageOf<Row>(rows, size, rows[0]?.total ?? 0, ({ sort }) => [sort]);
  }

  private async rootOf(cohortId: string): Promise<string> {
    return (await this.policies.ofCohort(cohortId)).cohort.rootUnitId;
  }
}
