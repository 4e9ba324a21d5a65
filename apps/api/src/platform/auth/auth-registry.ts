import { Injectable } from '@nestjs/common';
import type { TargetKind } from '@tisheng/domain-rules/access/access-rule.js';
import type { Place } from '@tisheng/domain-rules/access/may-reach.js';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Actor, ClientActor } from './actor.js';

/** A session as the identity stage knows it: a person and the grant they work under. */
export interface SessionGrant {
  readonly accountId: string;
  readonly grantId: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly role: Role;
  readonly unitId: string | null;
  readonly institutionId: string | null;
  readonly teacherId: string | null;
}

export type SessionReader = (token: string) => Promise<SessionGrant | null>;
export type ClientReader = (token: string) => Promise<Omit<ClientActor, 'ip'> | null>;

/**
 * Answers where each of the ids stands; ids that do not exist are left out. Of a thing with several places it answers one
 * that the person who asks reaches, where there is one; null asks for nobody.
 */
export type TargetLocator = (
  ids: readonly string[],
  actor: Actor | null,
) => Promise<ReadonlyMap<string, Place>>;

/**
 * Where the stages tell the guard what it needs, each for its own things, when the program starts.
 * So the guard stands before every stage and imports none.
 */
@Injectable()
export class AuthRegistry {
  private sessions: SessionReader | null = null;
  private clients: ClientReader | null = null;
  private readonly locators = new Map<TargetKind, TargetLocator>();

  readSessionsWith(reader: SessionReader): void {
    this.sessions = reader;
  }

  readClientsWith(reader: ClientReader): void {
    this.clients = reader;
  }

  locateWith(kind: TargetKind, locator: TargetLocator): void {
    this.locators.set(kind, locator);
  }

  async sessionOf(token: string): Promise<SessionGrant | null> {
    return this.sessions ? this.sessions(token) : null;
  }

  async clientOf(token: string): Promise<Omit<ClientActor, 'ip'> | null> {
    return this.clients ? this.clients(token) : null;
  }

  /** @throws Error when no stage answers for the kind: a fault of the program, not of the caller */
  async locate(
    kind: TargetKind,
    ids: readonly string[],
    actor: Actor | null = null,
  ): Promise<ReadonlyMap<string, Place>> {
    const locator = this.locators.get(kind);
    if (!locator) throw new Error(`Nobody locates targets of kind "${kind}"`);
    return locator(ids, actor);
  }
}
