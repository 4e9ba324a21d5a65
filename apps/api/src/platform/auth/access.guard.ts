import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { AccessRule, TargetKind } from '@tisheng/domain-rules/access/access-rule.js';
import { accessRule } from '@tisheng/domain-rules/access/access-table.js';
import { mayReach } from '@tisheng/domain-rules/access/may-reach.js';
import type { FastifyRequest } from 'fastify';
import { AccessRefused } from './access-refused.js';
import type { Actor } from './actor.js';
import { ALLOWED, type Allowed, type OperationArguments } from './allow.js';
import { AuthRegistry } from './auth-registry.js';
import { noteActor, noteClient } from './current-actor.js';
import { Requester } from './requester.js';

/** Operations that someone whose first password was given to them may use. */
const BEFORE_PASSWORD_CHANGE: readonly string[] = ['viewer', 'POST /session/password', 'DELETE /session'];

/**
 * Stands before every query, mutation and route: finds who asks, looks up the rule of the operation in the access table
 * and refuses what the rule does not allow. An operation without `@Allow` is refused to everybody.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly registry: AuthRegistry,
    private readonly requester: Requester,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.get<Allowed | undefined>(ALLOWED, context.getHandler());
    if (!allowed) throw new AccessRefused('not-allowed');
    const { request, args } = unpack(context);
    const rule = accessRule(allowed.operation);
    if (rule.for === 'public') return true;
    if (rule.for === 'clients') return this.checkClient(request, rule);
    const actor = await this.requester.actorOf(request);
    if (!actor) throw new AccessRefused('not-signed-in');
    if (actor.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(allowed.operation)) {
      throw new AccessRefused('password-change-required');
    }
    await this.checkReach(actor, rule, allowed, args);
    noteActor(request, actor);
    return true;
  }

  private async checkClient(
    request: FastifyRequest,
    rule: Extract<AccessRule, { for: 'clients' }>,
  ): Promise<boolean> {
    const client = await this.requester.clientOf(request);
    if (!client) throw new AccessRefused('not-signed-in');
    if (rule.scope !== null && !client.scopes.includes(rule.scope)) throw new AccessRefused('not-allowed');
    noteClient(request, client);
    return true;
  }

  private async checkReach(
    actor: Actor,
    rule: AccessRule,
    allowed: Allowed,
    args: OperationArguments,
  ): Promise<void> {
    const scope = rule.for === 'roles' ? rule.roles[actor.role] : 'region';
    if (!scope) throw new AccessRefused('not-allowed');
    const kinds: readonly TargetKind[] = 'targets' in rule ? (rule.targets ?? []) : [];
    for (const kind of kinds) {
      const named = allowed.targets[kind]?.(args);
      const ids = typeof named === 'string' ? [named] : (named ?? []);
      if (!ids.every((id) => typeof id === 'string')) throw new AccessRefused('not-allowed');
      // An empty list names nothing: the use case answers what is missing.
      if (ids.length === 0 && Array.isArray(named)) continue;
      if (ids.length === 0 || !ids.every(isUuid)) throw new AccessRefused('not-allowed');
      const places = await this.registry.locate(kind, ids, actor);
      for (const id of ids) {
        const place = places.get(id.toLowerCase());
        if (!place || !mayReach(scope, kind, actor, place)) throw new AccessRefused('not-allowed');
      }
    }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const isUuid = (id: string): boolean => UUID.test(id);

function unpack(context: ExecutionContext): { request: FastifyRequest; args: OperationArguments } {
  if (context.getType<string>() === 'graphql') {
    const graphql = GqlExecutionContext.create(context);
    return {
      request: graphql.getContext<{ req: FastifyRequest }>().req,
      args: graphql.getArgs<OperationArguments>(),
    };
  }
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const args = {
    ...(request.query as Record<string, unknown>),
    ...(isPlainObject(request.body) ? request.body : {}),
    ...(request.params as Record<string, unknown>),
  };
  return { request, args };
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
