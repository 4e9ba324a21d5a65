import { DiagnosisNews } from './diagnosis-news.js';
import { ExportUnitDiagnosis } from './export-unit-diagnosis.js';
import { ItemStatisticsResolver } from './graphql/item-statistics.resolver.js';
import { UnitDiagnosisResolver } from './graphql/unit-diagnosis.resolver.js';
import { FindItemStatistics } from './queries/find-item-statistics.js';
import { FindUnitDiagnosis } from './queries/find-unit-diagnosis.js';
import { RollUpGroups } from './queries/roll-up-groups.js';
import { ComputeItemStatistics } from './use-cases/compute-item-statistics.js';
import { RecomputeDiagnosis } from './use-cases/recompute-diagnosis.js';
import { RefreshDiagnosis } from './use-cases/refresh-diagnosis.js';

/** What the tests of many say together, and how the questions behave. */
export const ANALYSIS = [
  DiagnosisNews,
  RefreshDiagnosis,
  RecomputeDiagnosis,
  RollUpGroups,
  FindUnitDiagnosis,
  ExportUnitDiagnosis,
  FindItemStatistics,
  ComputeItemStatistics,
  UnitDiagnosisResolver,
  ItemStatisticsResolver,
];
