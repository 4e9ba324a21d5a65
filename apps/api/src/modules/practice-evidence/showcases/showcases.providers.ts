import { ShowcaseResolver } from './graphql/showcase.resolver.js';
import { FindShowcaseChoices } from './queries/find-showcase-choices.js';
import { FindShowcases } from './queries/find-showcases.js';
import { ApplyForShowcase } from './use-cases/apply-for-showcase.js';
import { MoveShowcase } from './use-cases/move-showcase.js';
import { RecordShowcaseResult } from './use-cases/record-showcase-result.js';

/** Demonstration schools, innovation zones and model communities. */
export const SHOWCASES = [
  FindShowcases,
  FindShowcaseChoices,
  ApplyForShowcase,
  MoveShowcase,
  RecordShowcaseResult,
  ShowcaseResolver,
];
