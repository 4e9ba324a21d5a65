import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { BrowserChoice } from '../support/browser.js';
import { launchBrowser } from '../support/browser.js';

/** Dark pixels of one character, as the page really shows it. */
async function drawn(page: Page, character: string): Promise<Set<number>> {
  await page.setContent(`<p style="margin: 0; font: 48px sans-serif; line-height: 64px">${character}</p>`);
  const { data } = PNG.sync.read(await page.screenshot({ clip: { x: 0, y: 0, width: 64, height: 64 } }));
  const dark = new Set<number>();
  for (let pixel = 0; pixel * 4 < data.length; pixel += 1)
    if ((data[pixel * 4] ?? 255) < 128) dark.add(pixel);
  return dark;
}

function difference(one: Set<number>, other: Set<number>): number {
  return (
    [...one].filter((pixel) => !other.has(pixel)).length +
    [...other].filter((pixel) => !one.has(pixel)).length
  );
}

test.each<BrowserChoice>(['any', 'packaged'])(
  'Chinese is shown in its own shapes, not as empty boxes, in the browser: %s',
  async (choice) => {
    const browser = await launchBrowser(choice);
    try {
      const page = await browser.newPage();
      const one = await drawn(page, '一');
      const many = await drawn(page, '籍');
      const unassigned = await drawn(page, '\u{10FFFE}');
      expect(one.size).toBeGreaterThan(50);
      expect(many.size).toBeGreaterThan(3 * one.size);
      expect(difference(many, unassigned)).toBeGreaterThan(200);
      expect(difference(one, await drawn(page, '一'))).toBe(0);
    } finally {
      await browser.close();
    }
  },
  120_000,
);
