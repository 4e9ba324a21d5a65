import type { PolicyPack, PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';

/** Two practice tasks, 12 offline hours. */
export const thirdRegionThemes: PolicyTheme[] = [
  {
    theme: 1,
    stage: 1,
    title: { zh: '设计一节课', en: 'Design a lesson' },
    onlineHalfHours: 0,
    offlineHalfHours: 8,
    offlineMode: 'school',
    ledBy: 'workshop-leader',
    owner: 'teacher',
    task: { zh: '写一份教学设计。', en: 'Write a lesson plan.' },
    expectedResult: { zh: '教学设计', en: 'A lesson plan' },
    topics: [{ zh: '自选课题', en: 'A lesson of your choice' }],
    dueDay: 30,
    isWork: false,
  },
  {
    theme: 2,
    stage: 1,
    title: { zh: '做一件作品', en: 'Make a work' },
    onlineHalfHours: 0,
    offlineHalfHours: 16,
    offlineMode: 'offline',
    ledBy: 'trainer-team',
    owner: 'teacher-or-school',
    task: { zh: '个人或全校完成一件作品。', en: 'Finish a work alone or as a school.' },
    expectedResult: { zh: '一件作品', en: 'A work' },
    topics: [],
    dueDay: 60,
    isWork: true,
  },
];

/** Study 0.35, practice 0.5, works 0.15; excellent only from 85, fail below 70. */
export const thirdRegionScoring: PolicyPack['scoring'] = {
  components: [
    {
      code: 'study',
      name: { zh: '学习', en: 'Study' },
      weight: 0.35,
      indicators: [
        {
          code: 'courses',
          name: { zh: '完成课程', en: 'Courses' },
          measure: 'completed-course-half-hours',
          target: 48,
          cap: null,
          weight: 0.97,
          quality: null,
        },
        {
          code: 'comments',
          name: { zh: '评论', en: 'Comments' },
          measure: 'comment-count',
          target: 3,
          cap: 3,
          weight: 0.03,
          quality: null,
        },
      ],
    },
    {
      code: 'practice',
      name: { zh: '实践', en: 'Practice' },
      weight: 0.5,
      indicators: [
        {
          code: 'hours',
          name: { zh: '实践学时', en: 'Practice hours' },
          measure: 'offline-half-hours',
          target: 24,
          cap: null,
          weight: 0.6,
          quality: 'practice-score',
        },
        {
          code: 'themes',
          name: { zh: '提交主题', en: 'Themes' },
          measure: 'themes-submitted',
          target: 2,
          cap: null,
          weight: 0.4,
          quality: null,
        },
      ],
    },
    {
      code: 'works',
      name: { zh: '作品', en: 'Works' },
      weight: 0.15,
      indicators: [
        {
          code: 'teaching-value',
          name: { zh: '教学价值', en: 'Teaching value' },
          measure: 'work-teaching-score',
          target: 90,
          cap: null,
          weight: 1,
          quality: null,
        },
      ],
    },
  ],
  bands: [
    { grade: 'fail', from: 0, to: 70, includesTo: false },
    { grade: 'pass', from: 70, to: 85, includesTo: false },
    { grade: 'excellent', from: 85, to: 100, includesTo: true },
  ],
  commentWeightLimit: 0.03,
  onlineAssessmentComponent: 'study',
  gradeOffBandNeedsReason: false,
};
