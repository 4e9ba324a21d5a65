/** JSON pointers (RFC 6901) into a policy pack. */

/**
 * Pointer of a path.
 *
 * @example pointerOf(['scoring', 'bands', 0]) // '/scoring/bands/0'
 */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join('');
}

/** Pointer to a member of what `pointer` points at. */
export function childPointer(pointer: string, step: string | number): string {
  return `${pointer}/${escapeStep(String(step))}`;
}

/** What the pointer points at, or undefined where there is nothing. */
export function valueAt(document: unknown, pointer: string): unknown {
  let value = document;
  for (const step of pointer.split('/').slice(1)) {
    if (!isContainer(value) || !Object.hasOwn(value, unescapeStep(step))) return undefined;
    value = Reflect.get(value, unescapeStep(step));
  }
  return value;
}

/** Members of an object or array with their steps; null for a plain value. */
export function membersOf(value: unknown): readonly (readonly [string, unknown])[] | null {
  return isContainer(value) ? Object.entries(value) : null;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function escapeStep(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeStep(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
