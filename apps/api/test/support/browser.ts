import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { chromium } from 'playwright-core';
import { FONT_FOLDERS } from '../../src/platform/documents/fonts.js';
import { exclusively } from '../../src/platform/embedded-database/exclusive-start.js';

const API = fileURLToPath(new URL('../..', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../../.cache/browser', import.meta.url));

const PACKAGED = join(CACHE, 'packaged');
/** Makes the package unpack the system libraries too that a bare machine lacks (NSS above all). */
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

/** Browsers of the machine, best first. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Which browser: the best that there is, or the one that comes as a package and needs nothing installed. */
export type BrowserChoice = 'any' | 'packaged';

/** Where the packaged browser runs. It has no windows to draw and needs two thirds of the time of one that has. */
const IS_PACKAGED = process.platform === 'linux' && process.arch === 'x64';

/**
 * Starts a headless Chromium that shows Chinese: `CHROMIUM_PATH`, the packaged one, or one installed on the machine.
 */
export async function launchBrowser(choice: BrowserChoice = 'any'): Promise<Browser> {
  await mkdir(CACHE, { recursive: true });
  const installed = choice === 'any' ? await findInstalled() : undefined;
  const root = process.getuid?.() === 0;
  const libraries = installed ? {} : { LD_LIBRARY_PATH: join(PACKAGED, 'al2023/lib') };
  return chromium.launch({
    executablePath: installed ?? (await unpackPackaged()),
    env: { ...process.env, ...libraries, FONTCONFIG_FILE: await writeFontConfiguration() },
    args: [
      ...(root || !installed ? ['--no-sandbox'] : []),
      // A browser under test looks nothing up by itself.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
    ],
  });
}

/** One browser for the test file; each call of `newContext` is a visitor of their own. */
export function useBrowser(): { newContext(options?: BrowserContextOptions): Promise<BrowserContext> } {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    newContext: async (options) => {
      if (!browser) throw new Error('useBrowser() gives the browser inside tests and hooks only.');
      const context = await browser.newContext({
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        // Drawers that slide cost time and show nothing more.
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      return context;
    },
  };
}

async function findInstalled(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  if (IS_PACKAGED) return undefined;
  for (const path of INSTALLED) if (await isExecutable(path)) return path;
  return undefined;
}

/** Unpacks the packaged browser once; several test processes may ask at the same time. */
async function unpackPackaged(): Promise<string> {
  return exclusively(join(CACHE, 'unpacking.lock'), async () => {
    const folder = PACKAGED;
    const complete = join(folder, 'complete');
    if (!(await isReadable(complete))) await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    // The package unpacks into the directory for temporary files and trusts whatever lies there, so it gets
    // one of its own, in a process of its own: the choice of directory belongs to the whole process.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        "import packaged from '@sparticuz/chromium'; console.log(await packaged.executablePath());",
      ],
      { cwd: API, env: { ...process.env, NODE_OPTIONS: '', TMPDIR: folder, ...WITH_LIBRARIES } },
    );
    await writeFile(complete, '');
    return stdout.trim();
  });
}

/** The machine's fonts, if it has any, and ours for Chinese. */
async function writeFontConfiguration(): Promise<string> {
  const file = join(CACHE, 'fonts.conf');
  // Another process may be reading it: replace it whole.
  const unfinished = `${file}.${process.pid}`;
  await writeFile(
    unfinished,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${FONT_FOLDERS.map((folder) => `  <dir>${folder}</dir>\n`).join('')}  <cachedir>${join(CACHE, 'fontconfig')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
</fontconfig>
`,
  );
  await rename(unfinished, file);
  return file;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function isReadable(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
