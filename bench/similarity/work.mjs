/** Finds near copies among invented texts of which it is known who copied; answers times, and what was found and missed. */
import {
  SimilarTextFinder,
  similarTexts,
} from '../../libs/domain-rules/dist/practice-evidence/similarity/find-similar-texts.js';
import { answerParent } from '../shared/measure.mjs';
import { copied, inventReport, lightlyEdited, quoting, randomFrom, rewritten } from './invent-texts.mjs';

/** Of a thousand works so many are of each kind; all others are nobody's copy. */
const KINDS = {
  copied: [10, copied],
  edited: [20, lightlyEdited],
  rewritten: [10, rewritten],
  quoting: [20, quoting],
};

await answerParent(async ({ works, seed, policy }) => {
  const random = randomFrom(seed);
  const texts = [];
  const planted = new Map();
  for (let at = 0; at < works; at += 1) {
    let dice = random() * 1000;
    const kind = at < 50 ? undefined : Object.keys(KINDS).find((name) => (dice -= KINDS[name][0]) < 0);
    const source = Math.floor(random() * at);
    const text = kind ? KINDS[kind][1](random, texts[source]) : inventReport(random);
    texts.push(text);
    if (kind) planted.set(`${source} ${at}`, kind);
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0);

  const started = performance.now();
  const finder = new SimilarTextFinder(policy);
  const authored = (at) => ({ id: String(at), author: String(at), text: texts[at] });
  for (let at = 0; at < works; at += 1) finder.add(authored(at));
  const added = performance.now();
  let looked = 0;
  const found = [];
  for (const [a, b] of finder.candidates()) {
    looked += 1;
    const alike = similarTexts(authored(Number(a)), authored(Number(b)), policy);
    if (alike) found.push(`${a} ${b}`);
  }
  const ended = performance.now();

  // The plain way, on as many as fit into a second or two: every text against every other.
  const few = Math.min(works, 120);
  const plainStarted = performance.now();
  for (let a = 0; a < few; a += 1) {
    for (let b = a + 1; b < few; b += 1) similarTexts(authored(a), authored(b), policy);
  }
  const perPair = (performance.now() - plainStarted) / 1000 / ((few * (few - 1)) / 2);

  // Two who copied from the same, or from a copy, are alike too: they are right finds that nobody planted by name.
  const origin = new Map();
  const originOf = (at) => (origin.has(at) ? originOf(origin.get(at)) : at);
  for (const [pair, kind] of planted) {
    const [source, at] = pair.split(' ');
    if (kind !== 'quoting') origin.set(at, source);
  }
  const isRight = (pair) => {
    const [a, b] = pair.split(' ');
    return originOf(a) === originOf(b);
  };
  const known = new Set(found);
  const count = (kind) => {
    const all = [...planted].filter(([, each]) => each === kind);
    return { planted: all.length, found: all.filter(([pair]) => known.has(pair)).length };
  };
  return {
    seconds: { fingerprints: (added - started) / 1000, pairs: (ended - added) / 1000 },
    characters: Math.round(characters / works),
    looked,
    found: found.length,
    right: found.filter(isRight).length,
    kinds: {
      copied: count('copied'),
      edited: count('edited'),
      rewritten: count('rewritten'),
      quoting: count('quoting'),
    },
    plainHours: (perPair * works * (works - 1)) / 2 / 3600,
  };
});
