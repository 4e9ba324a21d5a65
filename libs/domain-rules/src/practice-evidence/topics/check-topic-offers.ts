import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { MemberInTheme } from './topic-coverage.js';
import type { TopicKey } from './topic-key.js';

export type TopicOfferProblemCode =
  | 'workshop-not-led'
  | 'topic-offer-empty'
  | 'topic-offer-unknown-topic'
  | 'topic-offer-not-member'
  | 'topic-offer-has-work'
  | 'topic-offer-waits'
  | 'topic-offer-same-topic'
  | 'topic-offer-gone';

export interface OffersFacts {
  /** Who offers leads the workshop. */
  readonly leads: boolean;
  readonly topics: readonly TopicKey[];
  readonly members: readonly MemberInTheme[];
  /** Members with an offer that waits for an answer. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * Whether topics may be offered to members: by the leader, to members who have neither written nor handed anything in and
 * have no other offer before them. An offer is a question; the member says yes or no.
 */
export function checkTopicOffers(
  offers: readonly { readonly member: string; readonly topic: string }[],
  { leads, topics, members, waiting }: OffersFacts,
): Problem<TopicOfferProblemCode>[] {
  if (!leads) return [problem('workshop-not-led')];
  if (offers.length === 0) return [problem('topic-offer-empty')];
  const byId = new Map(members.map((member) => [member.member, member]));
  const known = new Set<string>(topics);
  const asked = new Set(waiting);
  return offers.flatMap(({ member: id, topic }, row) => {
    const member = byId.get(id);
    const problems: Problem<TopicOfferProblemCode>[] = [];
    if (!known.has(topic)) problems.push(problem('topic-offer-unknown-topic', { row }));
    if (!member) problems.push(problem('topic-offer-not-member', { row }));
    else if (member.hasContent || (member.state !== null && member.state !== 'draft')) {
      problems.push(problem('topic-offer-has-work', { row }));
    }
    if (member?.topic === topic) problems.push(problem('topic-offer-same-topic', { row }));
    if (asked.has(id)) problems.push(problem('topic-offer-waits', { row }));
    asked.add(id);
    return problems;
  });
}

/**
 * Whether an offer may still be answered: it waits for an answer, by somebody who still takes part, and to take it nothing
 * was handed in since. To say no is always
 * possible while it waits.
 */
export function mayAnswerTopicOffer(
  offer: { readonly state: MemberInTheme['state']; readonly isConfirmed: boolean } | null,
  accepts: boolean,
): Problem<TopicOfferProblemCode>[] {
  if (offer === null || !offer.isConfirmed) return [problem('topic-offer-gone')];
  const handedIn = offer.state !== null && offer.state !== 'draft';
  return accepts && handedIn ? [problem('topic-offer-has-work')] : [];
}
