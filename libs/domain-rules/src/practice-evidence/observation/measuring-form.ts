import type { PolicyMeasuringForm, PolicyPractice, PolicyRubric } from '../../policy/practice.js';

/** The three ways to measure practice (Jilin annex art. 10). */
export type MeasuringKind = PolicyMeasuringForm['kind'];
/** In whose name a form is signed. */
export type Signer = PolicyMeasuringForm['signedBy'][number];
export type MeasuringItem = PolicyMeasuringForm['items'][number];

/** A way to measure with the values that its level items may take. */
export interface FormOfTheme {
  readonly form: PolicyMeasuringForm;
  /** What may be given for an item of kind `level`, the best first: the levels of the theme's rubric. */
  readonly levels: PolicyRubric['levels'];
}

/**
 * The form by which a theme is measured in this way; null where the policy has none for the theme.
 *
 * @example
 * formOfTheme(pack.practice, 'lesson-observation', 8)?.form.signedBy // ['observer', 'teacher']
 */
export function formOfTheme(
  practice: Pick<PolicyPractice, 'measuring' | 'rubrics'>,
  kind: MeasuringKind,
  theme: number,
): FormOfTheme | null {
  const form = practice.measuring.find((one) => one.kind === kind && one.themes.includes(theme));
  const rubric = practice.rubrics.find(({ themes }) => themes.includes(theme));
  return form && rubric ? { form, levels: rubric.levels } : null;
}

/** Who fills the form and signs first: whom the policy names first. The others sign what was written. */
export const authorOf = ({ signedBy }: Pick<PolicyMeasuringForm, 'signedBy'>): Signer =>
  signedBy[0] ?? 'observer';
