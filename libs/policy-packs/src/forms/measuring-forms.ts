import type { PolicyMeasuringForm } from '@tisheng/domain-rules/policy/practice.js';

/** The three ways to measure practice, each with its form. */
export const measuringForms = (themes: {
  readonly lessons: number[];
  readonly outcomes: number[];
  readonly cases: number[];
}): PolicyMeasuringForm[] => [
  {
    kind: 'lesson-observation',
    themes: themes.lessons,
    signedBy: ['observer', 'teacher'],
    items: [
      {
        code: 'design',
        name: { zh: '教学设计', en: 'Design' },
        asks: {
          zh: '目标明确，环节完整，技术用在关键处',
          en: 'Clear goals, whole course, technology where it matters',
        },
        kind: 'level',
        required: true,
      },
      {
        code: 'use-of-technology',
        name: { zh: '技术使用', en: 'Use of technology' },
        asks: { zh: '操作熟练，遇到故障能应变', en: 'Handled with ease, and with a way out when it fails' },
        kind: 'level',
        required: true,
      },
      {
        code: 'pupils-take-part',
        name: { zh: '学生参与', en: 'Pupils take part' },
        asks: { zh: '多数学生动手、动脑、交流', en: 'Most pupils do, think and talk' },
        kind: 'level',
        required: true,
      },
      {
        code: 'effect',
        name: { zh: '教学效果', en: 'Effect' },
        asks: { zh: '学生达到了本课目标', en: 'Pupils reached the goals of the lesson' },
        kind: 'level',
        required: true,
      },
      {
        code: 'pupils-present',
        name: { zh: '到课学生数', en: 'Pupils present' },
        asks: { zh: '实际到课的学生人数', en: 'How many pupils were there' },
        kind: 'number',
        required: false,
      },
      {
        code: 'strengths',
        name: { zh: '亮点', en: 'Strengths' },
        asks: { zh: '最值得肯定的做法', en: 'What was done best' },
        kind: 'text',
        required: true,
      },
      {
        code: 'advice',
        name: { zh: '建议', en: 'Advice' },
        asks: { zh: '下一次可以怎样改进', en: 'What to do better next time' },
        kind: 'text',
        required: true,
      },
    ],
  },
  {
    kind: 'proof-of-outcomes',
    themes: themes.outcomes,
    signedBy: ['teacher', 'school'],
    items: [
      {
        code: 'outcome',
        name: { zh: '成果名称', en: 'Outcome' },
        asks: { zh: '形成了什么成果', en: 'What came out of it' },
        kind: 'text',
        required: true,
      },
      {
        code: 'used-where',
        name: { zh: '使用情况', en: 'Where it is used' },
        asks: { zh: '在哪些班级、多少课时中使用', en: 'In which classes and for how many lessons' },
        kind: 'text',
        required: true,
      },
      {
        code: 'lessons',
        name: { zh: '使用课时', en: 'Lessons' },
        asks: { zh: '已经使用的课时数', en: 'Lessons in which it has been used' },
        kind: 'number',
        required: true,
      },
      {
        code: 'value',
        name: { zh: '应用价值', en: 'Value' },
        asks: { zh: '对本校教学的帮助', en: 'How far it helps teaching at the school' },
        kind: 'level',
        required: true,
      },
    ],
  },
  {
    kind: 'case-analysis',
    themes: themes.cases,
    signedBy: ['teacher'],
    items: [
      {
        code: 'case',
        name: { zh: '案例', en: 'Case' },
        asks: { zh: '课题、对象和教学环境', en: 'Topic, pupils and classroom' },
        kind: 'text',
        required: true,
      },
      {
        code: 'problem',
        name: { zh: '问题', en: 'Problem' },
        asks: { zh: '这节课要解决的教学难点', en: 'The difficulty that the lesson set out to solve' },
        kind: 'text',
        required: true,
      },
      {
        code: 'technology',
        name: { zh: '技术的作用', en: 'What technology did' },
        asks: { zh: '用了什么技术，为什么，效果怎样', en: 'Which technology, why, and with what effect' },
        kind: 'text',
        required: true,
      },
      {
        code: 'transfer',
        name: { zh: '可借鉴之处', en: 'What others can take' },
        asks: { zh: '换一个班、一门课还能怎样用', en: 'How it could serve another class or subject' },
        kind: 'text',
        required: true,
      },
    ],
  },
];
