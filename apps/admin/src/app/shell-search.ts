/** What the address of every page inside the shell may carry: the cohort, and the unit that an office looks at. */
export interface ShellSearch {
  readonly cohort?: string;
  readonly unit?: string;
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Reads them from an address; anything else that stands there is left to the page. */
export function readShellSearch(search: Record<string, unknown>): ShellSearch {
  const [cohort, unit] = [text(search.cohort), text(search.unit)];
  return { ...(cohort ? { cohort } : {}), ...(unit ? { unit } : {}) };
}
