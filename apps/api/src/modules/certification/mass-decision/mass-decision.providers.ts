import { MassDecisionResolver } from './graphql/mass-decision.resolver.js';
import { ExportMassDecision } from './queries/export-mass-decision.js';
import { ListMassDecisions } from './queries/list-mass-decisions.js';
import { PreviewMassDecision } from './queries/preview-mass-decision.js';
import { CarryOutMassDecision } from './use-cases/carry-out-mass-decision.js';
import { DecideMassDecision } from './use-cases/decide-mass-decision.js';
import { ProposeMassDecision } from './use-cases/propose-mass-decision.js';

/** Decisions about many certificates at once. */
export const MASS_DECISION_PROVIDERS = [
  PreviewMassDecision,
  ListMassDecisions,
  ExportMassDecision,
  ProposeMassDecision,
  DecideMassDecision,
  CarryOutMassDecision,
  MassDecisionResolver,
];
