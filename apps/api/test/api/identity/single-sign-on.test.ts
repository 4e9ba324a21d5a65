import { aRegion } from '../../builders/a-region.js';
import { anAccount, type TestAccount } from '../../builders/an-account.js';
import { anIdentityProvider, type TestIdentityProvider } from '../../support/identity-provider.js';
import { useApp, type RestAnswer } from '../../support/test-app.js';

/** Single sign-on against a real provider, and everything that can go wrong on the way. */
const app = useApp();
let provider: TestIdentityProvider;
let unit: { readonly id: string };
let people = 0;

beforeAll(async () => {
  const region = await aRegion(app);
  unit = region.countyOf(region.schools[0]!);
  settings().publicUrl = app.url;
  provider = await anIdentityProvider(`${app.url}/session/oidc/callback`);
});
beforeEach(() => {
  settings().singleSignOn = provider.settings;
  people += 1;
  provider.person = { subject: `subject-${people}` };
});
afterAll(() => provider.stop());

const settings = () =>
  app.config as { publicUrl: string; singleSignOn: TestIdentityProvider['settings'] | null };
const make = (): Promise<TestAccount> => anAccount(app).of('county-office').at(unit).made();

/** Cookies as one browser keeps them. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async get(url: string): Promise<RestAnswer & { location: string }> {
    const answer = await app.rest({ url, cookie: this.header });
    this.keep(answer.headers);
    return { ...answer, location: answer.headers.get('location') ?? '' };
  }

  async signIn(account: TestAccount, bind = false): Promise<RestAnswer> {
    const { login, password } = account;
    const payload = { login, password, ...(bind ? { bind } : {}) };
    const answer = await app.rest({ method: 'POST', url: '/session', payload, cookie: this.header });
    this.keep(answer.headers);
    return answer;
  }

  async isSignedInAs(account: TestAccount): Promise<boolean> {
    const answer = await app.graphql<{ viewer: { accountId: string } } | null>(
      '{ viewer { accountId } }',
      {},
      this.header,
    );
    return answer.data?.viewer.accountId === account.id;
  }

  /** At the provider’s page: follows its redirects until it sends the browser back. */
  async atProvider(start: string, choice: 'agree' | 'cancel' = 'agree'): Promise<string> {
    const jar = new Map<string, string>();
    let url = start;
    for (let step = 0; step < 10; step++) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
      }
      const location = answer.headers.get('location');
      url = location ? new URL(location, url).href : `${url}/${choice}`;
      if (url.startsWith(app.url)) return url;
    }
    throw new Error('The provider did not send the browser back');
  }

  /** The whole way. */
  async through(choice: 'agree' | 'cancel' = 'agree', path = '/session/oidc/start'): Promise<string> {
    const begun = await this.get(path);
    return (await this.get(await this.atProvider(begun.location, choice))).location;
  }

  keepOnly(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  cookie(name: string): string {
    return this.cookies.get(name) ?? '';
  }

  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

const problemIn = (location: string): string | null => new URL(location, app.url).searchParams.get('problem');

async function bound(): Promise<TestAccount> {
  const account = await make();
  const browser = new Browser();
  await browser.through();
  expect((await browser.signIn(account, true)).status).toBe(200);
  return account;
}

test('the first time one binds by one’s password; afterwards one click is enough', async () => {
  const account = await make();
  const first = new Browser();
  expect(await first.through()).toBe('/sign-in?bind=true');
  expect(await first.isSignedInAs(account)).toBe(false);
  expect((await first.signIn(account, true)).status).toBe(200);
  const second = new Browser();
  expect(await second.through('agree', '/session/oidc/start?next=/office/roster')).toBe('/office/roster');
  expect(await second.isSignedInAs(account)).toBe(true);
  const trail = await app.database.rows<{ action: string; after: unknown }>(
    `SELECT action, after FROM platform.audit_entry WHERE target_id = $1 ORDER BY id`,
    [account.id],
  );
  expect(trail.map(({ action }) => action)).toEqual(['bind-identity', 'sign-in', 'sign-in']);
  expect(trail.at(-1)?.after).toEqual({ way: 'single-sign-on' });
});

test('a wrong password binds nothing', async () => {
  const account = await make();
  const browser = new Browser();
  await browser.through();
  expect((await browser.signIn({ ...account, password: 'wrong' }, true)).status).toBe(401);
  expect(await new Browser().through()).toBe('/sign-in?bind=true');
});

test('nobody is bound whom the provider did not name', async () => {
  const account = await make();
  const answer = await new Browser().signIn(account, true);
  expect(answer.status).toBe(422);
  expect(answer.json<{ problems: { code: string }[] }>().problems[0]?.code).toBe('single-sign-on-expired');
});

test('whoever cancels at the provider is told so', async () => {
  expect(problemIn(await new Browser().through('cancel'))).toBe('single-sign-on-cancelled');
});

test('a state that was altered is not accepted', async () => {
  const account = await bound();
  const browser = new Browser();
  const back = new URL(await browser.atProvider((await browser.get('/session/oidc/start')).location));
  back.searchParams.set('state', 'of-somebody-else');
  expect(problemIn((await browser.get(back.href)).location)).toBe('single-sign-on-failed');
  expect(await browser.isSignedInAs(account)).toBe(false);
});

test('a token made for another nonce is not accepted', async () => {
  const account = await bound();
  const browser = new Browser();
  const start = new URL((await browser.get('/session/oidc/start')).location);
  start.searchParams.set('nonce', 'of-another-sign-in');
  const back = await browser.atProvider(start.href);
  expect(problemIn((await browser.get(back)).location)).toBe('single-sign-on-failed');
  expect(await browser.isSignedInAs(account)).toBe(false);
});

test('a code is good once, even for who kept a copy of the cookie', async () => {
  const account = await bound();
  const browser = new Browser();
  const begun = await browser.get('/session/oidc/start');
  const copy = browser.cookie('tisheng_oidc');
  const back = await browser.atProvider(begun.location);
  expect((await browser.get(back)).location).toBe('/');
  expect(problemIn((await browser.get(back)).location)).toBe('single-sign-on-expired');
  const thief = new Browser();
  thief.keepOnly('tisheng_oidc', copy);
  expect(problemIn((await thief.get(back)).location)).toBe('single-sign-on-failed');
  expect(await thief.isSignedInAs(account)).toBe(false);
});

test('a code that was stolen opens nothing in another browser', async () => {
  const account = await bound();
  const victim = new Browser();
  const back = await victim.atProvider((await victim.get('/session/oidc/start')).location);
  const thief = new Browser();
  await thief.get('/session/oidc/start');
  expect(problemIn((await thief.get(back)).location)).toBe('single-sign-on-failed');
  expect(await thief.isSignedInAs(account)).toBe(false);
});

test('ten minutes at the provider’s page are enough', async () => {
  const browser = new Browser();
  const back = await browser.atProvider((await browser.get('/session/oidc/start')).location);
  app.clock.set(new Date(app.clock.now().getTime() + 10 * 60_000));
  expect(problemIn((await browser.get(back)).location)).toBe('single-sign-on-expired');
});

test('a disabled account does not get in; a locked one does', async () => {
  const account = await bound();
  for (let time = 0; time < 6; time++) await new Browser().signIn({ ...account, password: 'wrong' });
  expect((await new Browser().signIn(account)).status).toBe(401);
  const browser = new Browser();
  expect(await browser.through()).toBe('/');
  await app.database.run('UPDATE identity.account SET disabled_at = $2 WHERE id = $1', [
    account.id,
    app.clock.now(),
  ]);
  expect(problemIn(await new Browser().through())).toBe('account-disabled');
});

test('where the region trusts the provider’s claim, the account of that login opens at once', async () => {
  const account = await make();
  settings().singleSignOn = { ...provider.settings, loginClaim: 'employee_no' };
  provider.person = { subject: `subject-${people}`, employeeNo: account.login.toUpperCase() };
  const browser = new Browser();
  expect(await browser.through()).toBe('/');
  expect(await browser.isSignedInAs(account)).toBe(true);
  provider.person = { subject: 'somebody-new', employeeNo: 'nobody-has-this' };
  expect(await new Browser().through()).toBe('/sign-in?bind=true');
});

test('who comes from the provider need not change a first password that they never used', async () => {
  const account = await make();
  await app.database.run('UPDATE identity.account SET must_change_password = true WHERE id = $1', [
    account.id,
  ]);
  settings().singleSignOn = { ...provider.settings, loginClaim: 'employee_no' };
  provider.person = { subject: `subject-${people}`, employeeNo: account.login };
  const browser = new Browser();
  await browser.through();
  const asked = await app.graphql('{ programmes { id } }', {}, browser.header);
  expect(asked.errors).toEqual([]);
});

test('one account of the provider opens one account here, until it is unbound', async () => {
  const account = await bound();
  const other = new Browser();
  await other.through('agree');
  const second = await make();
  const own = new Browser();
  await own.signIn(second);
  expect(problemIn(await own.through('agree', '/session/oidc/start?bind=1'))).toBe(
    'identity-bound-elsewhere',
  );
  const owner = new Browser();
  await owner.signIn(account);
  const unbind = () =>
    app.graphql<{ unbindIdentity: { __typename: string } }>(
      'mutation ($issuer: String!) { unbindIdentity(issuer: $issuer) { __typename } }',
      { issuer: provider.issuer },
      owner.header,
    );
  expect((await unbind()).data.unbindIdentity.__typename).toBe('IdentityUnbound');
  expect((await unbind()).data.unbindIdentity.__typename).toBe('Refused');
  expect(await own.through('agree', '/session/oidc/start?bind=1')).toBe('/account?bound=true');
  const again = new Browser();
  await again.through();
  expect(await again.isSignedInAs(second)).toBe(true);
});

test('the way back leads to a page of this program alone', async () => {
  await bound();
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example'])
    expect(await new Browser().through('agree', `/session/oidc/start?next=${encodeURIComponent(next)}`)).toBe(
      '/',
    );
});

test('a provider that does not answer is told; passwords still open, and it is asked again later', async () => {
  const account = await make();
  const port = Number(new URL(provider.issuer).port);
  await provider.stop();
  // Asked under another writing of its address, so that nothing is remembered of it.
  settings().singleSignOn = { ...provider.settings, issuer: `http://localhost:${port}` };
  const browser = new Browser();
  expect(problemIn((await browser.get('/session/oidc/start')).location)).toBe('single-sign-on-unreachable');
  expect((await browser.signIn(account)).status).toBe(200);
  provider = await anIdentityProvider(`${app.url}/session/oidc/callback`, port);
  provider.person = { subject: `subject-${people}` };
  settings().singleSignOn = provider.settings;
  expect(await new Browser().through()).toBe('/sign-in?bind=true');
});

test('without a provider there is no such way', async () => {
  settings().singleSignOn = null;
  expect((await app.rest({ url: '/session/ways' })).json()).toEqual({ singleSignOn: null });
  expect(problemIn((await new Browser().get('/session/oidc/start')).location)).toBe(
    'single-sign-on-unreachable',
  );
});
