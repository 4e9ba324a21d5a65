import type { PolicyRubric } from '@tisheng/domain-rules/policy/practice.js';

/** What a reviewer may give for a criterion, worded for people who judge colleagues. */
const levels: PolicyRubric['levels'] = [
  { points: 100, name: { zh: '很好，值得同事借鉴', en: 'Very good, worth copying' } },
  { points: 85, name: { zh: '好，小处可改', en: 'Good, small things to mend' } },
  { points: 70, name: { zh: '基本做到', en: 'Mostly there' } },
  { points: 50, name: { zh: '做到一部分', en: 'Partly there' } },
  { points: 20, name: { zh: '还没有做到', en: 'Not there yet' } },
];

/** For tasks of the practice: reports, designs, reflections. */
export const taskRubric = (themes: number[]): PolicyRubric => ({
  code: 'task',
  themes,
  levels,
  criteria: [
    {
      code: 'answers-the-task',
      name: { zh: '切合任务', en: 'Answers the task' },
      asks: {
        zh: '是否完成了本主题的任务，交出了要求的成果？',
        en: 'Does it do what the theme asks, with the result that is expected?',
      },
      weight: 0.3,
    },
    {
      code: 'from-own-classroom',
      name: { zh: '来自课堂', en: 'From one’s own classroom' },
      asks: {
        zh: '是否结合自己的学科、学生和教学环境，有真实的例子？',
        en: 'Does it speak of the teacher’s own subject, pupils and classroom, with real examples?',
      },
      weight: 0.3,
    },
    {
      code: 'technology-serves-teaching',
      name: { zh: '技术为教学服务', en: 'Technology serves teaching' },
      asks: {
        zh: '技术用得是否必要、恰当，说清了对教与学的作用？',
        en: 'Is technology used where it helps, and does the text say what it did for teaching and learning?',
      },
      weight: 0.25,
    },
    {
      code: 'reflection',
      name: { zh: '反思改进', en: 'Reflection' },
      asks: {
        zh: '是否看到了得失，提出了下一步怎么改？',
        en: 'Does it see what worked and what did not, and say what comes next?',
      },
      weight: 0.15,
    },
  ],
});

/** For finished works, whose technical level and teaching value are scored beside it. */
export const workRubric = (themes: number[]): PolicyRubric => ({
  code: 'work',
  themes,
  levels,
  criteria: [
    {
      code: 'goals-and-content',
      name: { zh: '目标与内容', en: 'Goals and content' },
      asks: {
        zh: '教学目标是否明确，内容是否正确、适合学生？',
        en: 'Are the goals clear, is the content right and fit for the pupils?',
      },
      weight: 0.25,
    },
    {
      code: 'integration',
      name: { zh: '技术与教学融合', en: 'Technology in teaching' },
      asks: {
        zh: '技术是否解决了教学中的真问题，改变了教或学的方式？',
        en: 'Does technology solve a real difficulty and change how pupils are taught or learn?',
      },
      weight: 0.35,
    },
    {
      code: 'effect',
      name: { zh: '实施效果', en: 'Effect' },
      asks: {
        zh: '是否在课堂上用过，有学生学习情况的证据？',
        en: 'Was it used in class, and is there evidence of what pupils learned?',
      },
      weight: 0.25,
    },
    {
      code: 'making',
      name: { zh: '制作与规范', en: 'Making' },
      asks: {
        zh: '材料是否齐全、清楚、能用，引用是否注明出处？',
        en: 'Is everything there, clear and usable, and are sources named?',
      },
      weight: 0.15,
    },
  ],
});
