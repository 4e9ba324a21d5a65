import { seededOrder } from '../../enrollment/workshops/seeded-order.js';

/** Something that still needs judges. */
export interface ToBeJudged {
  readonly id: string;
  /** How many judges more it needs. */
  readonly needs: number;
  /** Judges who must not have it: in conflict, or given it already. */
  readonly barred: readonly string[];
}

export interface JudgeLoad {
  readonly id: string;
  /** What the judge has been given so far. */
  readonly load: number;
}

export interface JudgeAssignment {
  readonly nomineeId: string;
  readonly judgeId: string;
}

export interface JudgePlan {
  readonly assignments: readonly JudgeAssignment[];
  /** What could not be given out, and how many judges it lacks. */
  readonly missing: readonly { readonly nomineeId: string; readonly count: number }[];
}

/**
 * Gives works to judges: each as many as it needs as far as there are judges without a conflict, nobody one twice, the loads
 * as even as the conflicts allow. The same input and seed give the same plan; another seed parts equal judges by another lot.
 *
 * What few may judge is given out first, to whoever has least; then works are passed on from one judge to the next as long
 * as that makes the loads more even.
 */
export function assignJudges(
  works: readonly ToBeJudged[],
  judges: readonly JudgeLoad[],
  seed: number,
): JudgePlan {
  const order = seededOrder(
    judges.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)),
    seed,
  );
  const loads = new Map(judges.map(({ id, load }) => [id, load]));
  const given = new Map<string, Set<string>>();
  const mayHave = (judge: string, work: ToBeJudged): boolean =>
    !work.barred.includes(judge) && !given.get(work.id)?.has(judge);
  const waiting = seededOrder(
    works.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    seed,
  ).toSorted((a, b) => b.barred.length - a.barred.length);

  const missing: { nomineeId: string; count: number }[] = [];
  for (const work of waiting) {
    given.set(work.id, new Set());
    for (let place = 0; place < work.needs; place += 1) {
      const judge = leastLoaded(
        order.filter((id) => mayHave(id, work)),
        loads,
      );
      if (judge === null) {
        missing.push({ nomineeId: work.id, count: work.needs - place });
        break;
      }
      given.get(work.id)?.add(judge);
      loads.set(judge, (loads.get(judge) ?? 0) + 1);
    }
  }
  while (passOn(order, loads, waiting, given, mayHave));
  const assignments = waiting.flatMap(({ id }) =>
    [...(given.get(id) ?? [])].map((judgeId) => ({ nomineeId: id, judgeId })),
  );
  return { assignments, missing };
}

function leastLoaded(judges: readonly string[], loads: ReadonlyMap<string, number>): string | null {
  let least: string | null = null;
  for (const judge of judges)
    if (least === null || (loads.get(judge) ?? 0) < (loads.get(least) ?? 0)) least = judge;
  return least;
}

/** Moves one work along a chain of judges from a fuller to an emptier one; false when no chain makes the loads more even. */
function passOn(
  order: readonly string[],
  loads: Map<string, number>,
  works: readonly ToBeJudged[],
  given: ReadonlyMap<string, Set<string>>,
  mayHave: (judge: string, work: ToBeJudged) => boolean,
): boolean {
  const load = (judge: string): number => loads.get(judge) ?? 0;
  for (const from of order.toSorted((a, b) => load(b) - load(a))) {
    const cameBy = new Map<string, { judge: string; work: ToBeJudged }>();
    const queue = [from];
    for (let judge = queue.shift(); judge !== undefined; judge = queue.shift()) {
      if (load(judge) <= load(from) - 2) {
        carry(from, judge, cameBy, given);
        loads.set(from, load(from) - 1);
        loads.set(judge, load(judge) + 1);
        return true;
      }
      for (const work of works) {
        if (!given.get(work.id)?.has(judge)) continue;
        for (const next of order) {
          if (next === from || cameBy.has(next) || !mayHave(next, work)) continue;
          cameBy.set(next, { judge, work });
          queue.push(next);
        }
      }
    }
  }
  return false;
}

function carry(
  from: string,
  to: string,
  cameBy: ReadonlyMap<string, { judge: string; work: ToBeJudged }>,
  given: ReadonlyMap<string, Set<string>>,
): void {
  for (let judge = to; judge !== from;) {
    const step = cameBy.get(judge);
    if (!step) return;
    given.get(step.work.id)?.delete(step.judge);
    given.get(step.work.id)?.add(judge);
    judge = step.judge;
  }
}
