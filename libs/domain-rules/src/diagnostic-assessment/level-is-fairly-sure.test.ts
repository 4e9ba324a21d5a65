import { levelIsFairlySure } from './level-is-fairly-sure.js';

test('a level that is right to within a fifth is fairly sure, a rougher one is a hint', () => {
  expect(levelIsFairlySure(0.1)).toBe(true);
  expect(levelIsFairlySure(0.11)).toBe(false);
});
