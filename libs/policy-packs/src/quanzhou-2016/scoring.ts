import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/**
 * The online assessment and the practice assessment of the two proofs (decision 7). Their shares of the
 * institution's score follow their hours: 50 and 30 of 80.
 */
export const scoring: PolicyPack['scoring'] = {
  components: [
    {
      code: 'online-assessment',
      name: { zh: '线上学习测评', en: 'Online assessment' },
      weight: 0.625,
      indicators: [
        {
          code: 'completed-courses',
          name: { zh: '网络课程完成学时', en: 'Hours of completed courses' },
          measure: 'completed-course-half-hours',
          target: 100,
          cap: null,
          weight: 0.5,
          quality: null,
        },
        {
          code: 'study-time',
          name: { zh: '在线学习时长', en: 'Online study time' },
          measure: 'study-minutes',
          target: 2250,
          cap: null,
          weight: 0.15,
          quality: null,
        },
        {
          code: 'posts',
          name: { zh: '研讨发帖数量与质量', en: 'Posts, number and quality' },
          measure: 'post-count',
          target: 5,
          cap: null,
          weight: 0.1,
          quality: 'post-score',
        },
        {
          code: 'comments',
          name: { zh: '评论数', en: 'Comments' },
          measure: 'comment-count',
          target: 10,
          cap: 10,
          weight: 0.05,
          quality: null,
        },
        {
          code: 'homework',
          name: { zh: '作业数量与质量', en: 'Homework, number and quality' },
          measure: 'homework-count',
          target: 5,
          cap: null,
          weight: 0.2,
          quality: 'homework-score',
        },
      ],
    },
    {
      code: 'practice',
      name: { zh: '教学实践', en: 'Teaching practice' },
      weight: 0.375,
      indicators: [
        {
          code: 'practice-results',
          name: { zh: '应用实践成果', en: 'Results of practice' },
          measure: 'practice-score',
          target: 100,
          cap: null,
          weight: 0.7,
          quality: null,
        },
        {
          code: 'practice-hours',
          name: { zh: '线下实践学时', en: 'Hours of practice' },
          measure: 'offline-half-hours',
          target: 60,
          cap: null,
          weight: 0.2,
          quality: null,
        },
        {
          code: 'themes-submitted',
          name: { zh: '提交的主题活动', en: 'Themes handed in' },
          measure: 'themes-submitted',
          target: 12,
          cap: null,
          weight: 0.1,
          quality: null,
        },
      ],
    },
  ],
  bands: [
    { grade: 'fail', from: 0, to: 60, includesTo: false },
    { grade: 'pass', from: 60, to: 80, includesTo: false },
    { grade: 'excellent', from: 80, to: 100, includesTo: true },
  ],
  commentWeightLimit: 0.05,
  onlineAssessmentComponent: 'online-assessment',
  gradeOffBandNeedsReason: true,
};
