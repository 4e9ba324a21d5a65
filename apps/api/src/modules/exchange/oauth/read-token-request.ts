import { oauthError, type OAuthError } from './oauth-problem.js';

export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly grantType: string;
  /** Null when the client asks for all that it has. */
  readonly scope: string | null;
  readonly viaHeader: boolean;
}

/**
 * Reads a token request (RFC 6749 § 2.3.1, § 3.2, § 4.4.2). Parameters without a value count as left out; one that stands
 * twice, or a client that presents itself in two ways, is a faulty request.
 *
 * @param body the form as parsed: a parameter that stands twice is a list
 */
export function readTokenRequest(
  authorization: string | undefined,
  body: unknown,
): TokenRequest | OAuthError {
  const form = formOf(body);
  if (!form) return oauthError('invalid_request', 'Send the request as application/x-www-form-urlencoded.');
  const doubled = [...form].find(([, value]) => typeof value !== 'string');
  if (doubled) return oauthError('invalid_request', 'A parameter stands more than once.');
  const value = (name: string): string | null => (form.get(name) as string | undefined) || null;

  const grantType = value('grant_type');
  if (!grantType) return oauthError('invalid_request', 'grant_type is missing.');
  const scope = value('scope');
  if (scope !== null && !/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope)) {
    return oauthError('invalid_scope', 'scope is a list of words parted by one blank.');
  }

  const inBody = value('client_secret') !== null;
  if (authorization === undefined) {
    const clientId = value('client_id');
    const clientSecret = value('client_secret');
    if (!clientId || !clientSecret) return oauthError('invalid_client', 'The client did not authenticate.');
    return { clientId, clientSecret, grantType, scope, viaHeader: false };
  }
  if (inBody) return oauthError('invalid_request', 'The client authenticates in more than one way.');
  const basic = readBasic(authorization);
  if (!basic) return oauthError('invalid_client', 'The Authorization header is not of the Basic scheme.');
  const named = value('client_id');
  if (named !== null && named !== basic.clientId) {
    return oauthError('invalid_request', 'client_id differs from the client that authenticates.');
  }
  return { ...basic, grantType, scope, viaHeader: true };
}

function formOf(body: unknown): Map<string, unknown> | null {
  return typeof body === 'object' && body !== null ? new Map(Object.entries(body)) : null;
}

/** Both halves are form-encoded before they are joined (RFC 6749 § 2.3.1). */
function readBasic(header: string): { clientId: string; clientSecret: string } | null {
  const encoded = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(header)?.[1];
  if (!encoded) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  try {
    const decode = (part: string): string => decodeURIComponent(part.replaceAll('+', ' '));
    return { clientId: decode(text.slice(0, colon)), clientSecret: decode(text.slice(colon + 1)) };
  } catch {
    return null;
  }
}
