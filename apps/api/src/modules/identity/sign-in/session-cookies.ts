import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_SESSION_LIMITS } from '@tisheng/domain-rules/identity/session-expiry.js';
import { cookieSettings, hostCookie, sessionCookie } from '../../../platform/auth/session-cookie.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { ExternalIdentity } from '../single-sign-on/identities.js';
import { SealedValues } from './sealed-values.js';

const DEVICE_SECONDS = 180 * 86_400;
/** Time to type the password with which an account is bound. */
const IDENTITY_SECONDS = 600;

/** The cookies of signing in. */
@Injectable()
export class SessionCookies {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sealed: SealedValues,
  ) {}

  tokenOf(request: FastifyRequest): string {
    return request.cookies[sessionCookie(this.config.publicUrl)] ?? '';
  }

  open(reply: FastifyReply, token: string): void {
    void reply.setCookie(sessionCookie(this.config.publicUrl), token, {
      ...cookieSettings(this.config.publicUrl),
      maxAge: DEFAULT_SESSION_LIMITS.absoluteMinutes * 60,
    });
  }

  close(reply: FastifyReply): void {
    void reply.clearCookie(sessionCookie(this.config.publicUrl), cookieSettings(this.config.publicUrl));
  }

  deviceOf(request: FastifyRequest): string | null {
    return request.cookies[hostCookie('tisheng_device', this.config.publicUrl)] ?? null;
  }

  keepDevice(reply: FastifyReply, device: string): void {
    void reply.setCookie(hostCookie('tisheng_device', this.config.publicUrl), device, {
      ...cookieSettings(this.config.publicUrl),
      maxAge: DEVICE_SECONDS,
    });
  }

  /** Somebody whom the provider named and nobody here knows: kept until they sign in with their password. */
  keepIdentity(reply: FastifyReply, identity: ExternalIdentity): void {
    void reply.setCookie(this.identityCookie, this.sealed.seal('identity', identity, IDENTITY_SECONDS), {
      ...cookieSettings(this.config.publicUrl),
      maxAge: IDENTITY_SECONDS,
    });
  }

  identityOf(request: FastifyRequest): ExternalIdentity | null {
    return this.sealed.open<ExternalIdentity>('identity', request.cookies[this.identityCookie]);
  }

  forgetIdentity(reply: FastifyReply): void {
    void reply.clearCookie(this.identityCookie, cookieSettings(this.config.publicUrl));
  }

  private get identityCookie(): string {
    return hostCookie('tisheng_identity', this.config.publicUrl);
  }
}
