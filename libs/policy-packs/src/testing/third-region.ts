import { measuringForms } from '../forms/measuring-forms.js';
import { honours, peerReviewIn, practiceLimits } from '../forms/practice-limits.js';
import { taskRubric, workRubric } from '../forms/rubrics.js';
import { workKinds } from '../forms/work-kinds.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { DISTORTION_THRESHOLDS } from '../forms/distortion-thresholds.js';
import { LIFECYCLES } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { thirdRegionScoring, thirdRegionThemes } from './third-region-scoring.js';

/**
 * An invented province with numbers of its own, for tests: whatever runs with this pack owes nothing to the
 * regions that the product knows. It differs from them in weights, bands, matrix, hours, levels of appeal, cycle,
 * fee, retirement schedule and the effects of an exemption.
 */
export const thirdRegion: PolicyPack = {
  id: 'yunhai-2026',
  version: '1.0.0',
  title: { zh: '云海省教师数字能力提升工程', en: 'Yunhai Province Digital Capability Programme' },
  document: {
    number: '云教师〔2026〕3号',
    issued: '2026-01-15',
    issuer: { zh: '云海省教育厅', en: 'Yunhai Department of Education' },
  },
  region: {
    rootCode: '990000',
    rootName: { zh: '云海省', en: 'Yunhai Province' },
    rootLevel: 'province',
    cities: [
      { code: '990100', name: '望海市' },
      { code: '990200', name: '云门市' },
    ],
    counties: [
      { code: '990102', name: '东港区', cityCode: '990100' },
      { code: '990103', name: '西港区', cityCode: '990100' },
      { code: '990221', name: '石桥县', cityCode: '990200' },
      // Stands directly under the province.
      { code: '990901', name: '远岛县', cityCode: null },
    ],
    specialUnits: [
      { code: '990281', name: '灯塔市', kind: 'county', formerCodes: ['990122'] },
      { code: '9900A1', name: '省直学校', kind: 'direct-schools', formerCodes: [] },
    ],
  },
  programme: { learnerPrefix: 'YH', from: '2026-02-01', to: '2027-12-31', timeZone: 'Asia/Shanghai' },
  eligibility: {
    rule: { kind: 'years-to-retirement', years: 3, becomes: 'voluntary' },
    referenceDate: 'enrollment-start',
    effects: {
      required: {
        countsInQuota: true,
        countsInCompletionRate: true,
        receivesGrade: true,
        receivesCertificate: true,
      },
      voluntary: {
        countsInQuota: true,
        countsInCompletionRate: false,
        receivesGrade: true,
        receivesCertificate: false,
      },
      exempt: {
        countsInQuota: false,
        countsInCompletionRate: false,
        receivesGrade: false,
        receivesCertificate: false,
      },
    },
  },
  retirement: { schedule: 'gradual-2025', defaultFemaleCategory: 'female-worker' },
  cohorts: [
    {
      code: 'spring-2026',
      name: { zh: '2026年春季', en: 'Spring 2026' },
      year: 2026,
      enrollment: { from: '2026-02-01', to: '2026-02-28' },
      firstTrainingDay: '2026-03-02',
      lastTrainingDay: '2026-06-30',
      selectionWindowDays: 14,
      units: ['望海市', '灯塔市'],
      quotas: [{ stages: ['primary'], teachers: 5 }],
    },
    {
      code: 'autumn-2026',
      name: { zh: '2026年秋季', en: 'Autumn 2026' },
      year: 2026,
      enrollment: { from: '2026-08-01', to: '2026-08-31' },
      firstTrainingDay: '2026-09-01',
      lastTrainingDay: '2027-01-15',
      selectionWindowDays: 14,
      units: [],
      quotas: [],
      quotaShare: 0.5,
    },
  ],
  recognition: { capHalfHours: 6, countsTowardsCourses: true },
  workshops: { workshop: { minimum: 4, maximum: 12 }, group: { minimum: 2, maximum: 4 } },
  institutions: {
    chosenBy: 'county',
    lockedBy: 'first-record',
    approved: [{ code: 'haifeng', name: { zh: '海风研修网', en: 'Haifeng Learning' }, members: [] }],
  },
  hours: { totalHalfHours: 72, onlineHalfHours: 48, offlineHalfHours: 24, themesCarryOnlineHours: false },
  diagnosis: {
    instrument: 'self-assessment-25',
    gatesCourseSelection: false,
    gateSpares: [],
    form: { kind: 'adaptive', questionsAtMost: 60, precision: 0.1 },
    postTest: { offered: true, opensDaysBeforeEnd: 14, closesDaysAfterEnd: 30 },
    smallestGroup: 3,
    levels: { improveTo: 0.3, excellentFrom: 0.9 },
    targetLevel: 0.7,
    weakPointsShown: 3,
  },
  selection: {
    requiredTopics: ['T7'],
    minimumElectives: 2,
    minimumHalfHours: 48,
    maximumHalfHours: 64,
    confirmedBy: 'county',
    maximumHalfHoursPerWeek: 16,
    answeringHalfHours: 8,
    lowConsistency: 0.5,
    schoolPlan: { required: false, dueDays: 30, reviewedBy: ['researcher'] },
  },
  practice: {
    ...practiceLimits,
    themes: thirdRegionThemes,
    acceptedFrom: 70,
    lateAcceptedDays: 0,
    hoursAttestedBy: 'school',
    rubrics: [taskRubric([1]), workRubric([2])],
    peerReview: peerReviewIn([]),
    measuring: measuringForms({ lessons: [1], outcomes: [2], cases: [1] }),
    works: workKinds,
    awards: { levels: [{ level: 'county', perHundred: 10, judgesPerWork: 3 }], honours },
  },
  scoring: thirdRegionScoring,
  schoolRating: { required: true, grades: ['excellent', 'pass', 'fail'] },
  evaluation: {
    kind: 'matrix',
    matrix: {
      excellent: { excellent: 'excellent', pass: 'excellent', fail: 'pass' },
      pass: { excellent: 'pass', pass: 'pass', fail: 'fail' },
      fail: { excellent: 'fail', pass: 'fail', fail: 'fail' },
    },
  },
  proofs: [
    {
      code: 'online-study',
      name: { zh: '线上学习证明', en: 'Proof of online study' },
      hours: 'online',
      halfHours: 40,
      assessment: 'online-assessment',
      minimumScore: 70,
      issuedBy: ['institution', 'project-office'],
    },
  ],
  appeals: {
    of: ['school-rating'],
    withinDays: 7,
    decideWithinDays: 10,
    levels: ['giver', 'city'],
  },
  certificate: {
    name: { zh: '数字能力证书', en: 'Digital Capability Certificate' },
    issuer: { zh: '云海省教育厅', en: 'Yunhai Department of Education' },
    wording: {
      zh: '{name}完成{programme}{hours}学时，成绩{grade}。',
      en: '{name} completed {hours} hours of {programme} with the grade {grade}.',
    },
    numbering: 'YH-{year}-{serial:6}',
    printedFields: ['number', 'name', 'programme', 'hours', 'grade', 'issuer', 'issuedOn'],
    issuedBy: 'city',
    revocationGrounds: [{ code: 'false-record', name: { zh: '弄虚作假', en: 'Falsehood' } }],
  },
  push: { cycleDays: 7, graceHours: 24 },
  distortion: DISTORTION_THRESHOLDS,
  fee: { fenPerHour: 250, halfHours: 72, payer: 'county' },
  rosterImport: { stopAboveCountyPercent: 25, stopAboveSchoolPercent: 60, stopFromTeachers: 6 },
  continuingEducation: { minimumHalfHours: 72, everyYears: 3 },
  transitions: [
    ...LIFECYCLES.certificate.transitions.map(({ from, to }) => ({
      lifecycle: 'certificate',
      from,
      to,
      by: ['city-office', 'province-office'],
    })),
    ...LIFECYCLES['roster-import'].transitions.map(({ from, to, name }) => ({
      lifecycle: 'roster-import',
      from,
      to,
      by: [
        ...(name === 'release' ? [] : ['school-administrator', 'program']),
        'county-office',
        'city-office',
        'province-office',
      ],
    })),
  ],
  clauses: Object.fromEntries(
    [
      'id',
      'version',
      'title',
      'document',
      'region',
      'programme',
      'eligibility',
      'retirement',
      'cohorts',
      'recognition',
      'workshops',
      'distortion',
      'institutions',
      'hours',
      'diagnosis',
      'selection',
      'practice',
      'scoring',
      'schoolRating',
      'evaluation',
      'proofs',
      'appeals',
      'certificate',
      'push',
      'fee',
      'rosterImport',
      'continuingEducation',
      'transitions',
    ].map((section) => [`/${section}`, `云教师〔2026〕3号 ${section}`]),
  ),
};
