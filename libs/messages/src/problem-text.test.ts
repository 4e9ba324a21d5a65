import { readdirSync } from 'node:fs';
import { PROBLEM_TEXTS, problemText } from './problem-text.js';
import type { ProblemTexts } from './problem-texts.js';

const files = readdirSync(new URL('problems', import.meta.url)).filter((name) => name.endsWith('.ts'));

async function tablesOf(file: string): Promise<ProblemTexts[]> {
  const exported: Record<string, unknown> = await import(`./problems/${file.replace('.ts', '.js')}`);
  return Object.entries(exported)
    .filter(([name]) => name.endsWith('Problems'))
    .map(([, table]) => table as ProblemTexts);
}

test('no code stands in two tables', async () => {
  const codes = (await Promise.all(files.map(tablesOf))).flat().flatMap((table) => Object.keys(table));
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test.each(files)('the texts of %s are found by their codes', async (file) => {
  const tables = await tablesOf(file);
  expect(tables.length).toBeGreaterThan(0);
  for (const [code, text] of tables.flatMap((table) => Object.entries(table))) {
    expect(PROBLEM_TEXTS[code]).toBe(text);
  }
});

test('an unknown code is told by its name', () => {
  expect(problemText({ code: 'never-heard-of' }).en).toBe('Not done (never-heard-of)');
});
