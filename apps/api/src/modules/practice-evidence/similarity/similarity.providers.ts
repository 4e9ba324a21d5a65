import { SimilarityResolver } from './graphql/similarity.resolver.js';
import { FindSimilarPairs } from './queries/find-similar-pairs.js';
import { WorksToCompare } from './queries/works-to-compare.js';
import { DecideSimilarPair } from './use-cases/decide-similar-pair.js';
import { FindSimilarWorks } from './use-cases/find-similar-works.js';

/** Near copies among the works of a programme. */
export const SIMILARITY = [
  WorksToCompare,
  FindSimilarPairs,
  FindSimilarWorks,
  DecideSimilarPair,
  SimilarityResolver,
];
