import type { Bilingual } from '@tisheng/messages/problem-texts.js';

/** Which test: the same measure before and after training. */
export type TestKind = 'PRE_TEST' | 'POST_TEST';

/** A question as it is put; what its answers are worth stays on the server. */
export interface TestQuestion {
  readonly code: string;
  readonly kind: 'SINGLE' | 'MULTIPLE' | 'ORDERING' | 'SCALE';
  readonly situation: Bilingual;
  readonly options: readonly { readonly code: string; readonly text: Bilingual }[];
  /** From 1. */
  readonly block: number;
}

/** Whose test, and which: under this everything is kept on the device. */
export interface TestPlace {
  readonly accountId: string;
  readonly cohortId: string;
  readonly kind: TestKind;
}

/** Name under which something of a test is kept. */
export const keptAs = ({ cohortId, kind }: TestPlace, what: 'answers' | 'test' | 'seconds'): string =>
  `test:${cohortId}:${kind}:${what}`;

/** An answer in words, for reading it beside another. */
export function inWords(
  question: TestQuestion,
  options: readonly string[],
  pick: (text: Bilingual) => string,
): string[] {
  return options.map((code) => {
    const option = question.options.find((one) => one.code === code);
    return option ? pick(option.text) : code;
  });
}
