import type { Completion } from './progress.js';

/** A subunit that is compared with its neighbours. */
export interface LeagueUnit {
  readonly code: string;
  readonly name: string;
  readonly completion: Completion;
  /** Completion at the time compared with; null when there was none. */
  readonly before: Completion | null;
}

/** A subunit at its place. */
export interface LeaguePlace extends LeagueUnit {
  /** 1 for the best; equal rates share a place and the next is skipped; null for units in which nobody counts. */
  readonly place: number | null;
  /** Change of the rate, in hundredths of a percentage point; null where one of the rates is missing. */
  readonly change: number | null;
}

/**
 * Orders subunits by completion rate, best first. Equal means equal as a fraction, not as a rounded percentage;
 * among equals the larger unit comes first, then the code decides, so that the order never depends on chance.
 */
export function league(units: readonly LeagueUnit[]): LeaguePlace[] {
  const ordered = units.toSorted(
    (a, b) =>
      compareRates(a.completion, b.completion) ||
      b.completion.counted - a.completion.counted ||
      (a.code < b.code ? -1 : Number(a.code > b.code)),
  );
  let place = 0;
  return ordered.map((unit, index) => {
    const previous = ordered[index - 1];
    if (previous === undefined || compareRates(previous.completion, unit.completion) !== 0) place = index + 1;
    return { ...unit, place: unit.completion.counted === 0 ? null : place, change: changeOfRate(unit) };
  });
}

/** Higher rate first; units in which nobody counts come last. */
function compareRates(a: Completion, b: Completion): number {
  if (a.counted === 0 || b.counted === 0) return Number(a.counted === 0) - Number(b.counted === 0);
  return b.completed * a.counted - a.completed * b.counted;
}

function changeOfRate({ completion, before }: LeagueUnit): number | null {
  const now = completion.rate;
  const then = before?.rate ?? null;
  return now === null || then === null ? null : now - then;
}
