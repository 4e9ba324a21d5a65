import { parsePlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';

/** What is looked for in the audit trail; what is null narrows nothing. */
export interface AuditFilter {
  readonly unitId: string;
  /** Part of the actor's name. */
  readonly who?: string | null;
  readonly action?: string | null;
  readonly targetKind?: string | null;
  readonly targetId?: string | null;
  /** First and last day, YYYY-MM-DD, in China. What is no date narrows nothing. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Conditions on entries `e`; their parameters are `$1` to `$9`, made by {@link auditParameters}. */
export const AUDIT_CONDITIONS = `
      e.root_unit_id = $1
  AND (e.unit_path LIKE $2 OR ($3 AND e.unit_path IS NULL))
  AND ($4::text IS NULL OR e.actor ILIKE $4)
  AND ($5::text IS NULL OR e.action = $5)
  AND ($6::text IS NULL OR e.target_kind = $6)
  AND ($7::text IS NULL OR e.target_id = $7)
  AND ($8::date IS NULL OR e.at >= $8::date::timestamp AT TIME ZONE 'Asia/Shanghai')
  AND ($9::date IS NULL OR e.at < ($9::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/**
 * The parameters of {@link AUDIT_CONDITIONS}: at or below the unit; at the top of a region also what was done in it by
 * those who stand at no unit.
 */
export function auditParameters(filter: AuditFilter, place: Place | undefined): unknown[] {
  const isRoot = place?.rootUnitId === filter.unitId;
  const date = (text: string | null | undefined): string | null => (text ? parsePlainDate(text) : null);
  return [
    place?.rootUnitId ?? null,
    `${place?.unitPath ?? ' '}%`,
    isRoot,
    filter.who ? `%${filter.who.replace(/[\\%_]/g, String.raw`\$&`)}%` : null,
    filter.action || null,
    filter.targetKind || null,
    filter.targetId || null,
    date(filter.from),
    date(filter.to),
  ];
}
