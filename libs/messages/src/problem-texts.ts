/** Values that a problem carries, as the rules give them. */
export type ProblemData = Readonly<Record<string, string | number | boolean | null>>;

/** A text in both languages, Chinese first. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Texts of one area's problems: code → sentence that says what is wrong, where, and how to mend it. */
export type ProblemTexts = Readonly<
  Record<string, { readonly zh: (data: ProblemData) => string; readonly en: (data: ProblemData) => string }>
>;
