import type { PolicyWorkKind } from '@tisheng/domain-rules/policy/practice.js';

const reflection = {
  code: 'reflection',
  name: { zh: '教学反思', en: 'Reflection' },
  required: true,
  files: [],
} satisfies PolicyWorkKind['parts'][number];
const explanation = {
  code: 'explanation',
  name: { zh: '使用说明', en: 'How to use it' },
  required: true,
  files: [],
} satisfies PolicyWorkKind['parts'][number];

/** The kinds of finished works and what belongs to each. */
export const workKinds: PolicyWorkKind[] = [
  {
    kind: 'lesson-case',
    name: { zh: '课例', en: 'Lesson case' },
    parts: [
      { code: 'plan', name: { zh: '教学设计', en: 'Lesson plan' }, required: true, files: ['document'] },
      { code: 'recording', name: { zh: '课堂实录', en: 'Recording' }, required: true, files: ['video'] },
      {
        code: 'courseware',
        name: { zh: '课件', en: 'Courseware' },
        required: true,
        files: ['document', 'archive'],
      },
      reflection,
    ],
  },
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
      explanation,
    ],
  },
  {
    kind: 'micro-lesson',
    name: { zh: '微课', en: 'Micro-lesson' },
    parts: [
      { code: 'video', name: { zh: '微课视频', en: 'Video' }, required: true, files: ['video'] },
      { code: 'plan', name: { zh: '微课设计', en: 'Design' }, required: true, files: ['document'] },
      { code: 'exercise', name: { zh: '进阶练习', en: 'Exercises' }, required: false, files: ['document'] },
    ],
  },
  {
    kind: 'teaching-software',
    name: { zh: '教学软件', en: 'Teaching software' },
    parts: [
      { code: 'program', name: { zh: '软件', en: 'Program' }, required: true, files: ['archive'] },
      {
        code: 'screens',
        name: { zh: '界面截图', en: 'Screens' },
        required: false,
        files: ['picture', 'document'],
      },
      explanation,
    ],
  },
  {
    kind: 'training-narrative',
    name: { zh: '研修叙事', en: 'Training narrative' },
    parts: [
      { code: 'narrative', name: { zh: '研修故事', en: 'Narrative' }, required: true, files: [] },
      { code: 'pictures', name: { zh: '图片', en: 'Pictures' }, required: false, files: ['picture'] },
    ],
  },
];
