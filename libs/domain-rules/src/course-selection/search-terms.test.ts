import fc from 'fast-check';
import { markFound, MAXIMUM_QUERY_LENGTH, soughtParts, termsOf } from './search-terms.js';

const HAN = Array.from('信息技术教学设计课堂导入数字资源获取与评价学生自主合作探究的');
const han = (constraints: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...HAN), ...constraints });

/** What the index answers: every part stands in the text, its terms one behind the other. */
function finds(text: string, query: string): boolean {
  const at = new Map<string, Set<number>>();
  for (const { term, position } of termsOf(text)) at.set(term, (at.get(term) ?? new Set()).add(position));
  return soughtParts(query).every(({ terms: [first = '', ...others], isBeginning }) => {
    if (isBeginning) return [...at.keys()].some((term) => term.startsWith(first));
    return [...(at.get(first) ?? [])].some((start) =>
      others.every((term, index) => at.get(term)?.has(start + index + 1)),
    );
  });
}

describe('a text is taken apart', () => {
  test('Han characters alone and in pairs, Latin words and numbers whole, all folded', () => {
    expect(termsOf('用ＰＰＴ 2.0教学')).toEqual([
      { term: '用', position: 1 },
      { term: 'ppt', position: 2 },
      { term: '2', position: 3 },
      { term: '0', position: 4 },
      { term: '教', position: 5 },
      { term: '教学', position: 5 },
      { term: '学', position: 6 },
    ]);
    expect(termsOf(' ——《》 ')).toEqual([]);
  });

  test('no term holds anything but letters and digits, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { term } of termsOf(text)) expect(term).toMatch(/^[\p{Script=Han}\p{L}\p{N}\p{M}]+$/u);
      }),
    );
  });
});

describe('a title is found', () => {
  test('by every part of it that has two Han characters or more', () => {
    fc.assert(
      fc.property(han({ minLength: 2, maxLength: 30 }), fc.nat(), fc.nat(), (title, a, b) => {
        const from = a % (title.length - 1);
        const to = from + 2 + (b % (title.length - from - 1));
        expect(finds(title, title.slice(from, to))).toBe(true);
      }),
    );
  });

  test('by nothing that does not stand in it, though all of its pairs do', () => {
    expect(finds('教学设计与设计教学', '学设教')).toBe(false);
    fc.assert(
      fc.property(
        han({ minLength: 2, maxLength: 12 }),
        han({ minLength: 2, maxLength: 4 }),
        (title, query) => {
          expect(finds(title, query)).toBe(title.includes(query));
        },
      ),
    );
  });

  test('by one character, by the beginning of a Latin word, in any width and case, by several words in any order', () => {
    for (const query of ['课', 'PowerP', 'ｐｏｗｅｒ', '课件 powerpoint', '制作　课']) {
      expect(finds('PowerPoint课件制作', query)).toBe(true);
    }
    expect(finds('PowerPoint课件制作', 'point')).toBe(false);
  });

  test('a query of signs alone looks for nothing, and an endless one is cut', () => {
    expect(soughtParts('？！ ——')).toEqual([]);
    const [part] = soughtParts('教'.repeat(MAXIMUM_QUERY_LENGTH * 3));
    expect(part?.terms).toHaveLength(MAXIMUM_QUERY_LENGTH - 1);
  });
});

describe('what was found is marked', () => {
  const marked = (text: string, query: string) =>
    markFound(text, query)
      .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
      .join('');

  test('as it stands in the text, in any width and case', () => {
    expect(marked('信息化教学设计', '教学设计')).toBe('信息化[教学设计]');
    expect(marked('用ＰＰＴ教学', 'ppt 教')).toBe('用[ＰＰＴ教]学');
    expect(marked('教学研究', '研学教')).toBe('教学研究');
    expect(marked('教学研究', '教学设计')).toBe('[教学]研究');
  });

  test('and the pieces are the text, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        expect(
          markFound(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
