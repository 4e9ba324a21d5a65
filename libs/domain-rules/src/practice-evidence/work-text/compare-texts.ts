/** A run of characters that two versions of a text share, or that only one of them has. */
export interface TextChange {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many steps two paragraphs are told apart as a whole: more marks would only confuse. */
const MOST_STEPS = 400;
/** The same for lines. */
const MOST_LINES = 1_000;

/**
 * How a text became another: first line by line, then, where lines took the place of others, character by character. What
 * is kept and removed makes up the first, what is kept and added the second.
 *
 * @example
 * compareTexts('小组讨论五分钟', '小组讨论十分钟')
 * // kept 小组讨论 · removed 五 · added 十 · kept 分钟
 */
export function compareTexts(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  const lines = compareParts(linesOf(before), linesOf(after), MOST_LINES);
  for (let at = 0; at < lines.length; at += 1) {
    const [here, next] = [lines[at]!, lines[at + 1]];
    if (here.kind === 'removed' && next?.kind === 'added') {
      changes.push(...compareParts([...here.text], [...next.text], MOST_STEPS));
      at += 1;
    } else changes.push(here);
  }
  return joined(changes);
}

/** How much of both texts is the same, from 0 to 1; two empty texts are the same. */
export function shareKept(changes: readonly TextChange[]): number {
  const count = (kind: TextChange['kind']): number =>
    changes.reduce((sum, change) => sum + (change.kind === kind ? change.text.length : 0), 0);
  const all = 2 * count('kept') + count('removed') + count('added');
  return all === 0 ? 1 : (2 * count('kept')) / all;
}

const linesOf = (text: string): string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/(?<=\n)/u)
    .filter((l) => l !== '');

/** The shortest way from one list to the other (Myers 1986), parts removed before parts added. */
function compareParts(before: readonly string[], after: readonly string[], most: number): TextChange[] {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const path = shortestPath(a, b, most);
  const middle: TextChange[] = path ?? [
    { kind: 'removed', text: a.join('') },
    { kind: 'added', text: b.join('') },
  ];
  return joined([
    { kind: 'kept', text: before.slice(0, start).join('') },
    ...middle,
    { kind: 'kept', text: before.slice(before.length - end).join('') },
  ]);
}

/** Null when the two differ in more than `most` parts. */
function shortestPath(a: readonly string[], b: readonly string[], most: number): TextChange[] | null {
  const limit = Math.min(most, a.length + b.length);
  const trace: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let steps = 0; steps <= limit; steps += 1) {
    trace.push(furthest);
    const next = new Map(furthest);
    for (let k = -steps; k <= steps; k += 2) {
      const down = k === -steps || (k !== steps && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a, b);
    }
    furthest = next;
  }
  return null;
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  a: readonly string[],
  b: readonly string[],
): TextChange[] {
  const changes: TextChange[] = [];
  let [x, y] = [a.length, b.length];
  for (let steps = trace.length - 1; steps >= 0; steps -= 1) {
    const furthest = trace[steps]!;
    const k = x - y;
    const down = k === -steps || (k !== steps && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = furthest.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      x -= 1;
      y -= 1;
      changes.push({ kind: 'kept', text: a[x]! });
    }
    if (steps === 0) break;
    if (down) {
      y -= 1;
      changes.push({ kind: 'added', text: b[y]! });
    } else {
      x -= 1;
      changes.push({ kind: 'removed', text: a[x]! });
    }
  }
  return changes.toReversed();
}

/** Joins neighbours; between two kept runs everything removed stands before everything added. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const found: TextChange[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') found.push({ kind: 'removed', text: removed });
    if (added !== '') found.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of changes) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = found.at(-1);
      if (last?.kind === 'kept') found[found.length - 1] = { kind, text: last.text + text };
      else found.push({ kind, text });
    }
  }
  flush();
  return found;
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function sharedEnd(a: readonly string[], b: readonly string[], start: number): number {
  let count = 0;
  const most = Math.min(a.length, b.length) - start;
  while (count < most && a[a.length - 1 - count] === b[b.length - 1 - count]) count += 1;
  return count;
}
