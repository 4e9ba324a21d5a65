import type { BrowserContext, Locator, Page } from 'playwright-core';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import type { Clock } from '../../src/platform/clock/clock.js';

/** The two screens that every page is made for. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Somebody before a browser. */
export interface Visitor {
  readonly page: Page;
  /** What the browser complained about: errors of scripts, files that did not load, answers of 500 and above. */
  readonly complaints: readonly string[];
  /** Opens an address of the application. */
  open(path: string): Promise<void>;
  /** Signs in by the form, as people do, and waits for the first page. */
  signIn(account: { readonly login: string; readonly password: string }): Promise<void>;
  /** Waits until everything that the page fetches has come. */
  settled(): Promise<void>;
  button(name: string | RegExp): Locator;
  link(name: string | RegExp): Locator;
  heading(name: string | RegExp): Locator;
  /** Pixels by which the page is wider than the screen; 0 when nothing has to be pushed sideways. */
  overflow(): Promise<number>;
}

/** Opens a page whose clock shows what the application's shows, and goes on from there. */
export async function visit(
  context: BrowserContext,
  app: { readonly url: string; readonly clock: Pick<Clock, 'now'> },
): Promise<Visitor> {
  await context.clock.install({ time: app.clock.now() });
  const page = await context.newPage();
  // A slow machine is not a fault of the product.
  page.setDefaultTimeout(40_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A refusal of the server is told to the person; the browser notes it all the same.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} ${answer.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What was under way when the page was left is broken off by the browser itself.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`);
  });
  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(path, app.url).href);
  };
  return {
    page,
    complaints,
    open,
    async signIn({ login, password }) {
      await open('/sign-in');
      await page.getByLabel(shellTexts.login.zh).fill(login);
      await page.getByLabel(shellTexts.password.zh, { exact: true }).fill(password);
      await page.getByRole('button', { name: /^登\s?录$/ }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in' && url.pathname !== '/');
    },
    async settled() {
      await page.locator('h1').first().waitFor();
      await page
        .locator(`output[aria-label="${commonTexts.loading.zh}"]`)
        .first()
        .waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
    },
    button: (name) => page.getByRole('button', { name }),
    link: (name) => page.getByRole('link', { name }),
    heading: (name) => page.getByRole('heading', { name }),
    overflow: () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}
