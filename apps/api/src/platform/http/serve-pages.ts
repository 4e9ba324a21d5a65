import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Paths that belong to programs; everything else that is not a file is a page of the single-page app. */
const PROGRAMS =
  /^\/(graphql|exchange|oauth|session|files|public\/v1|health|openapi\.json|\.well-known\/did\.json)(\/|\?|$)/;

/** Serves the built pages: hashed assets for ever, the page itself always fresh. */
export async function servePages(app: NestFastifyApplication, pagesDir: string): Promise<void> {
  const index = readFileSync(join(pagesDir, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: join(pagesDir, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
    wildcard: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    const wantsPage =
      request.method === 'GET' && !PROGRAMS.test(request.url) && !request.url.startsWith('/assets/');
    if (!wantsPage) return done();
    void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(index);
  });
}
