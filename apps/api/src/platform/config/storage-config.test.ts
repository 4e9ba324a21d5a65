import { readObjectStorage, readScanner } from './storage-config.js';

const STORE = {
  TISHENG_S3_BUCKET: 'files',
  TISHENG_S3_ACCESS_KEY: 'key',
  TISHENG_S3_SECRET_KEY: 'secret',
};

const store = (env: Readonly<Record<string, string>>) => {
  const faults: string[] = [];
  return { settings: readObjectStorage(env, faults), faults };
};
const scanner = (env: Readonly<Record<string, string>>) => {
  const faults: string[] = [];
  return { settings: readScanner(env, faults), faults };
};

test('without a bucket files lie in the data folder', () => {
  expect(store({ TISHENG_S3_ENDPOINT: 'http://10.0.0.1' })).toEqual({ settings: null, faults: [] });
});

test('a store of one’s own has the bucket in the path unless said otherwise, the cloud’s own has not', () => {
  expect(store(STORE).settings).toMatchObject({ endpoint: null, pathStyle: false });
  const own = { ...STORE, TISHENG_S3_ENDPOINT: 'http://10.0.0.1:9000' };
  expect(store(own).settings).toMatchObject({ endpoint: 'http://10.0.0.1:9000', pathStyle: true });
  expect(store({ ...own, TISHENG_S3_PATH_STYLE: 'false' }).settings?.pathStyle).toBe(false);
});

test('everything that is wrong with a store is told at once', () => {
  expect(store({ TISHENG_S3_BUCKET: 'files', TISHENG_S3_ENDPOINT: 'ftp://10.0.0.1' }).faults).toHaveLength(3);
});

test('a scanner is an address or a program, not both', () => {
  expect(scanner({})).toEqual({ settings: null, faults: [] });
  expect(scanner({ TISHENG_CLAMD: 'clamd:3310' }).settings).toEqual({
    kind: 'clamd',
    host: 'clamd',
    port: 3310,
  });
  expect(scanner({ TISHENG_SCAN_COMMAND: 'clamdscan --fdpass' }).settings).toEqual({
    kind: 'command',
    command: ['clamdscan', '--fdpass'],
  });
  expect(scanner({ TISHENG_CLAMD: 'clamd' }).faults).toHaveLength(1);
  expect(scanner({ TISHENG_CLAMD: 'clamd:3310', TISHENG_SCAN_COMMAND: 'clamscan' }).faults).toHaveLength(1);
});
