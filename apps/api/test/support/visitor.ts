import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Locator, Page, Request } from 'playwright-core';
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
  /** Comes to an address as one who has signed in before: where signing in is not what is looked at. */
  enter(account: { readonly login: string; readonly password: string }, path: string): Promise<void>;
  /** Waits until everything that the page fetches has come and stands there, however the page was reached. */
  settled(): Promise<void>;
  button(name: string | RegExp): Locator;
  link(name: string | RegExp): Locator;
  heading(name: string | RegExp): Locator;
  /** Pixels by which the page is wider than the screen; 0 when nothing has to be pushed sideways. */
  overflow(): Promise<number>;
}

/** How long a page may take for what is waited for, in milliseconds. */
const PATIENCE = 40_000;
/** So long nothing was asked for: then everything has come that hangs together. */
const QUIET = 150;
const DRAWN = 'new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))';

/**
 * Counts what a page is waiting for. The browser itself says only once for each document that its network is idle, which
 * tells nothing of the pages that are gone on to inside the application.
 */
function watchTraffic(page: Page): { ended(): Promise<void> } {
  const underWay = new Set<Request>();
  let changed = performance.now();
  const end = (request: Request): void => {
    underWay.delete(request);
    changed = performance.now();
  };
  page.on('request', (request) => {
    underWay.add(request);
    changed = performance.now();
  });
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    async ended() {
      const giveUp = performance.now() + PATIENCE;
      for (;;) {
        // What has just come is drawn, and asks for what it needs in turn; a busy page does not answer before that.
        await page.evaluate(DRAWN).catch(() => undefined);
        if (underWay.size === 0 && performance.now() - changed >= QUIET) return;
        if (performance.now() > giveUp)
          throw new Error(`Still under way: ${[...underWay].map((request) => request.url()).join(' ')}`);
        await pause(40);
      }
    },
  };
}

/** Opens a page whose clock shows what the application's shows, and goes on from there. */
export async function visit(
  context: BrowserContext,
  app: { readonly url: string; readonly clock: Pick<Clock, 'now'> },
): Promise<Visitor> {
  await context.clock.install({ time: app.clock.now() });
  const page = await context.newPage();
  // A slow machine is not a fault of the product.
  page.setDefaultTimeout(PATIENCE);
  const traffic = watchTraffic(page);
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
    async enter({ login, password }, path) {
      const answer = await context.request.post(new URL('/session', app.url).href, {
        data: { login, password },
        headers: { 'x-tisheng-request': '1' },
      });
      if (!answer.ok()) throw new Error(`Sign-in of ${login} was refused: ${await answer.text()}`);
      await open(path);
    },
    async settled() {
      const loading = page.locator(`output[aria-label="${commonTexts.loading.zh}"]`);
      await page.locator('h1').first().waitFor();
      do {
        await loading.first().waitFor({ state: 'detached' });
        await traffic.ended();
      } while ((await loading.count()) > 0);
    },
    button: (name) => page.getByRole('button', { name }),
    link: (name) => page.getByRole('link', { name }),
    // The first: a panel further down may carry the page's name as a part of its own.
    heading: (name) => page.getByRole('heading', { name }).first(),
    overflow: () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}
