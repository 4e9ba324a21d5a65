/**
 * What a person's pages keep on the device, so that nothing is lost without a network: under the account's own key, so
 * that the next person on a shared device never sees it, and gone when they sign out.
 */
const PREFIX = 'tisheng-own:';

const keyOf = (accountId: string, what: string): string => `${PREFIX}${accountId}:${what}`;

/** Keeps something plain. A browser that stores nothing, or is full, goes on without: false. */
export function keepOwn(accountId: string, what: string, value: unknown): boolean {
  try {
    localStorage.setItem(keyOf(accountId, what), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** What was kept under this name, or null; what cannot be read counts as nothing. */
export function readOwn<Value>(accountId: string, what: string): Value | null {
  try {
    const text = localStorage.getItem(keyOf(accountId, what));
    return text === null ? null : (JSON.parse(text) as Value);
  } catch {
    return null;
  }
}

export function forgetOwn(accountId: string, what: string): void {
  try {
    localStorage.removeItem(keyOf(accountId, what));
  } catch {
    // Nothing could be kept either.
  }
}

/** On signing out: nothing that belongs to a person stays on the device. */
export function forgetAllOwn(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch {
    // Nothing could be kept either.
  }
}

type Farewell = () => Promise<unknown>;
const farewells = new Set<Farewell>();

/** Registers what still has to be sent before the session ends; answers how to take it back. */
export function beforeSignOut(farewell: Farewell): () => void {
  farewells.add(farewell);
  return () => farewells.delete(farewell);
}

/** Sends what waits, whatever comes of it. */
export const sayFarewell = (): Promise<unknown> =>
  Promise.allSettled([...farewells].map(async (farewell) => farewell()));
