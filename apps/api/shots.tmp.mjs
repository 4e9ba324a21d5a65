import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const base = process.argv[2]; const accounts = JSON.parse(readFileSync(process.argv[3])).accounts; const want = process.argv[4] ? process.argv[4].split(',') : null;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless','--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
for (const a of accounts) {
  if (want && !want.includes(a.login)) continue;
  for (const width of [1440, 390]) {
    const ctx = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, locale: 'zh-CN' });
    const page = await ctx.newPage(); const errs = [];
    page.on('console', m => m.type() === 'error' && errs.push(m.text())); page.on('pageerror', e => errs.push(String(e)));
    try {
      await page.goto(base + '/sign-in'); await page.waitForSelector('input');
      if (process.argv[5] === 'signin') { await page.screenshot({ path: `/tmp/shots/sign-in-${width}.png` }); }
      const inputs = page.locator('input'); await inputs.nth(0).fill(a.login); await inputs.nth(1).fill(a.password); await page.keyboard.press('Enter');
      await page.waitForURL(u => !String(u).includes('sign-in'), { timeout: 10000 }); await page.waitForLoadState('networkidle'); await page.waitForTimeout(700);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await page.screenshot({ path: `/tmp/shots/${a.login}-${width}.png`, fullPage: true });
      console.log(a.login, width, page.url(), over > 0 ? `OVERFLOW ${over}` : '', errs.slice(0, 2).join(' | ').slice(0, 300));
    } catch (e) { console.log(a.login, width, 'FAIL', String(e).slice(0, 200), errs.slice(0,2)); await page.screenshot({ path: `/tmp/shots/${a.login}-${width}.png` }); }
    await ctx.close();
  }
}
await browser.close();
