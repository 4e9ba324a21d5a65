import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import type { JobActor } from '../../../platform/jobs/background-jobs.js';

/** Fees are kept by the office at the root of the programme alone: it has the agreement with the institutions. */
export const mayKeepFees = (actor: Pick<JobActor, 'unitId'>, rootUnitId: string): Problem[] =>
  actor.unitId === rootUnitId ? [] : [problem('fees-kept-by-root-office')];
