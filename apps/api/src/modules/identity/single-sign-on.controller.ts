import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../platform/auth/allow.js';
import { Requester } from '../../platform/auth/requester.js';
import { cookieSettings } from '../../platform/auth/session-cookie.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { SealedValues } from './sign-in/sealed-values.js';
import { SessionCookies } from './sign-in/session-cookies.js';
import { IdentityProvider, type PendingSignIn } from './single-sign-on/identity-provider.js';
import { BindIdentity } from './use-cases/bind-identity.js';
import { SignInWithIdentity } from './use-cases/sign-in-with-identity.js';

interface Pending extends PendingSignIn {
  /** Page to go to afterwards. */
  readonly next: string;
  /** Account that binds, from its own pages; null for signing in. */
  readonly bindTo: string | null;
}

const PENDING_COOKIE = 'tisheng_oidc';
const PENDING_PATH = '/session/oidc';
const PENDING_SECONDS = 600;
/** Page on which the own account is seen to. */
const ACCOUNT_PAGE = '/account';

/** Single sign-on by OpenID Connect: the browser leaves for the provider and comes back (features I2). */
@Controller('session')
export class SingleSignOnController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly requester: Requester,
    private readonly provider: IdentityProvider,
    private readonly sealed: SealedValues,
    private readonly cookies: SessionCookies,
    private readonly signIn: SignInWithIdentity,
    private readonly bind: BindIdentity,
  ) {}

  @Get('ways')
  @Allow('GET /session/ways')
  ways(): { singleSignOn: { zh: string; en: string } | null } {
    return { singleSignOn: this.provider.settings?.name ?? null };
  }

  @Get('oidc/start')
  @Allow('GET /session/oidc/start')
  async start(
    @Query('next') next: string | undefined,
    @Query('bind') bind: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bindTo = bind === undefined ? null : ((await this.requester.actorOf(request))?.accountId ?? null);
    const begun = await this.provider.begin();
    if ('problem' in begun) return this.sendBack(reply, begun.problem, bindTo !== null, next);
    const pending: Pending = { ...begun.pending, next: ownPage(next), bindTo };
    void reply
      .setCookie(PENDING_COOKIE, this.sealed.seal('oidc', pending, PENDING_SECONDS), {
        ...cookieSettings(this.config.publicUrl, PENDING_PATH),
        maxAge: PENDING_SECONDS,
      })
      .header('cache-control', 'no-store')
      .redirect(begun.url, 302);
  }

  @Get('oidc/callback')
  @Allow('GET /session/oidc/callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pending = this.sealed.open<Pending>('oidc', request.cookies[PENDING_COOKIE]);
    // Good for one answer, whatever it says.
    void reply.clearCookie(PENDING_COOKIE, { path: PENDING_PATH }).header('cache-control', 'no-store');
    if (!pending) return this.sendBack(reply, 'single-sign-on-expired', false, undefined);
    const { next, bindTo } = pending;
    const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
    const found = await this.provider.complete(query, pending);
    if ('problem' in found) return this.sendBack(reply, found.problem, bindTo !== null, next);
    if (bindTo !== null) {
      const actor = await this.requester.actorOf(request);
      if (actor?.accountId !== bindTo)
        return this.sendBack(reply, 'single-sign-on-expired', false, ACCOUNT_PAGE);
      const [refused] = await this.bind.execute(actor, found.identity);
      return refused
        ? this.sendBack(reply, refused.code, true, undefined)
        : void reply.redirect(`${ACCOUNT_PAGE}?bound=true`, 302);
    }
    const browser = { ip: request.ip, userAgent: request.headers['user-agent'] ?? null };
    const answer = await this.signIn.execute(found.identity, found.login, browser);
    if (answer.signedIn) {
      this.cookies.open(reply, answer.token);
      return void reply.redirect(next, 302);
    }
    if (!answer.unbound) return this.sendBack(reply, answer.problems[0]?.code ?? '', false, next);
    this.cookies.keepIdentity(reply, found.identity);
    const back = new URLSearchParams({ bind: 'true', ...(next === '/' ? {} : { next }) });
    void reply.redirect(`/sign-in?${back.toString()}`, 302);
  }

  /** To the page that the person came from, with the reason in the address. */
  private sendBack(reply: FastifyReply, problem: string, isOwnPage: boolean, next: string | undefined): void {
    const page = ownPage(next);
    const search = new URLSearchParams({ problem, ...(isOwnPage || page === '/' ? {} : { next: page }) });
    void reply
      .header('cache-control', 'no-store')
      .redirect(`${isOwnPage ? ACCOUNT_PAGE : '/sign-in'}?${search.toString()}`, 302);
  }
}

/** Only addresses of these pages, never of another site. */
const ownPage = (next: string | undefined): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\r\n]/.test(next) ? next : '/';
