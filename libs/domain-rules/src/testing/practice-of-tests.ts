import type { PolicyPractice } from '../policy/practice.js';
import { text } from './text.js';

const criterion = (code: string, weight: number) => ({
  code,
  name: text(`要点 ${code}`, `Criterion ${code}`),
  asks: text(`做到了 ${code} 吗？`, `Does it reach ${code}?`),
  weight,
});

/** What a made-up policy says of reviews, forms, works and awards: two themes, both reviewed by colleagues. */
export const PRACTICE_OF_TESTS = {
  rubrics: [
    {
      code: 'task',
      themes: [1, 2],
      levels: [
        { points: 100, name: text('好', 'Good') },
        { points: 60, name: text('中', 'Fair') },
        { points: 20, name: text('差', 'Poor') },
      ],
      criteria: [criterion('content', 0.6), criterion('technology', 0.4)],
    },
  ],
  peerReview: {
    themes: [1, 2],
    reviewsPerWork: 3,
    days: 7,
    divergence: 20,
    smallestPool: 8,
    shortestSeconds: 60,
    shortestComment: 20,
  },
  measuring: [
    {
      kind: 'lesson-observation',
      themes: [1],
      signedBy: ['observer', 'teacher'],
      items: [
        {
          code: 'design',
          name: text('设计', 'Design'),
          asks: text('设计', 'Design'),
          kind: 'level',
          required: true,
        },
        {
          code: 'pupils',
          name: text('人数', 'Pupils'),
          asks: text('人数', 'Pupils'),
          kind: 'number',
          required: false,
        },
        {
          code: 'advice',
          name: text('建议', 'Advice'),
          asks: text('建议', 'Advice'),
          kind: 'text',
          required: true,
        },
      ],
    },
  ],
  offlineActivities: { codeMinutes: 15, longestHalfHours: 8, spotCheckShare: 0.1 },
  works: [
    {
      kind: 'lesson-case',
      name: text('课例', 'Lesson case'),
      parts: [
        { code: 'plan', name: text('设计', 'Plan'), required: true, files: ['document'] },
        { code: 'recording', name: text('实录', 'Recording'), required: false, files: ['video'] },
        { code: 'reflection', name: text('反思', 'Reflection'), required: true, files: [] },
      ],
    },
    {
      kind: 'courseware',
      name: text('课件', 'Courseware'),
      parts: [{ code: 'courseware', name: text('课件', 'Courseware'), required: true, files: ['document'] }],
    },
  ],
  awards: {
    levels: [
      { level: 'school', perHundred: 20, judgesPerWork: 2 },
      { level: 'county', perHundred: 5, judgesPerWork: 3 },
      { level: 'city', perHundred: 2, judgesPerWork: 3 },
    ],
    honours: [
      { code: 'first', name: text('一等奖', 'First prize'), shareOfNominees: 0.2 },
      { code: 'second', name: text('二等奖', 'Second prize'), shareOfNominees: 0.3 },
    ],
  },
  similarity: { suspiciousFrom: 0.5, shortestText: 80 },
  questions: { answerWithinDays: 3, levels: ['group', 'school-trainer', 'county-trainer', 'expert'] },
  uploads: { videoMegabytes: 64, otherMegabytes: 8, perTeacherMegabytes: 128 },
} satisfies Partial<PolicyPractice>;
