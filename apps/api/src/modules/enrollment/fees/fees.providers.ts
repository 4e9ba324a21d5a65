import { FeeStatementResolver } from './graphql/fee-statement.resolver.js';
import { EnrollmentsToBill } from './queries/enrollments-to-bill.js';
import { FindFeeLines } from './queries/find-fee-lines.js';
import { FindFeeStatements } from './queries/find-fee-statements.js';
import { LocateFeeStatements } from './queries/locate-fee-statements.js';
import { FindOpenFees } from './queries/open-fees.js';
import { IssueFeeStatements } from './use-cases/issue-fee-statements.js';
import { NoteRevocations } from './use-cases/note-revocations.js';
import { SettleFeeStatements } from './use-cases/settle-fee-statements.js';

/** Statements of fees and credit notes (features E12). */
export const FEES = [
  EnrollmentsToBill,
  FindFeeStatements,
  FindFeeLines,
  FindOpenFees,
  LocateFeeStatements,
  IssueFeeStatements,
  SettleFeeStatements,
  NoteRevocations,
  FeeStatementResolver,
];
