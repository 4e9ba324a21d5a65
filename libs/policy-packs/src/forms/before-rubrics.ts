/**
 * What held for practice before policies spoke of rubrics, awards and uploads, for versions stored by then. Never changed: an
 * old version must mean tomorrow what it meant yesterday.
 */
export const PRACTICE_BEFORE_RUBRICS = {
  rubric: {
    code: 'task',
    levels: [
      { points: 100, name: { zh: '很好', en: 'Very good' } },
      { points: 70, name: { zh: '基本做到', en: 'Mostly there' } },
      { points: 30, name: { zh: '还没有做到', en: 'Not there yet' } },
    ],
    criteria: [
      {
        code: 'whole',
        name: { zh: '整体', en: 'As a whole' },
        asks: { zh: '是否完成了本主题的任务？', en: 'Does it do what the theme asks?' },
        weight: 1,
      },
    ],
  },
  practice: {
    peerReview: {
      themes: [],
      reviewsPerWork: 3,
      days: 7,
      divergence: 20,
      smallestPool: 8,
      shortestSeconds: 60,
      shortestComment: 20,
    },
    measuring: [],
    offlineActivities: { codeMinutes: 15, longestHalfHours: 16, spotCheckShare: 0.05 },
    works: [
      {
        kind: 'courseware',
        name: { zh: '课件', en: 'Courseware' },
        parts: [
          {
            code: 'courseware',
            name: { zh: '课件', en: 'Courseware' },
            required: true,
            files: ['document', 'archive'],
          },
        ],
      },
    ],
    awards: { levels: [], honours: [] },
    similarity: { suspiciousFrom: 0.5, shortestText: 80 },
    questions: { answerWithinDays: 3, levels: ['group', 'school-trainer', 'county-trainer', 'expert'] },
    uploads: { videoMegabytes: 2048, otherMegabytes: 200, perTeacherMegabytes: 8192 },
  },
} as const;
