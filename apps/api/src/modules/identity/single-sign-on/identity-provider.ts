import { Inject, Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { isLoopback, type SingleSignOnConfig } from '../../../platform/config/single-sign-on-config.js';
import type { ExternalIdentity } from './identities.js';

/** What the browser keeps between leaving for the provider and coming back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export type SingleSignOnProblem =
  | 'single-sign-on-unreachable'
  | 'single-sign-on-cancelled'
  | 'single-sign-on-expired'
  | 'single-sign-on-failed';

export type Identified =
  | { readonly identity: ExternalIdentity; readonly login: string | null }
  | { readonly problem: SingleSignOnProblem };

/** Path that the provider sends people back to. */
export const CALLBACK_PATH = '/session/oidc/callback';
const TIMEOUT_SECONDS = 10;

/**
 * The region’s provider of OpenID Connect: authorization code with PKCE, state and nonce. Asked for its addresses when
 * first needed and again after a failure, so that a provider that is down keeps nobody from starting the program or from
 * signing in by password.
 */
@Injectable()
export class IdentityProvider {
  private readonly log = new Logger('SingleSignOn');
  private known: { readonly issuer: string; readonly found: Promise<openid.Configuration> } | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get settings(): SingleSignOnConfig | null {
    return this.config.singleSignOn ?? null;
  }

  /** Where to send the browser, and what it must keep; or why the provider cannot be used. */
  async begin(): Promise<{ url: string; pending: PendingSignIn } | { problem: SingleSignOnProblem }> {
    const provider = await this.discovered();
    if (!provider) return { problem: 'single-sign-on-unreachable' };
    const pending = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /** Reads whom the provider sent back. Tokens are checked and thrown away: who it is, is all that is wanted. */
  async complete(query: string, pending: PendingSignIn): Promise<Identified> {
    const provider = await this.discovered();
    const { settings } = this;
    if (!provider || !settings) return { problem: 'single-sign-on-unreachable' };
    try {
      const tokens = await openid.authorizationCodeGrant(provider, new URL(`${this.callback}${query}`), {
        pkceCodeVerifier: pending.verifier,
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) return { problem: 'single-sign-on-failed' };
      const login = settings.loginClaim === null ? null : claims[settings.loginClaim];
      return {
        identity: { issuer: claims.iss, subject: claims.sub },
        login: typeof login === 'string' && login !== '' ? login : null,
      };
    } catch (error) {
      return { problem: this.problemOf(error) };
    }
  }

  private get callback(): string {
    return `${this.config.publicUrl.replace(/\/$/, '')}${CALLBACK_PATH}`;
  }

  private problemOf(error: unknown): SingleSignOnProblem {
    if (error instanceof openid.AuthorizationResponseError) {
      return error.error === 'access_denied' ? 'single-sign-on-cancelled' : 'single-sign-on-failed';
    }
    this.log.warn(`The provider's answer was not accepted: ${messageOf(error)}`);
    const isNetwork = error instanceof TypeError || (error as { code?: string }).code === 'OAUTH_TIMEOUT';
    return isNetwork ? 'single-sign-on-unreachable' : 'single-sign-on-failed';
  }

  private async discovered(): Promise<openid.Configuration | null> {
    const { settings } = this;
    if (!settings) return null;
    if (this.known?.issuer !== settings.issuer) {
      this.known = { issuer: settings.issuer, found: discover(settings) };
    }
    try {
      return await this.known.found;
    } catch (error) {
      this.known = null;
      this.log.warn(`The provider ${settings.issuer} does not answer: ${messageOf(error)}`);
      return null;
    }
  }
}

async function discover(settings: SingleSignOnConfig): Promise<openid.Configuration> {
  const { clientId, clientSecret } = settings;
  const issuer = new URL(settings.issuer);
  const allowance = issuer.protocol === 'http:' && isLoopback(issuer) ? [openid.allowInsecureRequests] : [];
  const found = await openid.discovery(issuer, clientId, clientSecret, undefined, {
    execute: allowance,
    timeout: TIMEOUT_SECONDS,
  });
  const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic')
    ? openid.ClientSecretBasic(clientSecret)
    : openid.ClientSecretPost(clientSecret);
  const configuration = new openid.Configuration(
    found.serverMetadata(),
    clientId,
    clientSecret,
    authentication,
  );
  configuration.timeout = TIMEOUT_SECONDS;
  for (const allow of allowance) allow(configuration);
  return configuration;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
