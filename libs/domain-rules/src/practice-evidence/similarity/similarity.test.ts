import fc from 'fast-check';
import { compareTexts, sameShare, SHORTEST_PASSAGE } from './common-passages.js';
import { SimilarTextFinder, similarTexts } from './find-similar-texts.js';
import { COMMON_KNOWLEDGE } from './meeting-texts.js';
import { plainCharacters } from './plain-characters.js';
import { alwaysFound, COARSE, FINE, textFingerprints } from './text-fingerprints.js';

const policy = { suspiciousFrom: 0.5, shortestText: 20 };
const plain = (text: string): string => String.fromCodePoint(...plainCharacters(text).points);
/** Texts of Han characters, so many of them that chance repeats no passage. */
const han = (minLength: number, maxLength = minLength * 2) =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength, maxLength })
    .map((points) => String.fromCodePoint(...points));

test('blanks, punctuation, width and capitals are no difference', () => {
  expect(plain('Ｗｏｒｄ 课件，（第２版）！')).toBe('word课件第2版');
  expect(plain('😀㎡ﬁ𠮷')).toBe('m2fi𠮷');
});

test('the place of each plain character leads back to the text as it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { points, places } = plainCharacters(text);
      expect(points.length).toBe(places.length);
      for (const [at, place] of places.entries()) {
        const original = String.fromCodePoint(text.codePointAt(place)!);
        expect([...original.normalize('NFKC').toLowerCase()]).toContain(String.fromCodePoint(points[at]!));
      }
    }),
  );
});

test.each([
  ['line', FINE],
  ['sentence', COARSE],
])('whatever two texts share over the length of a %s, a fingerprint is found in both', (_, grain) => {
  fc.assert(
    fc.property(
      han(alwaysFound(grain)),
      han(0, 60),
      han(0, 60),
      han(0, 60),
      (shared, before, after, other) => {
        const one = new Set(textFingerprints(plainCharacters(before + shared + after).points, grain));
        const two = textFingerprints(plainCharacters(other + shared).points, grain);
        expect([...two].some((print) => one.has(print))).toBe(true);
      },
    ),
  );
});

test('about two of seven shingles are kept', () => {
  fc.assert(
    fc.property(han(600), (text) => {
      const share = textFingerprints(plainCharacters(text).points).length / text.length;
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.38);
    }),
    { numRuns: 20 },
  );
});

test('passages in common are the same in both texts, lie beside each other, and their shares stay in [0,1]', () => {
  fc.assert(
    fc.property(han(20, 40), han(20, 40), han(13, 30), fc.boolean(), (x, y, shared, turned) => {
      const a = `${x}，${shared}。${y}`;
      const b = turned ? `${shared}${y}${x}` : `${y}${shared}`;
      const { passages, common, shorter } = compareTexts(a, b);
      for (const passage of passages) {
        expect(plain(a.slice(...passage.a))).toBe(plain(b.slice(...passage.b)));
        expect(passage.length).toBeGreaterThanOrEqual(SHORTEST_PASSAGE);
      }
      for (const side of ['a', 'b'] as const) {
        const ends = passages.map((passage) => passage[side]).sort(([p], [q]) => p - q);
        for (const [at, [from]] of ends.entries())
          expect(from).toBeGreaterThanOrEqual(ends[at - 1]?.[1] ?? 0);
      }
      expect(common).toBeLessThanOrEqual(shorter);
      expect(common).toBeGreaterThanOrEqual(SHORTEST_PASSAGE);
    }),
  );
});

test('how alike two texts are does not hang on which comes first, for a text copied with its parts changed about', () => {
  fc.assert(
    fc.property(han(30, 60), han(30, 60), (x, y) => {
      const [one, other] = [compareTexts(x + y, y + x), compareTexts(y + x, x + y)];
      expect(sameShare(one)).toBe(sameShare(other));
      expect(sameShare(one)).toBe(1);
    }),
  );
});

test('words of the task that both quote count for neither', () => {
  fc.assert(
    fc.property(han(40, 60), han(40, 60), han(40, 60), (task, own, other) => {
      const a = { id: 'a', author: 'x', text: task + own };
      const b = { id: 'b', author: 'y', text: other + task };
      expect(compareTexts(a.text, b.text, [task])).toMatchObject({ passages: [], common: 0 });
      expect(similarTexts(a, b, { ...policy, suspiciousFrom: 0.4 }, [task])).toBeNull();
    }),
  );
});

test('a copy is found among others, its author’s own second work is not', () => {
  fc.assert(
    fc.property(fc.array(han(60, 120), { minLength: 3, maxLength: 12 }), han(60, 90), (others, copied) => {
      const finder = new SimilarTextFinder(policy);
      others.forEach((text, at) => finder.add({ id: `o${at}`, author: `o${at}`, text }));
      finder.add({ id: 'first', author: 'one', text: copied });
      finder.add({ id: 'again', author: 'one', text: copied });
      finder.add({ id: 'copy', author: 'two', text: `${copied.slice(0, 30)}，改${copied.slice(31)}` });
      expect([...finder.candidates()]).toEqual([
        ['first', 'copy'],
        ['again', 'copy'],
      ]);
    }),
    { numRuns: 30 },
  );
});

test('a copy is found where a whole region writes in the same few words', () => {
  fc.assert(
    fc.property(
      fc.array(han(12, 12), { minLength: 6, maxLength: 6 }),
      fc.infiniteStream(fc.nat(5)),
      (words, dice) => {
        const finder = new SimilarTextFinder(policy);
        const write = (): string => Array.from({ length: 12 }, () => words[dice.next().value]!).join('，');
        // Each phrase stands in nearly every one of them: many more than may have it before it tells nothing.
        const texts = Array.from({ length: COMMON_KNOWLEDGE * 5 }, write);
        texts.forEach((text, at) => finder.add({ id: `t${at}`, author: `a${at}`, text }));
        finder.add({ id: 'copy', author: 'copier', text: texts[7]! });
        expect([...finder.candidates()]).toContainEqual(['t7', 'copy']);
      },
    ),
    { numRuns: 5 },
  );
});

test('what nearly everybody quotes makes nobody a suspect', () => {
  const [form] = fc.sample(han(80), 1) as [string];
  const finder = new SimilarTextFinder(policy);
  for (let at = 0; at <= COMMON_KNOWLEDGE; at += 1) {
    finder.add({ id: `t${at}`, author: `a${at}`, text: form });
  }
  expect([...finder.candidates()]).toEqual([]);
});

test('texts too short to tell are left out', () => {
  const finder = new SimilarTextFinder(policy);
  finder.add({ id: 'a', author: 'x', text: '很好，继续努力。' });
  finder.add({ id: 'b', author: 'y', text: '很好，继续努力！' });
  expect(finder.size).toBe(0);
});
