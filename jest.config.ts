/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

const transform: Config['transform'] = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true, tsx: false },
        transform: { legacyDecorator: true, decoratorMetadata: true },
        keepClassNames: true,
      },
      module: { type: 'es6' },
    },
  ],
};

const shared = {
  rootDir: __dirname,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^@tisheng/(domain-rules|policy-packs|reference-data|messages|exchange-client)/(.*)\\.js$':
      '<rootDir>/libs/$1/src/$2.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/.data/'],
} satisfies Config;

const database = {
  ...shared,
  // What is not a test or its helper is the built application, loaded by Node itself once for each worker.
  testEnvironment: '<rootDir>/apps/api/test/support/native-environment.mjs',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '^(?!.*/oidc-provider/).*/node_modules/.+\\.[cm]?js$':
      '<rootDir>/apps/api/test/support/native-bridge.mjs',
    '/(apps/api|libs/[^/]+)/src/(?!.*\\.test\\.ts$).+\\.ts$':
      '<rootDir>/apps/api/test/support/native-bridge.mjs',
    ...transform,
  },
  transformIgnorePatterns: [],
  globalSetup: '<rootDir>/apps/api/test/support/start-database.mjs',
  globalTeardown: '<rootDir>/apps/api/test/support/stop-database.mjs',
};

const config: Config = {
  // One project per kind of test, so that `--selectProjects` runs the quick ones alone.
  projects: [
    { ...shared, displayName: 'rules', testMatch: ['<rootDir>/libs/*/src/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'architecture',
      testMatch: ['<rootDir>/apps/api/test/architecture/**/*.test.ts', '<rootDir>/docker/**/*.test.ts'],
    },
    {
      ...database,
      displayName: 'api',
      testMatch: ['<rootDir>/apps/api/src/**/*.test.ts', '<rootDir>/apps/api/test/api/**/*.test.ts'],
    },
    { ...database, displayName: 'faults', testMatch: ['<rootDir>/apps/api/test/faults/**/*.test.ts'] },
    { ...database, displayName: 'journeys', testMatch: ['<rootDir>/apps/api/test/journeys/**/*.test.ts'] },
  ],
  testSequencer: '<rootDir>/apps/api/test/support/long-files-first.mjs',
  testTimeout: 120_000,
  // Tests wait for PostgreSQL and the browser as much as they compute: two workers also pay on two cores.
  maxWorkers: 2,
  // A worker keeps the modules of every file that it has run.
  workerIdleMemoryLimit: '1500MB',
};

export default config;
