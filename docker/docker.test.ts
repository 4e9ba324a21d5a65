import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../apps/api/test/architecture/support/repository.js';
import { listFiles } from '../apps/api/test/architecture/support/source-file.js';
import type { ContainerFiles } from './container-checks.js';
import { composeFaults, dockerfileFaults, settingFaults } from './container-checks.js';

const read = (path: string): string => readFileSync(join(REPOSITORY, path), 'utf8');

const files: ContainerFiles = {
  dockerfile: read('docker/Dockerfile'),
  dockerignore: read('.dockerignore'),
  compose: read('docker/compose.yaml'),
  replicas: read('docker/compose.replicas.yaml'),
  caddyfile: read('docker/Caddyfile'),
  envExample: read('docker/.env.example'),
  variablesRead: variablesRead(),
  packages: ['apps', 'libs'].flatMap((folder) =>
    readdirSync(join(REPOSITORY, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`),
  ),
  exists: (path) => existsSync(join(REPOSITORY, path)),
};

/** Settings are read in one place, from `env.NAME`. */
function variablesRead(): string[] {
  const sources = listFiles(REPOSITORY, ['apps/api/src/platform/config']).filter(
    (path) => !path.endsWith('.test.ts'),
  );
  const names = sources
    .flatMap((path) => [...read(path).matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)])
    .map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** The files with one passage changed; refuses a passage that is not there, so that no planted fault is empty. */
function planted(name: keyof ContainerFiles, passage: string, instead: string): ContainerFiles {
  const text = files[name];
  if (typeof text !== 'string' || !text.includes(passage))
    throw new Error(`${name} does not hold ${passage}`);
  return { ...files, [name]: text.replace(passage, instead) };
}

describe('containers', () => {
  test('the image can be built from what the repository holds, and runs without privileges', () => {
    expect(dockerfileFaults(files)).toEqual([]);
  });

  test('services, volumes and addresses of the compose files and the proxy exist', () => {
    expect(composeFaults(files)).toEqual([]);
  });

  test('every setting that the program reads is explained, and nothing else', () => {
    expect(files.variablesRead).toContain('DATABASE_URL');
    expect(settingFaults(files)).toEqual([]);
  });

  test.each([
    ['COPY libs libs', 'COPY library libs', 'COPY library: does not reach the build'],
    ['COPY libs libs', 'COPY bench libs', 'COPY bench: does not reach the build'],
    [
      'COPY libs/messages/package.json libs/messages/\n',
      '',
      'the manifest libs/messages/package.json is not copied',
    ],
    ['--from=build /app/apps/admin', '--from=built /app/apps/admin', 'COPY --from=built: no such stage'],
    [
      '/app/apps/admin/dist',
      '/app/apps/pages/dist',
      'COPY --from=build: apps/pages is no package of the workspace',
    ],
    ['USER node\n', '', 'runs as root'],
    ['USER node\n', 'USER 0:0\n', 'runs as 0:0'],
    ['/health`', '/`', 'no HEALTHCHECK asks /health'],
    ['node:24-bookworm-slim', 'node:latest', 'FROM: node:latest names no version'],
    [
      'commands/serve.js',
      'commands/server.js',
      'CMD: apps/api/dist/commands/server.js is built from no source',
    ],
  ])('in the Dockerfile, %j turned into %j is found', (passage, instead, fault) => {
    expect(dockerfileFaults(planted('dockerfile', passage, instead))).toContain(fault);
  });

  test.each([
    ['compose', 'postgres:18-bookworm', 'postgres', 'postgres: postgres names no version'],
    ['compose', 'dockerfile: docker/Dockerfile', 'dockerfile: Dockerfile', 'api: no Dockerfile'],
    ['compose', '- ./Caddyfile', '- ./Caddy', 'proxy: volume ./Caddy is not there'],
    ['compose', '- files:/data', '- uploads:/data', 'api: volume uploads is not there'],
    ['compose', 'networks: [inside]', 'networks: [outside]', 'api: network outside is not declared'],
    ['compose', '@postgres:5432', '@database:5432', 'migrate: database database is no service'],
    ['compose', "expose: ['3000']", "expose: ['8080']", 'proxy: api does not listen on 3000'],
    ['replicas', '@pgbouncer:6432', '@pgbouncer:5432', 'api: pgbouncer does not listen on 5432'],
    [
      'replicas',
      'pgbouncer:\n        condition',
      'pooler:\n        condition',
      'api: depends on pooler, which is no service',
    ],
    [
      'replicas',
      'healthcheck:',
      'x-healthcheck:',
      'api: waits for the health of pgbouncer, which has no check',
    ],
    [
      'compose',
      'asks a port.\n    healthcheck:',
      'asks a port.\n    x-healthcheck:',
      'worker: is asked for a health that a worker does not tell',
    ],
    ['caddyfile', 'name api', 'name app', 'proxy: app is no service'],
  ] as const)('in %s, %j turned into %j is found', (name, passage, instead, fault) => {
    expect(composeFaults(planted(name, passage, instead))).toContain(fault);
  });

  test.each([
    ['envExample', 'LOG_LEVEL=', 'LOGLEVEL=', 'LOG_LEVEL is not in .env.example'],
    ['envExample', 'LOG_LEVEL=', 'LOG_COLOUR=1\nLOG_LEVEL=', 'nothing reads LOG_COLOUR'],
    [
      'envExample',
      'POSTGRES_PASSWORD=',
      'POSTGRES_PASSWORD=secret',
      'POSTGRES_PASSWORD has a value in .env.example',
    ],
    ['replicas', '${POSTGRES_PASSWORD}', '${POOL_PASSWORD}', 'POOL_PASSWORD is not in .env.example'],
    ['dockerignore', 'docker\n', '', '.env would become part of the image'],
  ] as const)('in %s, %j turned into %j is found among the settings', (name, passage, instead, fault) => {
    expect(settingFaults(planted(name, passage, instead))).toContain(fault);
  });
});
