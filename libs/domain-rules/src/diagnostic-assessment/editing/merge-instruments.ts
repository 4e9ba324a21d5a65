import type { Label } from '@tisheng/reference-data/ability-standard.js';
import type { Instrument, Question } from '@tisheng/reference-data/instrument/instrument.js';
import { isSameQuestion } from '../compare-instruments.js';

/** Something that two people changed differently: a question by its code, or a text of the instrument. */
export interface MergeConflict {
  /** Names it in the choices: the code of a question, `/title` or `/introduction`. */
  readonly key: string;
  /** Null where it was taken away. */
  readonly mine: Question | Label | null;
  readonly theirs: Question | Label | null;
}

export interface MergedInstrument {
  readonly merged: Instrument;
  /** Where both changed the same thing; `merged` has what was chosen, and mine where nothing was. */
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Brings together what two people made of the same draft. What only one of them changed is taken from them; what both
 * changed alike is taken once; what both changed differently is a conflict, in which nothing is thrown away unseen.
 *
 * @param choices whose version of a conflict is taken
 *
 * @example
 * // I reworded question a, a colleague added question z
 * mergeInstruments(base, mine, theirs) // { merged: with both, conflicts: [] }
 */
export function mergeInstruments(
  base: Instrument,
  mine: Instrument,
  theirs: Instrument,
  choices: Readonly<Record<string, 'mine' | 'theirs'>> = {},
): MergedInstrument {
  const conflicts: MergeConflict[] = [];
  const was = byKey(base);
  const [here, there] = [byKey(mine), byKey(theirs)];
  const questions: Question[] = [];
  for (const key of new Set([...here.keys(), ...there.keys(), ...was.keys()])) {
    const taken = settle(
      key,
      { was: was.get(key) ?? null, mine: here.get(key) ?? null, theirs: there.get(key) ?? null },
      (one, other) => (one === null || other === null ? one === other : isSameQuestion(one, other)),
      choices,
      conflicts,
    );
    if (taken !== null) questions.push(taken);
  }
  const text = (name: 'title' | 'introduction'): Label =>
    settle(
      `/${name}`,
      { was: base[name], mine: mine[name], theirs: theirs[name] },
      (one, other) => one.zh === other.zh && one.en === other.en,
      choices,
      conflicts,
    );
  const merged = { ...theirs, title: text('title'), introduction: text('introduction'), questions };
  return { merged, conflicts };
}

function settle<Value extends Question | Label | null>(
  key: string,
  { was, mine, theirs }: { readonly was: Value; readonly mine: Value; readonly theirs: Value },
  isSame: (one: Value, other: Value) => boolean,
  choices: Readonly<Record<string, 'mine' | 'theirs'>>,
  conflicts: MergeConflict[],
): Value {
  if (isSame(mine, theirs) || isSame(theirs, was)) return mine;
  if (isSame(mine, was)) return theirs;
  conflicts.push({ key, mine, theirs });
  return choices[key] === 'theirs' ? theirs : mine;
}

/** Questions by their codes; a draft may hold a code twice, and then the second one has a name of its own. */
function byKey({ questions }: Instrument): Map<string, Question> {
  const found = new Map<string, Question>();
  for (const question of questions) {
    let key = question.code;
    for (let again = 2; found.has(key); again += 1) key = `${question.code} (${again})`;
    found.set(key, question);
  }
  return found;
}
