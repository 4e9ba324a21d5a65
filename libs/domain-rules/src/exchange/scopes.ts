/** What an institution's client may do, one OAuth scope each. */
export const EXCHANGE_SCOPES = [
  'trainees:read',
  'courses:write',
  'records:write',
  'diagnostics:write',
  'results:write',
] as const;

export type ExchangeScope = (typeof EXCHANGE_SCOPES)[number];

/**
 * Reads the `scope` of a token request (RFC 6749 § 3.3: words parted by one blank).
 *
 * @returns the scopes that exist, in fixed order and once each, and the words that are none
 * @example parseScopes('records:write admin') // { scopes: ['records:write'], unknown: ['admin'] }
 */
export function parseScopes(text: string): { scopes: ExchangeScope[]; unknown: string[] } {
  const words = new Set(text.split(' ').filter((word) => word !== ''));
  const scopes = EXCHANGE_SCOPES.filter((scope) => words.has(scope));
  return { scopes, unknown: [...words].filter((word) => !isExchangeScope(word)) };
}

/** Whether the word is one of {@link EXCHANGE_SCOPES}. */
export function isExchangeScope(word: string): word is ExchangeScope {
  return EXCHANGE_SCOPES.some((scope) => scope === word);
}
