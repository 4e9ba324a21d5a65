import type { Provider } from '@nestjs/common';
import { ExportLowPlans } from './use-cases/export-low-plans.js';
import { ConsistencyResolver } from './graphql/consistency.resolver.js';
import { FindConsistency } from './queries/find-consistency.js';
import { FindLowPlans } from './queries/find-low-plans.js';
import { RecomputeConsistency } from './use-cases/recompute-consistency.js';

/** How far plans answer their diagnoses. */
export const CONSISTENCY_PROVIDERS: Provider[] = [
  FindConsistency,
  FindLowPlans,
  ExportLowPlans,
  RecomputeConsistency,
  ConsistencyResolver,
];
