import { readSingleSignOn } from './single-sign-on-config.js';

const ALL = {
  TISHENG_OIDC_ISSUER: 'https://sso.example.edu.cn',
  TISHENG_OIDC_CLIENT_ID: 'tisheng',
  TISHENG_OIDC_CLIENT_SECRET: 'secret',
  TISHENG_OIDC_NAME: '教师平台/Teachers',
};
const read = (env: Readonly<Record<string, string>>) => {
  const faults: string[] = [];
  return { settings: readSingleSignOn(env, faults), faults };
};

test('without an issuer there is no single sign-on', () => {
  expect(read({ TISHENG_OIDC_CLIENT_ID: 'tisheng' })).toEqual({ settings: null, faults: [] });
});

test('the name is read in both languages, or as one for both', () => {
  expect(read(ALL).settings?.name).toEqual({ zh: '教师平台', en: 'Teachers' });
  expect(read({ ...ALL, TISHENG_OIDC_NAME: '教师平台' }).settings?.name).toEqual({
    zh: '教师平台',
    en: '教师平台',
  });
});

test('everything that is missing is told at once', () => {
  expect(read({ TISHENG_OIDC_ISSUER: ALL.TISHENG_OIDC_ISSUER }).faults).toHaveLength(3);
});

test.each(['http://sso.example.edu.cn', 'sso.example.edu.cn', 'http://127.0.0.1.example.com'])(
  '%s is no issuer: secrets would travel in the open',
  (issuer) => expect(read({ ...ALL, TISHENG_OIDC_ISSUER: issuer }).faults).toHaveLength(1),
);

test.each(['http://127.0.0.1:9000', 'http://localhost:9000'])('%s is this very machine', (issuer) =>
  expect(read({ ...ALL, TISHENG_OIDC_ISSUER: issuer }).faults).toEqual([]),
);
