import { Injectable } from '@nestjs/common';
import { shareByLargestRemainder } from '@tisheng/domain-rules/enrollment/places/largest-remainder.js';
import { countsInQuota } from '@tisheng/domain-rules/enrollment/quota.js';
import { OBLIGATIONS, type PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { Database } from '../../../platform/database/database.js';
import { PolicyReader } from '../public/policy-reader.js';
import { heldQuotas, quotaStandings, type HeldQuota, type QuotaStanding } from './quota-rows.js';

export interface QuotaTableLine extends HeldQuota {
  /** Places given to the units below. */
  readonly given: number;
}

export interface QuotaTableCell extends QuotaStanding {
  /** Its share of the office's places in proportion to the roster. */
  readonly proposed: number;
}

export interface QuotaTableRow {
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly isSchool: boolean;
  readonly cells: readonly QuotaTableCell[];
}

export interface QuotaTableData {
  readonly lines: readonly QuotaTableLine[];
  readonly rows: readonly QuotaTableRow[];
}

/** The places of an office, what it gave to the units below, and how far those used them. */
@Injectable()
export class FindQuotaTable {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
  ) {}

  async execute(cohortId: string, unitId: string): Promise<QuotaTableData> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const [held, standings] = await Promise.all([
      heldQuotas(this.database, cohortId, unitId),
      quotaStandings(this.database, cohortId, unitId, countingObligations(pack)),
    ]);
    const lines = held.map((line) => ({
      ...line,
      given: standings
        .filter(({ position }) => position === line.position)
        .reduce((sum, { teachers }) => sum + (teachers ?? 0), 0),
    }));
    return { lines, rows: rowsOf(withProposals(lines, standings)) };
  }
}

/** Obligations whose teachers use a place. */
export const countingObligations = (pack: PolicyPack): string[] =>
  OBLIGATIONS.filter((obligation) => countsInQuota(obligation, pack));

function withProposals(lines: readonly HeldQuota[], standings: readonly QuotaStanding[]): QuotaTableCell[] {
  return lines.flatMap(({ position, held }) => {
    const cells = standings.filter((one) => one.position === position);
    const shares = shareByLargestRemainder(
      held ?? 0,
      cells.map(({ roster }) => roster),
    );
    return cells.map((cell, at) => ({ ...cell, proposed: shares[at]! }));
  });
}

function rowsOf(cells: readonly QuotaTableCell[]): QuotaTableRow[] {
  const rows = new Map<string, QuotaTableRow & { cells: QuotaTableCell[] }>();
  for (const cell of cells) {
    const { unitId, code, name, isSchool } = cell;
    const row = rows.get(unitId) ?? { unitId, code, name, isSchool, cells: [] };
    row.cells.push(cell);
    rows.set(unitId, row);
  }
  return [...rows.values()];
}
