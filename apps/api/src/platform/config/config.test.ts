import { ConfigError, readConfig } from './config.js';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const ENV = {
  DATABASE_URL: 'postgres://127.0.0.1/test',
  TISHENG_ID_KEYS: `first:${key(1)}`,
  TISHENG_SIGNING_KEY: 'k'.repeat(32),
};

test('the keys of credentials are a ring of their own, and withdrawn ones a list of public keys', () => {
  const config = readConfig({
    ...ENV,
    TISHENG_CREDENTIAL_KEYS: `2031:${key(3)}, 2030:${key(2)}`,
    TISHENG_CREDENTIAL_KEYS_WITHDRAWN: 'z6MkOne, z6MkTwo',
  });
  expect(config.credentialKeys?.map(({ id }) => id)).toEqual(['2031', '2030']);
  expect(config.credentialKeys?.[0]?.key).toEqual(Buffer.alloc(32, 3));
  expect(config.withdrawnCredentialKeys).toEqual(['z6MkOne', 'z6MkTwo']);
});

test('without them one follows from the signing key, and none is withdrawn', () => {
  expect(readConfig(ENV)).toMatchObject({ credentialKeys: [], withdrawnCredentialKeys: [] });
});

test('a key that is too short is told with the name of its setting', () => {
  const read = () => readConfig({ ...ENV, TISHENG_CREDENTIAL_KEYS: 'short:AAAA' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow('TISHENG_CREDENTIAL_KEYS: "short"');
});
