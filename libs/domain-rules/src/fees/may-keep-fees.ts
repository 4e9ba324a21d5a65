import { problem, type Problem } from '../problem.js';

/** Fees are kept by the office at the root of the programme alone: it has the agreement with the institutions. */
export const mayKeepFees = (officeUnitId: string | null, rootUnitId: string): Problem[] =>
  officeUnitId === rootUnitId ? [] : [problem('fees-kept-by-root-office')];
