/** A provider of OpenID Connect that the region trusts. */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the provider is called on the sign-in page. */
  readonly name: { readonly zh: string; readonly en: string };
  /** Claim that equals the login name of the account; null when people bind their accounts themselves. */
  readonly loginClaim: string | null;
}

/** Whether an address leads to this very machine, where nobody listens in between. */
export const isLoopback = (url: URL): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

/** Reads the settings `TISHENG_OIDC_…`; null when there are none. */
export function readSingleSignOn(
  env: Readonly<Record<string, string | undefined>>,
  faults: string[],
): SingleSignOnConfig | null {
  const issuer = env.TISHENG_OIDC_ISSUER ?? '';
  if (!issuer) return null;
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url)))) {
    faults.push(`TISHENG_OIDC_ISSUER "${issuer}" is not an https address`);
  }
  const needed = (name: string, value: string | undefined): string => {
    if (!value) faults.push(`TISHENG_OIDC_${name} is missing: TISHENG_OIDC_ISSUER needs it`);
    return value ?? '';
  };
  const [zh = '', en = zh] = needed('NAME', env.TISHENG_OIDC_NAME)
    .split('/')
    .map((part) => part.trim());
  return {
    issuer,
    clientId: needed('CLIENT_ID', env.TISHENG_OIDC_CLIENT_ID),
    clientSecret: needed('CLIENT_SECRET', env.TISHENG_OIDC_CLIENT_SECRET),
    name: { zh, en },
    loginClaim: env.TISHENG_OIDC_LOGIN_CLAIM || null,
  };
}
