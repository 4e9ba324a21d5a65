import fc from 'fast-check';
import { fillGaps, type GapFacts, type TopicProposal } from './fill-gaps.js';
import { topicCoverage, type MemberInTheme } from './topic-coverage.js';
import { topicChoice, topicKey, type TopicKey } from './topic-key.js';

const member = (name: string, change: Partial<MemberInTheme> = {}): MemberInTheme => ({
  member: name,
  topic: null,
  hasOwnTopic: false,
  state: null,
  hasContent: false,
  ...change,
});
const nothing = { waiting: [], declined: [] };

test('who has chosen nothing is asked before anybody is moved', () => {
  const facts: GapFacts = {
    topics: ['p0', 'p1'],
    members: [member('a', { topic: 'p0' }), member('b', { topic: 'p0' }), member('c')],
    ...nothing,
  };
  expect(fillGaps(facts)).toEqual([{ member: 'c', topic: 'p1', because: 'no-topic-yet' }]);
});

test('the fullest topic gives first, and nobody who has written is asked', () => {
  const facts: GapFacts = {
    topics: ['p0', 'p1', 'p2'],
    members: [
      member('a', { topic: 'p0' }),
      member('b', { topic: 'p0' }),
      member('c', { topic: 'p1', hasContent: true, state: 'draft' }),
      member('d', { topic: 'p1', state: 'submitted' }),
      member('e', { topic: 'p1', state: 'draft' }),
    ],
    ...nothing,
  };
  expect(fillGaps(facts)).toEqual([{ member: 'e', topic: 'p2', because: 'shares-a-topic' }]);
});

test('an own topic is touched last, and only one that is not begun', () => {
  const own = member('own', { hasOwnTopic: true, state: 'draft' });
  expect(fillGaps({ topics: ['p0'], members: [own], ...nothing })).toEqual([
    { member: 'own', topic: 'p0', because: 'own-topic-not-begun' },
  ]);
  expect(fillGaps({ topics: ['p0'], members: [{ ...own, hasContent: true }], ...nothing })).toEqual([]);
});

test('what waits for an answer or was declined is not offered again', () => {
  const facts: GapFacts = {
    topics: ['p0', 'p1'],
    members: [member('a'), member('b')],
    waiting: [{ member: 'a', topic: 'p0' }],
    declined: [{ member: 'b', topic: 'p1' }],
  };
  expect(fillGaps(facts)).toEqual([]);
});

test('a topic is crowded above half more than its even share', () => {
  const members = Array.from({ length: 30 }, (_, at) => member(`m${at}`, { topic: at < 16 ? 'p0' : 'p1' }));
  expect(topicCoverage(['p0', 'p1', 'p2'], members).map(({ state }) => state)).toEqual([
    'crowded',
    'covered',
    'gap',
  ]);
});

test('a key names what it was made of', () => {
  const suggestionId = '0192f0c1-0000-7000-8000-00000000000a';
  for (const choice of [
    { position: 3, suggestionId: null },
    { position: null, suggestionId },
  ])
    expect(topicChoice(topicKey(choice)!)).toEqual(choice);
  expect(topicChoice('p1x')).toBeNull();
  expect(topicKey({ position: null, suggestionId: null })).toBeNull();
});

const TOPICS: TopicKey[] = ['p0', 'p1', 'p2', 'p3'];
const aMember = fc.record({
  topic: fc.option(fc.constantFrom(...TOPICS), { nil: null }),
  hasOwnTopic: fc.boolean(),
  state: fc.constantFrom(null, 'draft' as const, 'submitted' as const),
  hasContent: fc.boolean(),
});
const facts = fc
  .record({
    members: fc.array(aMember, { maxLength: 6 }),
    declined: fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...TOPICS)), { maxLength: 6 }),
  })
  .map(({ members, declined }): GapFacts => ({
    topics: TOPICS,
    members: members.map((one, at) => ({
      ...one,
      member: `m${at}`,
      hasOwnTopic: one.topic === null && one.hasOwnTopic,
    })),
    waiting: [],
    declined: declined.map(([at, topic]) => ({ member: `m${at}`, topic })),
  }));

const uncovered = (topics: readonly TopicKey[], members: readonly MemberInTheme[]): number =>
  topics.filter((topic) => !members.some((one) => one.topic === topic)).length;

const leavesAlone = (
  topic: TopicKey,
  members: readonly MemberInTheme[],
  moved: ReadonlySet<string>,
): boolean => {
  const takers = members.filter((one) => one.topic === topic);
  return takers.length > 0 && takers.every((one) => moved.has(one.member));
};

/** Members as they stand when everybody says yes. */
const after = (members: readonly MemberInTheme[], proposals: readonly TopicProposal[]): MemberInTheme[] =>
  members.map((one) => {
    const taken = proposals.find((proposal) => proposal.member === one.member);
    return taken ? { ...one, topic: taken.topic, hasOwnTopic: false } : one;
  });

const changes = (members: readonly MemberInTheme[], moved: ReadonlySet<string>): number =>
  members.filter((one) => moved.has(one.member) && (one.topic !== null || one.hasOwnTopic)).length;

/**
 * Every way to give topics to those who may be asked: fewest gaps, then fewest choices changed. Each may say no, so that
 * of those who take a topic one at least is left alone.
 */
function bestByTrying({ topics, members, declined }: GapFacts): { gaps: number; changed: number } {
  let best = { gaps: Number.POSITIVE_INFINITY, changed: 0 };
  const visit = (at: number, now: readonly MemberInTheme[], moved: ReadonlySet<string>): void => {
    if (at === members.length) {
      if (topics.some((topic) => leavesAlone(topic, members, moved))) return;
      const found = { gaps: uncovered(topics, now), changed: changes(members, moved) };
      if (found.gaps < best.gaps || (found.gaps === best.gaps && found.changed < best.changed)) best = found;
      return;
    }
    visit(at + 1, now, moved);
    const one = members[at]!;
    if (one.hasContent || (one.state !== null && one.state !== 'draft')) return;
    for (const topic of topics) {
      if (topic === one.topic) continue;
      if (declined.some((no) => no.member === one.member && no.topic === topic)) continue;
      const next = now.map((other) => (other.member === one.member ? { ...other, topic } : other));
      visit(at + 1, next, new Set(moved).add(one.member));
    }
  };
  visit(0, members, new Set());
  return best;
}

test('no other way fills more gaps, or as many with fewer changed choices', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const proposals = fillGaps(given);
      const best = bestByTrying(given);
      const moved = new Set(proposals.map((proposal) => proposal.member));
      expect(moved.size).toBe(proposals.length);
      expect(uncovered(given.topics, after(given.members, proposals))).toBe(best.gaps);
      expect(changes(given.members, moved)).toBe(best.changed);
    }),
    { numRuns: 150 },
  );
});

test('the order in which members come changes nothing', () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(fillGaps({ ...given, members: given.members.toReversed() })).toEqual(fillGaps(given));
    }),
  );
});

test('sixty members and twelve topics are settled in a moment', () => {
  const topics = Array.from({ length: 12 }, (_, at): TopicKey => `p${at}`);
  const members = Array.from({ length: 60 }, (_, at) => member(`m${at}`, { topic: 'p0' }));
  const proposals = fillGaps({ topics, members, ...nothing });
  expect(proposals).toHaveLength(11);
  expect(topicCoverage(topics, after(members, proposals)).every(({ state }) => state !== 'gap')).toBe(true);
});
