import type { MemberInTheme } from './topic-coverage.js';
import type { TopicKey } from './topic-key.js';
import { cheapestFlow } from './cheapest-flow.js';
import type { FlowEdge } from './cheapest-flow.js';

/** Why a member is asked: has chosen nothing, shares a topic with others, or has an own topic not begun. */
export type AskedBecause = 'no-topic-yet' | 'shares-a-topic' | 'own-topic-not-begun';

export interface TopicProposal {
  readonly member: string;
  readonly topic: TopicKey;
  readonly because: AskedBecause;
}

export interface GapFacts {
  /** All topics of the theme. */
  readonly topics: readonly TopicKey[];
  readonly members: readonly MemberInTheme[];
  /** Offers that wait for an answer: what they offer is not offered again, and who has one is not asked again. */
  readonly waiting: readonly { readonly member: string; readonly topic: TopicKey }[];
  /** What members said no to; nobody is asked twice for the same. */
  readonly declined: readonly { readonly member: string; readonly topic: TopicKey }[];
}

/**
 * Costs in steps that no sum of smaller ones reaches: an own topic given up weighs more than any number of moves, a move
 * more than any crowding.
 */
const MOVE = 10_000;
const OWN_TOPIC = 10_000_000;

/**
 * Proposes who might take the topics that nobody takes, with the least change: first those who have chosen nothing, then
 * those who share a topic with others, out of the most crowded first, last those with an own topic; never who has written
 * something or handed in. Each of them may say no: of those who take a topic one at least is left alone, so that no answer
 * opens a gap. Within that as many gaps are filled as can be, and the same facts give the same proposals, in whatever
 * order they come.
 *
 * @example
 * // topics p0, p1; two members take p0 with nothing written, a third has chosen nothing
 * // → the third takes p1, because 'no-topic-yet'
 */
export function fillGaps({ topics, members, waiting, declined }: GapFacts): TopicProposal[] {
  const takers = countTakers(members);
  const offered = new Set(waiting.map(({ topic }) => topic));
  const asked = new Set(waiting.map(({ member }) => member));
  const refused = new Set(declined.map(({ member, topic }) => `${member} ${topic}`));
  const gaps = topics.filter((topic) => !takers.has(topic) && !offered.has(topic)).toSorted();
  const free = members
    .flatMap((member) => {
      const because = asked.has(member.member) ? null : mayBeAsked(member, takers);
      return because === null ? [] : [{ ...member, because }];
    })
    .toSorted((a, b) => (a.member < b.member ? -1 : 1));

  const edges: FlowEdge[] = gaps.map((gap) => ({ from: 'source', to: `gap ${gap}`, capacity: 1, cost: 0 }));
  for (const { member, because, topic } of free) {
    for (const gap of gaps) {
      if (!refused.has(`${member} ${gap}`))
        edges.push({ from: `gap ${gap}`, to: `member ${member}`, capacity: 1, cost: 0 });
    }
    const [to, cost] =
      because === 'shares-a-topic'
        ? [`left ${topic}`, MOVE]
        : ['sink', because === 'own-topic-not-begun' ? OWN_TOPIC : 0];
    edges.push({ from: `member ${member}`, to, capacity: 1, cost });
  }
  const most = Math.max(0, ...takers.values());
  for (const [topic, count] of [...takers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    // One stays. Each further leaver costs more, so that the fullest topics give first.
    for (let leaver = 0; leaver < count - 1; leaver += 1)
      edges.push({ from: `left ${topic}`, to: 'sink', capacity: 1, cost: most - count + leaver });
  }
  const proposals = cheapestFlow(edges, 'source', 'sink').flatMap(({ from, to }) =>
    from.startsWith('gap ') && to.startsWith('member ')
      ? [{ topic: from.slice(4) as TopicKey, member: to.slice(7) }]
      : [],
  );
  const reasons = new Map(free.map(({ member, because }) => [member, because]));
  return proposals
    .map((proposal) => ({ ...proposal, because: reasons.get(proposal.member)! }))
    .toSorted((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic));
}

/** Whether a member may be asked at all, and why; null otherwise. */
function mayBeAsked(
  { topic, hasOwnTopic, state, hasContent }: MemberInTheme,
  takers: ReadonlyMap<TopicKey, number>,
): AskedBecause | null {
  if (hasContent || (state !== null && state !== 'draft')) return null;
  if (topic !== null) return (takers.get(topic) ?? 0) > 1 ? 'shares-a-topic' : null;
  return hasOwnTopic ? 'own-topic-not-begun' : 'no-topic-yet';
}

function countTakers(members: readonly MemberInTheme[]): Map<TopicKey, number> {
  const takers = new Map<TopicKey, number>();
  for (const { topic } of members) if (topic !== null) takers.set(topic, (takers.get(topic) ?? 0) + 1);
  return takers;
}
