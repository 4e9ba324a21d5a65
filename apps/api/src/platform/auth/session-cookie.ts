const isSecure = (publicUrl: string): boolean => publicUrl.startsWith('https:');

/**
 * Name of a cookie for the whole address. Behind HTTPS the prefix makes browsers insist that it came from this very host,
 * over TLS: no neighbour under the same domain can plant one.
 */
export const hostCookie = (name: string, publicUrl: string): string =>
  isSecure(publicUrl) ? `__Host-${name}` : name;

/** Name of the session cookie of an installation that is reached at this address. */
export const sessionCookie = (publicUrl: string): string => hostCookie('tisheng_session', publicUrl);

/** Settings of every cookie of this program: no script reads it, no foreign page sends it along with a change. */
export const cookieSettings = (publicUrl: string, path = '/') => ({
  path,
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: isSecure(publicUrl),
});
