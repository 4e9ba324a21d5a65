import { TEACHING_ENVIRONMENTS } from '@tisheng/reference-data/instrument/instrument.js';
import type { Question, TeachingEnvironment } from '@tisheng/reference-data/instrument/instrument.js';
import { STAGE_OF_SCHOOLING_CODES } from '@tisheng/reference-data/stages-of-schooling.js';
import type { StageOfSchoolingCode } from '@tisheng/reference-data/stages-of-schooling.js';

/** Names for the texts of problems, which are written with the rules alone at hand. */
export { TEACHING_ENVIRONMENT_NAMES } from '@tisheng/reference-data/instrument/instrument.js';
export { STAGE_OF_SCHOOLING_NAMES } from '@tisheng/reference-data/stages-of-schooling.js';

/** Where a teacher teaches: what branches of an instrument are told apart by. */
export interface TeachingPlace {
  readonly stage: StageOfSchoolingCode;
  readonly environment: TeachingEnvironment;
}

/** Every stage with every environment: 5 × 4. */
export const TEACHING_PLACES: readonly TeachingPlace[] = STAGE_OF_SCHOOLING_CODES.flatMap((stage) =>
  TEACHING_ENVIRONMENTS.map((environment) => ({ stage, environment })),
);

/**
 * Whether a question is for teachers of this stage in this environment. No stage or environment named means all.
 *
 * @example
 * // a question with stages ['kindergarten'] and environments []
 * isAskedAt(question, { stage: 'kindergarten', environment: 'mobile' }) // true
 * isAskedAt(question, { stage: 'primary', environment: 'mobile' }) // false
 */
export function isAskedAt(
  { stages, environments }: Pick<Question, 'stages' | 'environments'>,
  { stage, environment }: TeachingPlace,
): boolean {
  return (
    (stages.length === 0 || stages.includes(stage)) &&
    (environments.length === 0 || environments.includes(environment))
  );
}
