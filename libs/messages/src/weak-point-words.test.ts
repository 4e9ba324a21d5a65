import { STANDARD_COLUMNS, STANDARD_ITEMS } from '@tisheng/reference-data/ability-standard.js';
import { WHAT_TO_DO, WHY_IT_MATTERS } from './pages/weak-point-words.js';

test('every item of the standard that may be a weak point says why it matters and what to do, in both columns', () => {
  const missing = STANDARD_ITEMS.flatMap(({ item, dimension }) =>
    STANDARD_COLUMNS.filter((column) => {
      const texts = [WHY_IT_MATTERS[dimension][column], WHAT_TO_DO[item]?.[column]];
      return texts.some((text) => !text || text.zh === '' || text.en === '');
    }).map((column) => `${item} ${column}`),
  );
  expect(missing).toEqual([]);
});

test('no two items are told the same thing to do', () => {
  const said = Object.values(WHAT_TO_DO).flatMap(({ I, II }) => (I.zh === II.zh ? [I.zh] : [I.zh, II.zh]));
  expect(new Set(said).size).toBe(said.length);
});
