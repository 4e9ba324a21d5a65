import type { AccessRule, TargetKind } from './access-rule.js';
import { ACCESS_TO_PLACES } from './operations/access.js';
import { ACCESS_TO_ENROLLMENT } from './operations/enrollment.js';
import { ACCESS_TO_DIAGNOSIS } from './operations/diagnosis.js';
import { ACCESS_TO_SELECTION } from './operations/selection.js';
import { ACCESS_TO_FILES } from './operations/files.js';
import { ACCESS_TO_STUDY } from './operations/study.js';
import { ACCESS_TO_RESULTS } from './operations/results.js';
import { ACCESS_TO_AWARDS } from './operations/awards.js';
import { ACCESS_TO_LIBRARY } from './operations/library.js';
import { ACCESS_TO_WORKSHOP_LIFE } from './operations/workshop-life.js';
import { ACCESS_TO_QUESTIONS } from './operations/questions.js';
import { ACCESS_TO_OBSERVATION } from './operations/observation.js';
import { ACCESS_TO_OFFLINE_ACTIVITIES } from './operations/offline-activities.js';
import { ACCESS_TO_PEER_REVIEW } from './operations/peer-review.js';
import { ACCESS_TO_TOPICS } from './operations/topics.js';
import { ACCESS_TO_WORKS } from './operations/works.js';
import { ACCESS_TO_WEBHOOKS } from './operations/webhooks.js';
import { ACCESS_TO_DISTORTION } from './operations/distortion.js';
import { ACCESS_TO_SIMILARITY } from './operations/similarity.js';

/**
 * The one table of access: operation × role × scope. Every operation of both GraphQL schemas and every REST route
 * stands here under its own name; an operation that does not is refused at start.
 *
 * REST routes are named `METHOD /path`, operations of the institutions' schema `exchange.name`.
 */
export const ACCESS = {
  ...ACCESS_TO_PLACES,
  ...ACCESS_TO_ENROLLMENT,
  ...ACCESS_TO_DIAGNOSIS,
  ...ACCESS_TO_SELECTION,
  ...ACCESS_TO_STUDY,
  ...ACCESS_TO_FILES,
  ...ACCESS_TO_RESULTS,
  ...ACCESS_TO_AWARDS,
  ...ACCESS_TO_LIBRARY,
  ...ACCESS_TO_WORKSHOP_LIFE,
  ...ACCESS_TO_QUESTIONS,
  ...ACCESS_TO_OBSERVATION,
  ...ACCESS_TO_OFFLINE_ACTIVITIES,
  ...ACCESS_TO_PEER_REVIEW,
  ...ACCESS_TO_TOPICS,
  ...ACCESS_TO_WORKS,
  ...ACCESS_TO_WEBHOOKS,
  ...ACCESS_TO_DISTORTION,
  ...ACCESS_TO_SIMILARITY,
} as const satisfies Record<string, AccessRule>;

export type OperationName = keyof typeof ACCESS;

/** Kinds of target that an operation must name, as a union; `never` where it names none. */
export type TargetsOf<Name extends OperationName> = (typeof ACCESS)[Name] extends {
  readonly targets: readonly (infer Kind)[];
}
  ? Extract<Kind, TargetKind>
  : never;

/** The rule of an operation, seen as its general type. */
export const accessRule = (operation: OperationName): AccessRule => ACCESS[operation];
