import type { Mark } from '@tisheng/domain-rules/practice-evidence/peer-review/rubric-score.js';
import type { CriterionMark } from '../graphql/peer-review-parts.model.js';

/** Levels and comments together, criterion by criterion. */
export function toMarks(marks: readonly Mark[], comments: Readonly<Record<string, string>>): CriterionMark[] {
  const levels = new Map(marks.map(({ criterion, level }) => [criterion, level]));
  const criteria = new Set([...levels.keys(), ...Object.keys(comments)]);
  return [...criteria].map((criterion) => ({
    criterion,
    level: levels.get(criterion) ?? null,
    comment: comments[criterion] ?? '',
  }));
}

/** Where an objection stands; null where the author made none. */
export function objectionState(review: {
  readonly objection: string | null;
  readonly objectionUpheld: boolean | null;
}): 'open' | 'upheld' | 'dismissed' | null {
  if (review.objection === null) return null;
  if (review.objectionUpheld === null) return 'open';
  return review.objectionUpheld ? 'upheld' : 'dismissed';
}
