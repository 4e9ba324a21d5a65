import { posix } from 'node:path';
import type { Edge } from './support/import-graph.js';
import type { Violation } from './support/source-file.js';

/**
 * Every knot of files that reach each other by imports, as one shortest way round. Type imports count too,
 * since two files that need each other's types cannot be read apart; only within one folder are they let be.
 */
export function cycleViolations(edges: readonly Edge[]): Violation[] {
  const next = adjacency(edges);
  const seen = new Set<string>();
  const violations: Violation[] = [];
  for (const start of [...next.keys()].sort()) {
    if (seen.has(start)) continue;
    const round = wayBack(start, next);
    if (round === undefined) continue;
    round.forEach((file) => seen.add(file));
    violations.push({ rule: 'no-import-cycle', file: start, detail: [...round, start].join(' → ') });
  }
  return violations;
}

function adjacency(edges: readonly Edge[]): Map<string, Set<string>> {
  const next = new Map<string, Set<string>>();
  for (const { from, to, typeOnly } of edges) {
    if (to.kind !== 'file' || to.path === from) continue;
    if (typeOnly && posix.dirname(from) === posix.dirname(to.path)) continue;
    next.set(from, (next.get(from) ?? new Set()).add(to.path));
  }
  return next;
}

/** Shortest way from a file back to itself, or nothing. */
function wayBack(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue) {
    for (const target of next.get(file) ?? []) {
      if (target === start) return pathTo(file, start, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, file);
      queue.push(target);
    }
  }
  return undefined;
}

function pathTo(file: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [file];
  for (let current = file; current !== start;) {
    current = cameFrom.get(current) ?? start;
    path.unshift(current);
  }
  return path;
}
