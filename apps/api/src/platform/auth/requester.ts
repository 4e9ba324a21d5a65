import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config/config.js';
import { AccessRefused } from './access-refused.js';
import type { Actor, ClientActor } from './actor.js';
import { AuthRegistry, type SessionGrant } from './auth-registry.js';
import { sessionCookie } from './session-cookie.js';

/** Header that a page sends with every request that changes something; a foreign form cannot set it. */
export const FORGERY_GUARD_HEADER = 'x-tisheng-request';

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** Asked once a request, however many operations the request holds. */
const KNOWN = new WeakMap<object, Promise<Actor | null>>();
const KNOWN_CLIENTS = new WeakMap<object, Promise<ClientActor | null>>();

/** Finds out who sends a request, once a request. */
@Injectable()
export class Requester {
  constructor(
    private readonly registry: AuthRegistry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The person behind the session cookie, or null. */
  actorOf(request: FastifyRequest): Promise<Actor | null> {
    const known = KNOWN.get(request);
    if (known) return known;
    const found = this.findActor(request);
    KNOWN.set(request, found);
    return found;
  }

  /** The institution's client behind the bearer token, or null. */
  clientOf(request: FastifyRequest): Promise<ClientActor | null> {
    const known = KNOWN_CLIENTS.get(request);
    if (known) return known;
    const found = this.findClient(request);
    KNOWN_CLIENTS.set(request, found);
    return found;
  }

  private async findActor(request: FastifyRequest): Promise<Actor | null> {
    const token = request.cookies[sessionCookie(this.config.publicUrl)];
    if (!token) return null;
    const session = await this.registry.sessionOf(token);
    if (!session) return null;
    if (!READING.includes(request.method) && request.headers[FORGERY_GUARD_HEADER] === undefined) {
      throw new AccessRefused('request-forged');
    }
    const place = await this.placeOf(session);
    return {
      accountId: session.accountId,
      grantId: session.grantId,
      displayName: session.displayName,
      mustChangePassword: session.mustChangePassword,
      role: session.role,
      unitId: session.unitId,
      institutionId: session.institutionId,
      teacherId: session.teacherId,
      rootUnitId: place?.rootUnitId ?? null,
      unitPath: session.unitId ? (place?.unitPath ?? null) : null,
      standingPath: place?.unitPath ?? null,
      ip: request.ip,
    };
  }

  private async placeOf(session: SessionGrant) {
    const [kind, id] = session.unitId
      ? (['unit', session.unitId] as const)
      : session.institutionId
        ? (['institution', session.institutionId] as const)
        : (['teacher', session.teacherId] as const);
    return id === null ? undefined : (await this.registry.locate(kind, [id])).get(id);
  }

  private async findClient(request: FastifyRequest): Promise<ClientActor | null> {
    const token = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) return null;
    const client = await this.registry.clientOf(token);
    return client ? { ...client, ip: request.ip } : null;
  }
}
