/**
 * The source of a value: the clause at its own pointer, else the nearest one above it; null where there is none.
 *
 * @param clauses JSON pointer → clause, as a policy pack carries them
 *
 * @example clauseOf({ '/push': 'art. 15' }, '/push/graceHours') // 'art. 15'
 */
export function clauseOf(clauses: Readonly<Record<string, string>>, pointer: string): string | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    if (Object.hasOwn(clauses, at)) return clauses[at]!;
  }
  return null;
}
