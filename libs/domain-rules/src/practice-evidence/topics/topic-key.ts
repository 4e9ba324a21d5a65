/**
 * Names one topic of a theme: `p0` the first of the policy's, `s` and its id one that an office or a leader suggested.
 * A teacher's own topic has no key.
 */
export type TopicKey = `p${number}` | `s${string}`;

/** What a key names. */
export interface TopicChoice {
  /** Place among the policy's topics, counted from 0; null otherwise. */
  readonly position: number | null;
  /** Id of a suggestion; null otherwise. */
  readonly suggestionId: string | null;
}

/** The key of what was taken; null for a topic of one's own, and where none is taken yet. */
export function topicKey({ position, suggestionId }: TopicChoice): TopicKey | null {
  if (position !== null) return `p${position}`;
  return suggestionId === null ? null : `s${suggestionId}`;
}

/** What a key names; null for what is no key. */
export function topicChoice(key: string): TopicChoice | null {
  const [, kind, rest] = /^([ps])([0-9a-f-]{1,36})$/.exec(key) ?? [];
  if (kind === 's') return { position: null, suggestionId: rest! };
  if (kind === 'p' && /^\d{1,3}$/.test(rest!)) return { position: Number(rest), suggestionId: null };
  return null;
}
