import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { AccessRefused } from './access-refused.js';
import type { Actor, ClientActor } from './actor.js';

const actors = new WeakMap<FastifyRequest, Actor>();
const clients = new WeakMap<FastifyRequest, ClientActor>();

/** The guard notes whom it let in. */
export const noteActor = (request: FastifyRequest, actor: Actor): void => void actors.set(request, actor);
export const noteClient = (request: FastifyRequest, client: ClientActor): void =>
  void clients.set(request, client);

const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.getType<string>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: FastifyRequest }>().req
    : context.switchToHttp().getRequest<FastifyRequest>();

function noted<T>(known: WeakMap<FastifyRequest, T>, context: ExecutionContext): T {
  const found = known.get(requestOf(context));
  if (!found) throw new AccessRefused('not-signed-in');
  return found;
}

/** Parameter: the person whom the guard let in. Only in operations that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  noted(actors, context),
);

/** Parameter: the institution's client whom the guard let in. Only in operations for clients. */
export const CurrentClient = createParamDecorator((_: unknown, context: ExecutionContext): ClientActor =>
  noted(clients, context),
);
