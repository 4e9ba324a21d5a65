import { LIFECYCLES } from '../lifecycle/lifecycles.js';
import { membersOf } from './json-pointer.js';
import { PolicyPackSchema } from './policy-pack.js';
import type { PolicyPack } from './policy-pack.js';
import type { PolicyProblem } from './policy-problem.js';
import type { PolicyRule, SoundSections } from './policy-rule.js';
import { completionReviewAscends } from './rules/completion-review-ascends.js';
import { appealLevelsAscend } from './rules/appeal-levels-ascend.js';
import { bandsCoverAllScores } from './rules/bands-cover-all-scores.js';
import { calendarMonthsAreOrdered } from './rules/calendar-months-are-ordered.js';
import { certificatePrintsNumberAndName } from './rules/certificate-prints-number-and-name.js';
import { codesAreUnique } from './rules/codes-are-unique.js';
import { cohortDatesAreOrdered } from './rules/cohort-dates-are-ordered.js';
import { cohortUnitsAreKnown } from './rules/cohort-units-are-known.js';
import { cohortsLieInProgramme } from './rules/cohorts-lie-in-programme.js';
import { commentsAreLimited } from './rules/comments-are-limited.js';
import { componentWeightsSumToOne } from './rules/component-weights-sum-to-one.js';
import { countiesBelongToCities } from './rules/counties-belong-to-cities.js';
import { diagnosisLevelsAreOrdered } from './rules/diagnosis-levels-are-ordered.js';
import { evaluationByProofsHasProofs } from './rules/evaluation-by-proofs-has-proofs.js';
import { everyValueHasAClause } from './rules/every-value-has-a-clause.js';
import { feeCoversAllHours } from './rules/fee-covers-all-hours.js';
import { hoursAddUp } from './rules/hours-add-up.js';
import { indicatorCapReachesTarget } from './rules/indicator-cap-reaches-target.js';
import { indicatorWeightsSumToOne } from './rules/indicator-weights-sum-to-one.js';
import { levelsLieInRegion } from './rules/levels-lie-in-region.js';
import { matrixNeedsSchoolRating } from './rules/matrix-needs-school-rating.js';
import { numberingHasYearAndSerial } from './rules/numbering-has-year-and-serial.js';
import { onlineAssessmentComponentExists } from './rules/online-assessment-component-exists.js';
import { practiceNamesKnownThemes } from './rules/practice-names-known-themes.js';
import { programmeDatesAreOrdered } from './rules/programme-dates-are-ordered.js';
import { proofsFitTheHours } from './rules/proofs-fit-the-hours.js';
import { quotasAreUnambiguous } from './rules/quotas-are-unambiguous.js';
import { regionCodesFitTheRoot } from './rules/region-codes-fit-the-root.js';
import { regionalThemesCarryNoHours } from './rules/regional-themes-carry-no-hours.js';
import { requiredTopicsAreKnown } from './rules/required-topics-are-known.js';
import { rubricsFitTheThemes } from './rules/rubrics-fit-the-themes.js';
import { selectionHoursAreReachable } from './rules/selection-hours-are-reachable.js';
import { selectionWindowFitsTraining } from './rules/selection-window-fits-training.js';
import { structureIsSound } from './rules/structure-is-sound.js';
import { themeHoursAddUp } from './rules/theme-hours-add-up.js';
import { themeNumbersAreContiguous } from './rules/theme-numbers-are-contiguous.js';
import { themesFallDueInTraining } from './rules/themes-fall-due-in-training.js';
import { timetableCanHoldThePlan } from './rules/timetable-can-hold-the-plan.js';
import { transitionsAreKnown } from './rules/transitions-are-known.js';
import type { Lifecycles } from './rules/transitions-are-known.js';
import { recognitionFitsTheCourses } from './rules/recognition-fits-the-courses.js';
import { workshopSizesAreOrdered } from './rules/workshop-sizes-are-ordered.js';
import { wordingNamesPrintedFields } from './rules/wording-names-printed-fields.js';

export type { Lifecycles } from './rules/transitions-are-known.js';

/** Invariants beyond the structure, in the order of the document. */
const RULES: readonly PolicyRule[] = [
  regionCodesFitTheRoot,
  countiesBelongToCities,
  programmeDatesAreOrdered,
  cohortDatesAreOrdered,
  cohortsLieInProgramme,
  cohortUnitsAreKnown,
  quotasAreUnambiguous,
  selectionWindowFitsTraining,
  calendarMonthsAreOrdered,
  workshopSizesAreOrdered,
  recognitionFitsTheCourses,
  hoursAddUp,
  diagnosisLevelsAreOrdered,
  selectionHoursAreReachable,
  timetableCanHoldThePlan,
  requiredTopicsAreKnown,
  themeNumbersAreContiguous,
  themeHoursAddUp,
  regionalThemesCarryNoHours,
  themesFallDueInTraining,
  rubricsFitTheThemes,
  practiceNamesKnownThemes,
  componentWeightsSumToOne,
  indicatorWeightsSumToOne,
  indicatorCapReachesTarget,
  commentsAreLimited,
  bandsCoverAllScores,
  onlineAssessmentComponentExists,
  matrixNeedsSchoolRating,
  evaluationByProofsHasProofs,
  proofsFitTheHours,
  appealLevelsAscend,
  completionReviewAscends,
  levelsLieInRegion,
  numberingHasYearAndSerial,
  wordingNamesPrintedFields,
  certificatePrintsNumberAndName,
  feeCoversAllHours,
  ...codesAreUnique,
];

/** A checked policy pack: the pack, or everything that is wrong with it. */
export type ValidatedPolicyPack =
  | { readonly pack: PolicyPack; readonly problems: readonly [] }
  | { readonly pack: null; readonly problems: readonly PolicyProblem[] };

/**
 * Checks a policy pack: its structure, then every invariant over the sections whose structure is sound, so that
 * one look brings all problems. Each names its place as a JSON pointer.
 *
 * @param input anything, parsed JSON as a rule
 * @param lifecycles the life cycles that `transitions` may speak of
 * @returns the pack when nothing is wrong; else null and every problem
 *
 * @example
 * // a pack with weights 0.4 / 0.4 / 0.3 and a fee for 80 half-hours of 100
 * validatePolicyPack(input).problems.map(({ code }) => code)
 * // ['policy-component-weights-not-one', 'policy-fee-hours-not-total']
 */
export function validatePolicyPack(input: unknown, lifecycles: Lifecycles = LIFECYCLES): ValidatedPolicyPack {
  const sections = soundSections(input);
  const problems = [
    ...structureIsSound(input),
    ...RULES.flatMap((rule) => rule(sections)),
    ...transitionsAreKnown(lifecycles)(sections),
    ...(sections.clauses === undefined ? [] : everyValueHasAClause(input, sections.clauses)),
  ];
  if (problems.length > 0) return { pack: null, problems };
  return { pack: PolicyPackSchema.parse(input), problems: [] };
}

function soundSections(input: unknown): SoundSections {
  const given = new Map(membersOf(input) ?? []);
  const sound = Object.entries(PolicyPackSchema.shape).flatMap(([section, schema]) => {
    const read = schema.safeParse(given.get(section));
    return read.success ? [[section, read.data] as const] : [];
  });
  return Object.fromEntries(sound);
}
