import { Injectable } from '@nestjs/common';
import { entriesStillOpen } from '@tisheng/domain-rules/fees/entries-still-open.js';
import { feeInFen } from '@tisheng/domain-rules/fees/fee.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../public/policy-reader.js';
import { EnrollmentsToBill } from './enrollments-to-bill.js';

/** What would be issued now, and who cannot be charged yet. */
export interface OpenFees {
  readonly charges: number;
  readonly chargedFen: number;
  readonly credits: number;
  readonly creditedFen: number;
  /** Confirmed learners whose county has not chosen an institution. */
  readonly withoutInstitution: number;
}

/** Looks ahead: the same rule that issues, without writing anything. */
@Injectable()
export class FindOpenFees {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyReader,
    private readonly toBill: EnrollmentsToBill,
  ) {}

  async execute(cohortId: string): Promise<OpenFees> {
    const { pack } = await this.policies.ofCohort(cohortId);
    const enrollments = await this.toBill.execute(this.database, cohortId, pack.fee.payer);
    const fen = feeInFen(pack);
    const entries = enrollments.flatMap((one) => entriesStillOpen(cohortId, fen, one));
    const charges = entries.filter((entry) => entry.fen > 0);
    const credits = entries.filter((entry) => entry.fen < 0);
    const sum = (amounts: typeof entries): number => amounts.reduce((total, entry) => total + entry.fen, 0);
    return {
      charges: charges.length,
      chargedFen: sum(charges),
      credits: credits.length,
      creditedFen: sum(credits),
      withoutInstitution: enrollments.filter(
        ({ institution, state }) => institution === null && state !== 'withdrawn' && state !== 'transferred',
      ).length,
    };
  }
}
