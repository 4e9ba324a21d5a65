import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/**
 * Two batches. Registration lies before the document's own date; the document knows months alone, the days
 * are the platform's (decision 20). Eleven weeks of themes fit into each batch.
 */
export const cohorts: PolicyPack['cohorts'] = [
  {
    code: 'batch-1',
    name: { zh: '第一批', en: 'Batch 1' },
    year: 2016,
    enrollment: { from: '2016-02-01', to: '2016-03-31' },
    firstTrainingDay: '2016-05-09',
    lastTrainingDay: '2016-11-30',
    selectionWindowDays: 30,
    units: ['市直', '丰泽区', '晋江市'],
    quotas: [],
  },
  {
    code: 'batch-2',
    name: { zh: '第二批', en: 'Batch 2' },
    year: 2016,
    enrollment: { from: '2016-02-01', to: '2016-03-31' },
    firstTrainingDay: '2016-09-05',
    lastTrainingDay: '2017-06-30',
    selectionWindowDays: 30,
    units: [
      '鲤城区',
      '洛江区',
      '泉港区',
      '惠安县',
      '安溪县',
      '永春县',
      '德化县',
      '金门县',
      '石狮市',
      '南安市',
      '泉州经济技术开发区',
      '泉州台商投资区',
    ],
    quotas: [],
  },
];

/** Rows of the work schedule, in the document's order. */
export const calendar: NonNullable<PolicyPack['calendar']> = [
  {
    from: '2016-02',
    to: '2016-03',
    title: { zh: '全体教师报名，汇总全市名单', en: 'All teachers register; the city’s list is collected' },
    audience: {
      zh: '全市中小学、幼儿园和特殊教育学校教师',
      en: 'Teachers of all schools, kindergartens and special schools',
    },
  },
  {
    from: '2016-04',
    to: '2016-04',
    title: {
      zh: '市级骨干教师培训（小学、幼儿园）',
      en: 'Backbone training of the city (primary, kindergarten)',
    },
    audience: {
      zh: '教研员、小学校长和幼儿园园长、骨干教师、管理人员',
      en: 'Researchers, heads of primary schools and kindergartens, backbone teachers, managers',
    },
  },
  {
    from: '2016-06',
    to: '2016-06',
    title: { zh: '市级骨干教师培训（中学）', en: 'Backbone training of the city (secondary)' },
    audience: {
      zh: '教研员、中学校长、骨干教师、管理人员',
      en: 'Researchers, heads of secondary schools, backbone teachers, managers',
    },
  },
  {
    from: '2016-05',
    to: '2016-05',
    title: { zh: '第一批启动全员培训', en: 'Batch 1 starts' },
    audience: { zh: '市直、丰泽、晋江等地全体教师', en: 'All teachers of the units of batch 1' },
  },
  {
    from: '2016-09',
    to: '2016-09',
    title: { zh: '第二批启动全员培训', en: 'Batch 2 starts' },
    audience: { zh: '其他县（市、区）全体教师', en: 'All teachers of the other units' },
  },
  {
    from: '2016-11',
    to: '2016-12',
    title: {
      zh: '第一批总结和成果汇集，第二批阶段小结',
      en: 'Batch 1 sums up and gathers its works; batch 2 takes stock',
    },
    audience: { zh: '各县（市、区）教师培训机构', en: 'Teacher-training bodies of the counties' },
  },
  {
    from: '2017-01',
    to: '2017-12',
    title: {
      zh: '完善方案，继续培训，总结并汇集成果',
      en: 'Improve the scheme, go on, sum up and gather the works',
    },
    audience: { zh: '全市', en: 'The whole city' },
  },
];
