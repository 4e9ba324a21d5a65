import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { DISTORTION_THRESHOLDS } from '../forms/distortion-thresholds.js';
import { clauses } from './clauses.js';
import { cohorts } from './cohorts.js';
import { practice } from './practice.js';
import { region } from './region.js';
import { scoring } from './scoring.js';
import { transitions } from './transitions.js';

/** The provincial programme of 2014–2017: 4 : 4 : 2 scoring, school rating, comprehensive result, appeal. */
export const jilin2014: PolicyPack = {
  id: 'jilin-2014',
  version: '1.0.0',
  title: {
    zh: '吉林省中小学教师信息技术应用能力提升工程（2014—2017年）',
    en: 'Jilin Province ICT Capability Improvement Programme for Teachers (2014–2017)',
  },
  document: {
    number: '吉教师字〔2014〕25号',
    issued: '2014-09-11',
    issuer: { zh: '吉林省教育厅', en: 'Jilin Provincial Department of Education' },
  },
  region,
  programme: { learnerPrefix: 'JL', from: '2014-09-11', to: '2017-12-31', timeZone: 'Asia/Shanghai' },
  eligibility: {
    rule: { kind: 'age', male: 55, female: 50, becomes: 'voluntary' },
    referenceDate: 'first-training-day',
    effects: {
      required: {
        countsInQuota: true,
        countsInCompletionRate: true,
        receivesGrade: true,
        receivesCertificate: true,
      },
      voluntary: {
        countsInQuota: false,
        countsInCompletionRate: false,
        receivesGrade: false,
        receivesCertificate: false,
      },
      exempt: {
        countsInQuota: false,
        countsInCompletionRate: false,
        receivesGrade: true,
        receivesCertificate: true,
      },
    },
  },
  retirement: { schedule: 'pre-2025', defaultFemaleCategory: 'female-cadre' },
  cohorts,
  tracks: [
    {
      code: 'managers-trainers-researchers',
      name: {
        zh: '培训管理者、培训者和教研员专题培训',
        en: 'Training of managers, trainers and researchers',
      },
      duties: ['manager', 'trainer', 'researcher'],
      participants: 200,
      sessions: [],
    },
  ],
  recognizedProgrammes: [
    { code: 'intel-teach', name: { zh: '英特尔未来教育', en: 'Intel Teach' } },
    { code: 'microsoft-pil', name: { zh: '微软携手助学', en: 'Microsoft Partners in Learning' } },
    {
      code: 'lego-innovation',
      name: { zh: '乐高技术教育创新人才培养计划', en: 'LEGO technology education programme' },
    },
    {
      code: 'china-mobile-ict',
      name: { zh: '中国移动中小学教师信息技术能力培训', en: 'China Mobile ICT training for teachers' },
    },
  ],
  recognition: { capHalfHours: 20, countsTowardsCourses: true },
  workshops: { workshop: { minimum: 20, maximum: 120 }, group: { minimum: 5, maximum: 15 } },
  institutions: {
    chosenBy: 'county',
    lockedBy: 'first-record',
    // The document names none. Both are invented.
    approved: [
      {
        code: 'beichen',
        name: { zh: '北辰教师研修中心（示例机构）', en: 'Beichen Teacher Learning Centre (example)' },
        members: [],
      },
      {
        code: 'songyuan-distance',
        name: { zh: '松源远程教育学院（示例机构）', en: 'Songyuan Distance Education College (example)' },
        members: [],
      },
    ],
  },
  hours: { totalHalfHours: 100, onlineHalfHours: 60, offlineHalfHours: 40, themesCarryOnlineHours: false },
  diagnosis: {
    instrument: 'teaching-situations',
    gatesCourseSelection: true,
    gateSpares: ['voluntary'],
    form: { kind: 'adaptive', questionsAtMost: 60, precision: 0.15 },
    postTest: { offered: true, opensDaysBeforeEnd: 14, closesDaysAfterEnd: 30 },
    smallestGroup: 5,
    levels: { improveTo: 0.4, excellentFrom: 0.8 },
    targetLevel: 0.6,
    weakPointsShown: 5,
  },
  selection: {
    requiredTopics: ['T1', 'T7', 'T25'],
    minimumElectives: 3,
    minimumHalfHours: 60,
    maximumHalfHours: 120,
    confirmedBy: 'school',
    maximumHalfHoursPerWeek: 20,
    answeringHalfHours: 8,
    lowConsistency: 0.5,
    schoolPlan: { required: true, dueDays: 21, reviewedBy: ['institution'] },
  },
  practice,
  scoring,
  schoolRating: { required: true, grades: ['excellent', 'pass', 'fail'] },
  evaluation: {
    kind: 'matrix',
    matrix: {
      excellent: { excellent: 'excellent', pass: 'pass', fail: 'fail' },
      pass: { excellent: 'pass', pass: 'pass', fail: 'fail' },
      fail: { excellent: 'fail', pass: 'fail', fail: 'fail' },
    },
  },
  proofs: [],
  appeals: {
    of: ['institution-result', 'school-rating'],
    withinDays: 15,
    decideWithinDays: 15,
    levels: ['giver', 'county', 'province'],
  },
  completionReview: [],
  certificate: {
    name: {
      zh: '中小学教师信息技术应用能力培训合格证书',
      en: 'Certificate of ICT Capability Training for Teachers',
    },
    issuer: {
      zh: '吉林省中小学教师信息技术应用能力提升工程执行项目办公室',
      en: 'Executive Project Office, Jilin Provincial ICT Capability Improvement Programme',
    },
    wording: {
      zh: '{name}（{school}）参加{programme}{cohort}培训，完成{hours}学时，综合评定为{grade}，特发此证。',
      en: '{name} of {school} took part in {programme}, cohort {cohort}, completed {hours} hours and was rated {grade}.',
    },
    numbering: 'JL{year}{serial:8}',
    printedFields: [
      'number',
      'name',
      'idLastFour',
      'school',
      'programme',
      'cohort',
      'hours',
      'grade',
      'issuer',
      'issuedOn',
    ],
    issuedBy: 'province',
    revocationGrounds: [
      { code: 'proxy-study', name: { zh: '由他人代培', en: 'Somebody else did the training' } },
      { code: 'false-record', name: { zh: '其他虚假行为', en: 'Other falsehood' } },
      { code: 'issued-in-error', name: { zh: '发证有误', en: 'Issued in error' }, keepsResult: true },
    ],
  },
  push: { cycleDays: 10, graceHours: 48 },
  distortion: DISTORTION_THRESHOLDS,
  fee: { fenPerHour: 300, halfHours: 100, payer: 'province' },
  rosterImport: { stopAboveCountyPercent: 20, stopAboveSchoolPercent: 50, stopFromTeachers: 10 },
  continuingEducation: { minimumHalfHours: 100, everyYears: 5 },
  transitions,
  clauses,
};
