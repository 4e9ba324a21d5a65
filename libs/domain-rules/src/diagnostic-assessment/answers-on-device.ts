/** Codes of the options taken; where an order is asked, all codes in the teacher's order. */
export type Chosen = readonly string[];

/** An answer that the server has not confirmed yet. */
export interface WaitingAnswer {
  readonly options: Chosen;
  /** Revision of this question that the teacher had before them; the server compares it, never a clock. */
  readonly basedOn: number;
}

/** Two devices answered the same question differently, and neither had seen the other's answer. */
export interface ConflictingAnswer {
  /** What the server keeps, given elsewhere. */
  readonly kept: Chosen;
  /** What was given here and is not stored. */
  readonly given: Chosen;
  /** Revision in which both are known. */
  readonly revision: number;
}

/** What one browser knows of the answers of one test. Plain data, so that it can be kept on the device. */
export interface AnswersOnDevice {
  /** Revision up to which everything is known. */
  readonly seen: number;
  /** Newest revision heard of; above `seen` something was saved elsewhere that is not known here. */
  readonly newest: number;
  readonly stored: Readonly<Record<string, Chosen>>;
  readonly waiting: Readonly<Record<string, WaitingAnswer>>;
  readonly conflicts: Readonly<Record<string, ConflictingAnswer>>;
  /** Revisions of what this browser saved by itself above `seen`. */
  readonly own: Readonly<Record<string, number>>;
}

/** What the server answered to a save. */
export interface SaveAnswered {
  readonly sent: Readonly<Record<string, Chosen>>;
  readonly revision: number;
  readonly conflicts: readonly {
    readonly question: string;
    readonly kept: Chosen;
    readonly given: Chosen;
  }[];
}

/** Nothing answered, nothing known. */
export const NO_ANSWERS: AnswersOnDevice = {
  seen: 0,
  newest: 0,
  stored: {},
  waiting: {},
  conflicts: {},
  own: {},
};

export const sameChoice = (a: Chosen | undefined, b: Chosen | undefined): boolean =>
  a === b ||
  (a !== undefined && b !== undefined && a.length === b.length && a.every((code, i) => code === b[i]));

const without = <Value>(record: Readonly<Record<string, Value>>, question: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== question));

/** Everything that is on the screen: what waits before what is stored; in a conflict what was given here. */
export function answersShown({ stored, waiting, conflicts }: AnswersOnDevice): Record<string, Chosen> {
  return {
    ...stored,
    ...Object.fromEntries(Object.entries(conflicts).map(([question, { given }]) => [question, given])),
    ...Object.fromEntries(Object.entries(waiting).map(([question, { options }]) => [question, options])),
  };
}

/** Whether another device saved something that is not known here, so that the test should be read again. */
export const isBehind = ({ seen, newest }: AnswersOnDevice): boolean => newest > seen;

/**
 * The revision on which an answer rests when it is given now. One that takes the place of a waiting answer rests on what
 * that one rested on: as long as something waits, it hides what was read since, and nobody writes over what they never
 * saw.
 *
 * @example
 * // [a] was given at revision 5 and waits; revision 6 is read, in which another device answered [c]. Now [b] is given:
 * // it rests on 5, so that the server tells of [c] instead of losing it
 */
export function basisOf({ seen, own, waiting, conflicts }: AnswersOnDevice, question: string): number {
  const replaced = waiting[question];
  if (replaced) return replaced.basedOn;
  return Math.max(seen, own[question] ?? 0, conflicts[question]?.revision ?? 0);
}

/** The teacher answers, here or in another tab of the same browser. Over a conflict, the new answer decides it. */
export function answerGiven(
  answers: AnswersOnDevice,
  question: string,
  options: Chosen,
  basedOn: number = basisOf(answers, question),
): AnswersOnDevice {
  return {
    ...answers,
    waiting: { ...answers.waiting, [question]: { options, basedOn } },
    conflicts: without(answers.conflicts, question),
  };
}

