import fc from 'fast-check';
import { compareTexts, shareKept, type TextChange } from './compare-texts.js';
import {
  lengthOfWorkText,
  parseInline,
  parseWorkText,
  picturesOf,
  wordsOf,
  writeWorkText,
} from './parse-work-text.js';

const PICTURE = '0192f0c1-0000-7000-8000-00000000000a';
const pieces = fc.constantFrom(
  '课堂',
  '\n',
  '\n\n',
  '# 一',
  '## 二',
  '- 三',
  '1. 四',
  '2、五',
  '**六**',
  ' ',
  '<b>',
  `![图](file:${PICTURE})`,
  '![坏](http://x)',
  '[网](https://a.cn)',
  '[坏](javascript:alert(1))',
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

test('headings, points, numbers, pictures and paragraphs are told apart', () => {
  const text = `# 设计\n第一段\n第二行\n\n- 要点一\n- 要点二\n1. 先\n2. 后\n![板书](file:${PICTURE})\n完`;
  expect(parseWorkText(text)).toEqual([
    { type: 'heading', level: 1, text: '设计' },
    { type: 'paragraph', text: '第一段\n第二行' },
    { type: 'list', ordered: false, items: ['要点一', '要点二'] },
    { type: 'list', ordered: true, items: ['先', '后'] },
    { type: 'picture', fileId: PICTURE, caption: '板书' },
    { type: 'paragraph', text: '完' },
  ]);
  expect(picturesOf(text)).toEqual([PICTURE]);
});

test('only web addresses make links; markup of other kinds stays words', () => {
  expect(parseInline('看[这里](https://a.cn/x?y=1)和[那里](javascript:alert(1))<script>')).toEqual([
    { text: '看', strong: false, href: null },
    { text: '这里', strong: false, href: 'https://a.cn/x?y=1' },
    { text: '和[那里](javascript:alert(1))<script>', strong: false, href: null },
  ]);
});

test('marks and pictures are not counted as words', () => {
  expect(wordsOf(`# 设计\n\n**重点**是[网](https://a.cn)\n\n![](file:${PICTURE})`)).toBe('设计\n重点是网');
  expect(lengthOfWorkText(`# 设计\n\n![](file:${PICTURE})\n\n 一 二 `)).toBe(4);
});

test('writing what was read changes nothing any more', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const blocks = parseWorkText(text);
      expect(parseWorkText(writeWorkText(blocks))).toEqual(blocks);
    }),
  );
});

test('no text loses a word by being read', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const bare = (value: string): string => value.replaceAll(/[\s#*\-!.、\d[\]()]/gu, '');
      const read = parseWorkText(text);
      const shown = writeWorkText(read);
      expect(bare(shown)).toBe(bare(text));
    }),
  );
});

const side = (changes: readonly TextChange[], without: TextChange['kind']): string =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('a changed number is shown as that number alone', () => {
  expect(compareTexts('导入\n小组讨论五分钟\n小结', '导入\n小组讨论十分钟\n小结\n作业')).toEqual([
    { kind: 'kept', text: '导入\n小组讨论' },
    { kind: 'removed', text: '五' },
    { kind: 'added', text: '十' },
    { kind: 'kept', text: '分钟\n小结' },
    { kind: 'added', text: '\n作业' },
  ]);
});

test('what is kept and removed is the first version, what is kept and added the second', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const changes = compareTexts(before, after);
      expect(side(changes, 'added')).toBe(before);
      expect(side(changes, 'removed')).toBe(after);
      expect(shareKept(changes)).toBeGreaterThanOrEqual(0);
      expect(shareKept(compareTexts(before, before))).toBe(1);
    }),
  );
});

test('very different long texts are told apart in a moment', () => {
  const long = (sign: string): string => Array.from({ length: 4000 }, (_, at) => `${sign}${at}`).join('');
  const changes = compareTexts(long('甲'), long('乙'));
  expect(side(changes, 'added')).toBe(long('甲'));
});
