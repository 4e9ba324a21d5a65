import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';

/**
 * Yearly tasks. The notice fixes the years, the numbers of 2014 and the share of the years after; the days
 * are the platform's and leave whole push cycles between the first and the last training day.
 */
export const cohorts: PolicyPack['cohorts'] = [
  {
    code: '2014',
    name: { zh: '2014年度', en: '2014' },
    year: 2014,
    enrollment: { from: '2014-09-11', to: '2014-10-10' },
    firstTrainingDay: '2014-10-13',
    lastTrainingDay: '2014-12-31',
    selectionWindowDays: 20,
    units: [],
    quotas: [
      { stages: ['primary', 'junior-secondary'], teachers: 60_000 },
      { stages: ['kindergarten'], teachers: 7_900 },
    ],
  },
  {
    code: '2015',
    name: { zh: '2015年度', en: '2015' },
    year: 2015,
    enrollment: { from: '2015-03-02', to: '2015-04-10' },
    firstTrainingDay: '2015-04-13',
    lastTrainingDay: '2015-10-09',
    selectionWindowDays: 20,
    units: [],
    quotas: [],
    quotaShare: 0.25,
  },
  {
    code: '2016',
    name: { zh: '2016年度', en: '2016' },
    year: 2016,
    enrollment: { from: '2016-03-01', to: '2016-04-08' },
    firstTrainingDay: '2016-04-11',
    lastTrainingDay: '2016-10-07',
    selectionWindowDays: 20,
    units: [],
    quotas: [],
    quotaShare: 0.25,
  },
  {
    code: '2017',
    name: { zh: '2017年度', en: '2017' },
    year: 2017,
    enrollment: { from: '2017-03-01', to: '2017-04-07' },
    firstTrainingDay: '2017-04-10',
    lastTrainingDay: '2017-10-06',
    selectionWindowDays: 20,
    units: [],
    quotas: [],
    quotaShare: 0.25,
  },
];
