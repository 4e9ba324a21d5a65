import { accountSecurityTexts } from '@tisheng/messages/pages/account-security.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { aRegion } from '../builders/a-region.js';
import { anAccount } from '../builders/an-account.js';
import { useBrowser } from '../support/browser.js';
import { anIdentityProvider, type TestIdentityProvider } from '../support/identity-provider.js';
import { useApp } from '../support/test-app.js';
import { DESK, PHONE, visit } from '../support/visitor.js';

/**
 * The region has a platform on which its teachers sign in. Somebody comes by it for the first time, signs in once with
 * their password to bind the account, and from then on needs one click; cancelling leads back with a plain word; in the
 * own pages the binding is let go.
 */
const app = useApp({ pages: true });
const browser = useBrowser();
let provider: TestIdentityProvider;
const name = '全省教师平台';
const filled = (text: string): string => text.replace('{name}', name);

beforeAll(async () => {
  provider = await anIdentityProvider(`${app.url}/session/oidc/callback`);
  Object.assign(app.config, { publicUrl: app.url, singleSignOn: provider.settings });
});
afterAll(() => provider.stop());

test('bound once, signed in by one click, unbound', async () => {
  const region = await aRegion(app, { pack: 'jilin-2014', counties: ['220102'] });
  const account = await anAccount(app).of('county-office').at(region.unit('220102')).made();
  const signInByPlatform = filled(accountSecurityTexts['sign-in-by'].zh);

  // The first time the platform's word is not enough: the password binds it.
  const first = await visit(await browser.newContext({ viewport: PHONE }), app);
  await first.open('/sign-in');
  await first.link(signInByPlatform).click();
  await first.heading(name).waitFor();
  await first.link('取消').click();
  await first.page.getByText(/您取消了统一身份认证/).waitFor();
  await first.link(signInByPlatform).click();
  await first.link('同意').click();
  await first.heading(accountSecurityTexts['bind-title'].zh).waitFor();
  expect(await first.overflow()).toBe(0);
  await first.page.getByLabel(shellTexts.login.zh).fill(account.login);
  await first.page.getByLabel(shellTexts.password.zh, { exact: true }).fill(account.password);
  await first.button(accountSecurityTexts['bind-and-sign-in'].zh).click();
  await first.page.waitForURL(/\/office/);

  // Elsewhere one click is enough, and leads to the page that was asked for.
  const second = await visit(await browser.newContext({ viewport: DESK }), app);
  await second.open('/account');
  await second.page.waitForURL(/\/sign-in/);
  await second.link(signInByPlatform).click();
  await second.link('同意').click();
  await second.heading(accountSecurityTexts.title.zh).waitFor();
  await second.settled();
  await second.page.getByText(accountSecurityTexts['by-single-sign-on'].zh).first().waitFor();
  expect(await second.overflow()).toBe(0);
  await second.button(accountSecurityTexts.unbind.zh).click();
  await second.page.getByRole('dialog').getByRole('button', { name: accountSecurityTexts.unbind.zh }).click();
  await second.link(filled(accountSecurityTexts.bind.zh)).waitFor();
  expect(second.complaints).toEqual([]);
}, 90_000);