/** The teacher leaves in a conflict what the other device gave. */
export function keptChosen(answers: AnswersOnDevice, question: string): AnswersOnDevice {
  return {
    ...answers,
    waiting: without(answers.waiting, question),
    conflicts: without(answers.conflicts, question),
  };
}

/** How many answers wait to be sent. One that was emptied again is open on the screen and goes nowhere. */
export const countWaiting = ({ waiting }: AnswersOnDevice): number =>
  Object.values(waiting).filter(({ options }) => options.length > 0).length;

/** What was given here and is nowhere else, by question: what waits, and what stands in a conflict that is not decided. */
export function givenHereOnly({ waiting, conflicts }: AnswersOnDevice): Record<string, Chosen> {
  const all = [
    ...Object.entries(conflicts).map(([question, { given }]) => [question, given] as const),
    ...Object.entries(waiting).map(([question, { options }]) => [question, options] as const),
  ];
  return Object.fromEntries(all.filter(([, options]) => options.length > 0));
}

/**
 * What to send next: the waiting answers that rest on the oldest revision, for one save names one. Null when nothing
 * waits.
 */
export function nextSave({
  waiting,
}: AnswersOnDevice): { basedOn: number; answers: Record<string, Chosen> } | null {
  const all = Object.entries(waiting).filter(([, { options }]) => options.length > 0);
  if (all.length === 0) return null;
  const basedOn = Math.min(...all.map(([, answer]) => answer.basedOn));
  const group = all.filter(([, answer]) => answer.basedOn === basedOn);
  return {
    basedOn,
    answers: Object.fromEntries(group.map(([question, { options }]) => [question, options])),
  };
}

/**
 * The server has stored what was sent, all but the conflicts. An answer that was changed while it travelled goes on
 * waiting and rests on what was just stored, so that nobody comes into conflict with themselves.
 */
export function saveAnswered(before: AnswersOnDevice, answer: SaveAnswered): AnswersOnDevice {
  const { sent, revision } = answer;
  const stored = { ...before.stored };
  const own = { ...before.own };
  const conflicts = { ...before.conflicts };
  let waiting = { ...before.waiting };
  const refused = new Map(answer.conflicts.map((conflict) => [conflict.question, conflict]));
  for (const [question, options] of Object.entries(sent)) {
    const conflict = refused.get(question);
    const later = waiting[question];
    if (conflict) {
      conflicts[question] = { kept: conflict.kept, given: later?.options ?? conflict.given, revision };
      stored[question] = conflict.kept;
      waiting = without(waiting, question);
      continue;
    }
    stored[question] = options;
    own[question] = Math.max(revision, own[question] ?? 0);
    if (later === undefined) continue;
    if (sameChoice(later.options, options)) waiting = without(waiting, question);
    else waiting[question] = { ...later, basedOn: Math.max(revision, later.basedOn) };
  }
  // One step further than what was known: nothing of another device came between.
  const isNext = revision === before.seen + 1 && answer.conflicts.length === 0;
  return {
    seen: isNext ? revision : before.seen,
    newest: Math.max(before.newest, revision),
    stored,
    waiting,
    conflicts,
    own,
  };
}

/**
 * The test was read from the server. What waits here goes on waiting on the revision on which it rests: what came from
 * elsewhere meanwhile is for the server to tell as a conflict.
 */
export function serverRead(
  before: AnswersOnDevice,
  revision: number,
  stored: Readonly<Record<string, Chosen>>,
): AnswersOnDevice {
  // An answer that came late knows less than what is known already.
  if (revision < before.newest) return before;
  const waiting = Object.entries(before.waiting).filter(
    ([question, { options }]) => !sameChoice(options, stored[question]),
  );
  const conflicts = Object.entries(before.conflicts)
    .filter(([question, { given }]) => !sameChoice(given, stored[question]))
    .map(([question, { kept, given }]) => [question, { kept: stored[question] ?? kept, given, revision }]);
  return {
    seen: revision,
    newest: revision,
    stored,
    waiting: Object.fromEntries(waiting),
    conflicts: Object.fromEntries(conflicts) as Record<string, ConflictingAnswer>,
    own: {},
  };
}
