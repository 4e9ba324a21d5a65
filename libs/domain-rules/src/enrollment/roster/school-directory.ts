import { foldFullWidth } from '../fold-full-width.js';
import { createSchoolSuggestions } from './similar-schools.js';

/** What a roster must know of a school. */
export interface RosterSchool {
  readonly code: string;
  readonly name: string;
}

/** Schools that a roster may name, by code and by name. */
export interface SchoolDirectory {
  byCode(code: string): RosterSchool | undefined;
  /** Every school of this name; many counties have a 实验小学. */
  byName(name: string): readonly RosterSchool[];
  /** Whether a school of this code stands in the region, but where the importing office may not touch it. */
  isElsewhere(code: string): boolean;
  /** Names of the schools that may be meant by an unknown code or name, best first. */
  suggestions(value: string): string;
}

/**
 * Puts the schools in order for look-ups; only schools that the importing office may touch belong in it.
 *
 * @param elsewhere codes of the region's other schools, which are known and out of reach
 */
export function createSchoolDirectory(
  schools: Iterable<RosterSchool>,
  elsewhere: ReadonlySet<string> = new Set(),
): SchoolDirectory {
  const codes = new Map<string, RosterSchool>();
  for (const school of schools) codes.set(school.code, school);
  const similar = createSchoolSuggestions({ [Symbol.iterator]: () => codes.values() });
  let names: Map<string, RosterSchool[]> | null = null;
  return {
    byCode: (code) => codes.get(code),
    byName: (name) => {
      names ??= groupByName(codes.values());
      return names.get(foldSchoolName(name)) ?? [];
    },
    isElsewhere: (code) => elsewhere.has(code),
    suggestions: (value) =>
      similar
        .near(value)
        .map(({ code, name }) => `${name}（${code}）`)
        .join('、'),
  };
}

/** Whether two names mean the same school: spaces and the width of signs do not matter. */
export function isSameSchoolName(a: string, b: string): boolean {
  return a === b || foldSchoolName(a) === foldSchoolName(b);
}

function groupByName(schools: Iterable<RosterSchool>): Map<string, RosterSchool[]> {
  const names = new Map<string, RosterSchool[]>();
  for (const school of schools) {
    const name = foldSchoolName(school.name);
    const same = names.get(name);
    if (same) same.push(school);
    else names.set(name, [school]);
  }
  return names;
}

function foldSchoolName(name: string): string {
  return foldFullWidth(name).replace(/\s/g, '').toLowerCase();
}
