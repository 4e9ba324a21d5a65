import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { dimensionOfItem } from './instrument.js';

export type GivenLevelProblemCode =
  | 'levels-missing'
  | 'level-of-unknown-item'
  | 'level-of-unknown-column'
  | 'level-out-of-range'
  | 'level-given-twice';

/** A level as a training institution reports it: level × 100. */
export interface ReportedLevel {
  readonly item: number;
  readonly column: string;
  readonly hundredths: number;
}

/**
 * Checks the levels that a training institution measured with its own tool: items and columns of the ability
 * standard, each once, in whole hundredths from 0 to 100, and one at least.
 *
 * @returns every problem; `row` is the index of the level
 */
export function checkGivenLevels(levels: readonly ReportedLevel[]): Problem<GivenLevelProblemCode>[] {
  if (levels.length === 0) return [problem('levels-missing', { field: 'levels' })];
  const problems: Problem<GivenLevelProblemCode>[] = [];
  const seen = new Set<string>();
  levels.forEach(({ item, column, hundredths }, row) => {
    const data = { item, column };
    if (dimensionOfItem(item) === null) {
      problems.push(problem('level-of-unknown-item', { row, field: 'item', data }));
    }
    if (!STANDARD_COLUMNS.some((known) => known === column)) {
      problems.push(problem('level-of-unknown-column', { row, field: 'column', data }));
    }
    if (!Number.isInteger(hundredths) || hundredths < 0 || hundredths > 100) {
      problems.push(problem('level-out-of-range', { row, field: 'level', data }));
    }
    const at = `${item} ${column}`;
    if (seen.has(at)) problems.push(problem('level-given-twice', { row, field: 'item', data }));
    seen.add(at);
  });
  return problems;
}
