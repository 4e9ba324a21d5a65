import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { DISTORTION_THRESHOLDS } from '../forms/distortion-thresholds.js';
import { clauses } from './clauses.js';
import { calendar, cohorts } from './cohorts.js';
import { practice } from './practice.js';
import { region } from './region.js';
import { scoring } from './scoring.js';
import { transitions } from './transitions.js';

/** The municipal programme of 2016–2017: 80 hours in themes, two proofs, outcome works. */
export const quanzhou2016: PolicyPack = {
  id: 'quanzhou-2016',
  version: '1.0.0',
  title: {
    zh: '泉州市中小学教师信息技术应用能力提升工程（2016—2017年）',
    en: 'Quanzhou City ICT Capability Improvement Programme for Teachers (2016–2017)',
  },
  document: {
    number: '泉教人〔2016〕71号',
    issued: '2016-04-06',
    issuer: { zh: '泉州市教育局', en: 'Quanzhou Education Bureau' },
  },
  region,
  programme: { learnerPrefix: 'QZ', from: '2016-02-01', to: '2017-12-31', timeZone: 'Asia/Shanghai' },
  eligibility: {
    rule: { kind: 'years-to-retirement', years: 5, becomes: 'exempt' },
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
      code: 'backbone',
      name: {
        zh: '教研员、校长和骨干教师专项培训',
        en: 'Training of researchers, principals and backbone teachers',
      },
      duties: ['researcher', 'principal', 'backbone-teacher', 'manager'],
      participants: 500,
      sessions: [
        {
          code: 'primary-and-kindergarten',
          name: { zh: '小学、幼儿园骨干培训', en: 'Primary and kindergarten session' },
          month: '2016-04',
          stages: ['kindergarten', 'primary'],
        },
        {
          code: 'secondary',
          name: { zh: '中学骨干培训', en: 'Secondary session' },
          month: '2016-06',
          stages: ['junior-secondary', 'senior-secondary'],
        },
      ],
    },
  ],
  calendar,
  workshops: { workshop: { minimum: 15, maximum: 36 }, group: { minimum: 5, maximum: 15 } },
  institutions: {
    chosenBy: 'county',
    lockedBy: 'first-record',
    approved: [
      {
        code: 'open-university-consortium',
        name: {
          zh: '福建广播电视大学、北京继教网科技发展有限公司联合体',
          en: 'Consortium of Fujian Radio and Television University and Beijing Jijiaowang Technology',
        },
        members: ['福建广播电视大学', '北京继教网科技发展有限公司'],
      },
      {
        code: 'education-institute',
        name: { zh: '福建教育学院', en: 'Fujian Institute of Education' },
        members: [],
      },
    ],
  },
  hours: { totalHalfHours: 160, onlineHalfHours: 100, offlineHalfHours: 60, themesCarryOnlineHours: true },
  diagnosis: {
    instrument: 'teaching-situations',
    gatesCourseSelection: true,
    gateSpares: [],
    form: { kind: 'adaptive', questionsAtMost: 60, precision: 0.15 },
    postTest: { offered: true, opensDaysBeforeEnd: 14, closesDaysAfterEnd: 30 },
    smallestGroup: 5,
    levels: { improveTo: 0.4, excellentFrom: 0.8 },
    targetLevel: 0.6,
    weakPointsShown: 5,
  },
  selection: {
    requiredTopics: ['T25', 'T26'],
    minimumElectives: 4,
    minimumHalfHours: 100,
    maximumHalfHours: 160,
    confirmedBy: 'automatic',
    maximumHalfHoursPerWeek: 20,
    answeringHalfHours: 8,
    lowConsistency: 0.5,
    schoolPlan: { required: true, dueDays: 28, reviewedBy: ['researcher', 'institution'] },
  },
  practice,
  scoring,
  schoolRating: { required: false, grades: ['excellent', 'pass', 'fail'] },
  evaluation: { kind: 'proofs' },
  proofs: [
    {
      code: 'online-study',
      name: { zh: '网络培训合格证明', en: 'Proof of online study' },
      hours: 'online',
      halfHours: 100,
      assessment: 'online-assessment',
      minimumScore: 60,
      issuedBy: ['institution'],
    },
    {
      code: 'practice',
      name: { zh: '网络研修与教学实践合格证明', en: 'Proof of online research and teaching practice' },
      hours: 'offline',
      halfHours: 60,
      assessment: 'practice-score',
      minimumScore: 60,
      issuedBy: ['institution', 'training-college'],
    },
  ],
  appeals: {
    of: ['institution-result', 'practice-review'],
    withinDays: 15,
    decideWithinDays: 15,
    levels: ['giver', 'county', 'city'],
  },
  completionReview: ['county', 'city'],
  certificate: {
    name: {
      zh: '中小学教师信息技术应用能力培训结业证书',
      en: 'Certificate of Completion, ICT Capability Training',
    },
    issuer: { zh: '福建省教育厅', en: 'Fujian Provincial Department of Education' },
    wording: {
      zh: '{name}（{school}）参加{programme}{cohort}培训，完成{hours}学时，考核{grade}，准予结业。',
      en: '{name} of {school} took part in {programme}, {cohort}, completed {hours} hours with the grade {grade} and has finished the training.',
    },
    numbering: 'QZ{year}{serial:8}',
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
    issuedBy: 'city',
    revocationGrounds: [
      { code: 'proxy-study', name: { zh: '由他人代学', en: 'Somebody else did the study' } },
      { code: 'false-record', name: { zh: '弄虚作假', en: 'Falsehood' } },
      { code: 'issued-in-error', name: { zh: '发证有误', en: 'Issued in error' }, keepsResult: true },
    ],
  },
  push: { cycleDays: 10, graceHours: 48 },
  distortion: DISTORTION_THRESHOLDS,
  fee: { fenPerHour: 300, halfHours: 160, payer: 'affiliation' },
  rosterImport: { stopAboveCountyPercent: 15, stopAboveSchoolPercent: 40, stopFromTeachers: 8 },
  continuingEducation: { minimumHalfHours: 100, everyYears: 5 },
  transitions,
  clauses,
};
