import { Injectable } from '@nestjs/common';
import { importStops } from '@tisheng/domain-rules/enrollment/roster/import-stops.js';
import {
  teacherChanges,
  type FactChange,
  type FactValues,
} from '@tisheng/domain-rules/enrollment/roster/teacher-changes.js';
import type { RosterLeavingReason } from '@tisheng/domain-rules/enrollment/roster/roster-leaving.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { Database } from '../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../platform/graphql/connection.js';
import { PolicyReader } from '../public/policy-reader.js';
import { readImport, stopLevelOf } from './import-state.js';
import { DIFF, unitChanges, type ChangeKind } from './roster-diff.js';
import { rosterDigest } from './roster-lock.js';

/** What a checked file would do to one teacher; without ID numbers. */
export interface RosterChangeRow {
  readonly key: string;
  readonly kind: ChangeKind;
  readonly row: number | null;
  readonly teacherId: string | null;
  readonly name: string;
  readonly schoolName: string;
  readonly formerSchoolName: string | null;
  readonly nameDiffers: boolean;
  readonly changes: FactChange[];
  readonly leavingReason: RosterLeavingReason | null;
}

/** Counts of one county, committee or unit of schools without a county. */
export interface UnitChangeCounts {
  readonly unitId: string;
  readonly unitName: string;
  readonly added: number;
  readonly changed: number;
  readonly transferred: number;
  readonly returning: number;
  readonly unchanged: number;
  readonly gone: number;
  /** Of those who are gone: marked as leaving. */
  readonly leaving: number;
}

export interface RosterChangeSummary {
  readonly units: UnitChangeCounts[];
  /** Units of which too much would change; each keeps the import from being committed until it is released. */
  readonly stops: readonly Problem[];
  /** Whether the roster was changed after the changes were looked at. */
  readonly isStale: boolean;
}

export interface ChangeFilter {
  readonly kind: ChangeKind | null;
  readonly unitId: string | null;
  readonly nameDiffers: boolean;
}

type Stored = Record<string, unknown> & {
  readonly sortKey: string;
  readonly kind: ChangeKind;
  readonly row: number | null;
  readonly teacherId: string | null;
  readonly school: string | null;
  readonly formerSchool: string | null;
  readonly leavingReason: RosterLeavingReason | null;
  readonly values: FactValues;
  readonly formerValues: FactValues | null;
  readonly total: number;
};

const values = (prefix: string, school: string): string =>
  `jsonb_build_object('name', d.${prefix}name, 'sex', d.${prefix}sex, 'birthDate', d.${prefix}birth_date, 'school', ${school},
     'stage', d.${prefix}stage, 'subject', d.${prefix}subject, 'duty', d.${prefix}duty, 'phone', d.${prefix}phone)`;

const SORT_KEY = `COALESCE(lpad(d.sheet_row::text, 8, '0'), 'gone ' || d.teacher_id)`;
const NOBODY: FactValues = {
  name: null,
  sex: null,
  birthDate: null,
  school: null,
  stage: null,
  subject: null,
  duty: null,
  phone: null,
};

/** What a checked file would change, as it stands at this moment. */
@Injectable()
export class FindRosterChanges {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async page(
    importId: string,
    filter: ChangeFilter,
    first: number,
    after: string | null,
  ): Promise<Connection<RosterChangeRow>> {
    const size = pageSize(first);
    const { rootUnitId } = await readImport(this.database, importId);
    const rows = await this.database.rows<Stored>(
      `WITH ${DIFF}, meant AS (
         SELECT ${SORT_KEY} AS "sortKey", d.*, s.name AS school, f.name AS former_school
           FROM diff d
           LEFT JOIN organization.unit s ON s.id = d.school_id
           LEFT JOIN organization.unit f ON f.id = d.former_school_id
          WHERE ($3::text IS NULL OR d.kind = $3)
            AND ($4::uuid IS NULL OR COALESCE(s.parent_id, f.parent_id) = $4)
            AND (NOT $5 OR d.name <> d.former_name)
       )
       SELECT "sortKey", kind, sheet_row AS row, teacher_id AS "teacherId", school, former_school AS "formerSchool",
              leaving_reason AS "leavingReason", ${values('', 'd.school')} AS values,
              CASE WHEN teacher_id IS NULL THEN NULL ELSE ${values('former_', 'd.former_school')} END AS "formerValues",
              (SELECT count(*) FROM meant) AS total
         FROM meant d WHERE $6::text IS NULL OR "sortKey" > $6 ORDER BY "sortKey" LIMIT $7`,
      [
        importId,
        rootUnitId,
        filter.kind,
        filter.unitId,
        filter.nameDiffers,
        decodeCursor(after, 1)?.[0] ?? null,
        size + 1,
      ],
    );
    const page = pageOf(rows, size, rows[0]?.total ?? 0, ({ sortKey }) => [sortKey]);
    return { ...page, nodes: page.nodes.map(toChange) };
  }

  async summary(importId: string): Promise<RosterChangeSummary> {
    const found = await readImport(this.database, importId);
    const isOpen = found.state === 'checked' || found.state === 'held';
    const units = await this.units(importId, found.rootUnitId);
    if (!isOpen) return { units, stops: [], isStale: false };
    const { pack } = await this.policies.ofProgramme(found.programmeId);
    const level = stopLevelOf(found);
    const changes = await unitChanges(this.database, importId, found.rootUnitId, level);
    const digest = await rosterDigest(this.database, importId, found.rootUnitId);
    return {
      units,
      stops: found.releasedAt === null ? importStops(changes, level, pack) : [],
      isStale: digest !== found.rosterDigest,
    };
  }

  private async units(importId: string, rootUnitId: string): Promise<UnitChangeCounts[]> {
    const counts = ['added', 'changed', 'transferred', 'returning', 'unchanged', 'gone']
      .map((kind) => `count(*) FILTER (WHERE d.kind = '${kind}') AS ${kind}`)
      .join(', ');
    return this.database.rows<UnitChangeCounts & Record<string, unknown>>(
      `WITH ${DIFF}
       SELECT u.id AS "unitId", u.name AS "unitName", ${counts}, count(d.leaving_reason) AS leaving
         FROM diff d
         JOIN organization.unit s ON s.id = COALESCE(d.school_id, d.former_school_id)
         JOIN organization.unit u ON u.id = s.parent_id
        GROUP BY u.id ORDER BY u.code`,
      [importId, rootUnitId],
    );
  }
}

function toChange(stored: Stored): RosterChangeRow {
  const { kind, formerValues } = stored;
  const told = kind === 'gone' ? (formerValues ?? NOBODY) : stored.values;
  const compared = formerValues !== null && kind !== 'gone' && kind !== 'unchanged';
  return {
    key: stored.sortKey,
    kind,
    row: stored.row,
    teacherId: stored.teacherId,
    name: told.name ?? '',
    schoolName: told.school ?? '',
    formerSchoolName: kind === 'gone' ? null : stored.formerSchool,
    nameDiffers: kind !== 'gone' && formerValues !== null && formerValues.name !== stored.values.name,
    changes: compared ? teacherChanges(formerValues, stored.values) : [],
    leavingReason: stored.leavingReason,
  };
}
