import type { SimilarPairProblemCode } from '@tisheng/domain-rules/practice-evidence/similarity/may-decide-pair.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of works that are alike. */
export const similarityProblems = {
  'similar-pair-unknown': {
    zh: () => '没有找到这一对作品，可能作者已重新提交；请刷新列表。',
    en: () => 'This pair is not there, perhaps since a work was handed in anew; load the list again.',
  },
  'copied-work-unnamed': {
    zh: () => '认定抄袭时，请指明哪一件是抄袭的作品。',
    en: () => 'Say which of the two works is the copy.',
  },
  'copied-work-elsewhere': {
    zh: () => '被认定抄袭的教师不在您的管辖范围内，请由其所属的工程办认定。',
    en: () => 'The teacher whose work is the copy is not below your office; leave it to theirs.',
  },
  'similar-pair-reason-missing': {
    zh: ({ minimum }) => `请写明判定理由，至少 ${minimum} 个字。`,
    en: ({ minimum }) => `Give a reason of at least ${minimum} characters.`,
  },
  'similar-pair-reason-too-long': {
    zh: ({ length, maximum }) => `理由有 ${length} 个字，超过 ${maximum} 个字，请精简。`,
    en: ({ length, maximum }) => `The reason has ${length} characters; keep it within ${maximum}.`,
  },
} satisfies Readonly<Record<SimilarPairProblemCode, ProblemTexts[string]>>;
