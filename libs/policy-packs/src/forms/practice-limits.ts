import type { PolicyPractice } from '@tisheng/domain-rules/policy/practice.js';

/** Values of the practice that the documents leave to the platform; a pack may set any of them otherwise. */
export const practiceLimits = {
  offlineActivities: { codeMinutes: 15, longestHalfHours: 16, spotCheckShare: 0.05 },
  similarity: { suspiciousFrom: 0.5, shortestText: 80 },
  questions: {
    answerWithinDays: 3,
    levels: ['group', 'school-trainer', 'county-trainer', 'expert'],
  },
  uploads: { videoMegabytes: 2048, otherMegabytes: 200, perTeacherMegabytes: 8192 },
} satisfies Partial<PolicyPractice>;

/** How colleagues review each other, in the themes given. */
export const peerReviewIn = (themes: number[]): PolicyPractice['peerReview'] => ({
  themes,
  reviewsPerWork: 3,
  days: 7,
  divergence: 20,
  smallestPool: 8,
  shortestSeconds: 60,
  shortestComment: 20,
});

/** First, second and third honours. */
export const honours: PolicyPractice['awards']['honours'] = [
  { code: 'first', name: { zh: '一等奖', en: 'First prize' }, shareOfNominees: 0.1 },
  { code: 'second', name: { zh: '二等奖', en: 'Second prize' }, shareOfNominees: 0.2 },
  { code: 'third', name: { zh: '三等奖', en: 'Third prize' }, shareOfNominees: 0.3 },
];
