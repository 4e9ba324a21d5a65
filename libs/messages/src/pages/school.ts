import type { PageTexts } from './page-texts.js';

/** Words of the school's pages: home, plans, offline hours, ratings. */
export const schoolTexts = {
  'task-put-forward': { zh: '名册中尚未推荐的教师', en: 'Teachers on the roster, not put forward yet' },
  'task-plans': { zh: '待确认的研修计划', en: 'Research plans to confirm' },
  'task-reviews': { zh: '待评阅的实践作业', en: 'Works to review' },
  'task-hours': { zh: '校本学时未达标的教师', en: 'Teachers short of offline hours' },
  'task-ratings': { zh: '尚未评定等级的教师', en: 'Teachers to rate' },
  'task-appeals': { zh: '受理中的申诉', en: 'Open appeals' },
} as const satisfies PageTexts;
