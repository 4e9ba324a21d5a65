import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { type Lifecycle, LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { ProblemFilter } from './platform/http/problem-filter.js';
import { checkLifecycles } from './platform/start-up/check-lifecycles.js';
import { readTrustedDocuments } from './platform/graphql/trusted-documents.js';

/** Largest JSON body: a push of 5 000 records with room to spare. */
const BODY_LIMIT = 8 * 1024 * 1024;
const FILE_LIMIT = 64 * 1024 * 1024;

export interface AppOptions {
  /** Folder of the built pages; without it the process answers the API alone. */
  readonly pagesDir?: string;
  readonly quiet?: boolean;
  /** Transition tables to prove before anything starts; the programme's by default. */
  readonly lifecycles?: Readonly<Record<string, Lifecycle>>;
}

/**
 * Builds the application on a migrated database, ready to listen.
 *
 * @throws Error when a transition table has a fault
 */
export async function createApp(
  config: Config,
  clock: Clock,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  checkLifecycles(options.lifecycles ?? LIFECYCLES);
  const documents = options.pagesDir
    ? readTrustedDocuments(`${options.pagesDir}/trusted-documents.json`)
    : {};
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 512 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, clock, documents) as unknown as Type<unknown>,
    adapter,
    { logger: options.quiet ? ['error', 'fatal'] : ['log', 'warn', 'error', 'fatal'], abortOnError: false },
  );
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 5 } });
  // Pieces of uploads go through as they come.
  adapter
    .getInstance()
    .addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // Installations behind plain HTTP in an office network must work.
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
  });
  app.useGlobalFilters(new ProblemFilter());
  if (options.pagesDir) {
    // Loaded when needed alone: a process without pages has no use for the file server.
    const { servePages } = await import('./platform/http/serve-pages.js');
    await servePages(app, options.pagesDir);
  }
  app.enableShutdownHooks([]);
  await app.init();
  return app;
}
