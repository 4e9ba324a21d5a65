import type { PolicyIndicator, PolicyPack, PolicyTheme } from '../policy/policy-pack.js';
import { PRACTICE_OF_TESTS } from './practice-of-tests.js';
import { text } from './text.js';

function indicator(
  code: string,
  changes: Omit<PolicyIndicator, 'code' | 'name' | 'cap' | 'quality'> & Partial<PolicyIndicator>,
): PolicyIndicator {
  return { code, name: text(`指标 ${code}`, `Indicator ${code}`), cap: null, quality: null, ...changes };
}

function theme(number: number, changes: Partial<PolicyTheme>): PolicyTheme {
  return {
    theme: number,
    stage: 1,
    title: text(`主题${number}`, `Theme ${number}`),
    onlineHalfHours: 4,
    offlineHalfHours: 4,
    offlineMode: 'school',
    ledBy: 'workshop-leader',
    owner: 'teacher',
    task: text('完成一次课堂实践', 'Practise once in class'),
    expectedResult: text('一份报告', 'A report'),
    topics: [text('课例', 'A lesson')],
    dueDay: 30,
    isWork: false,
    ...changes,
  };
}

const assessed = {
  countsInQuota: true,
  countsInCompletionRate: true,
  receivesGrade: true,
  receivesCertificate: true,
};
const notAssessed = {
  countsInQuota: false,
  countsInCompletionRate: false,
  receivesGrade: false,
  receivesCertificate: false,
};

/** The made-up policy that {@link aPolicyPack} begins with. */
export const BASE_POLICY: Omit<PolicyPack, 'clauses'> = {
  id: 'made-up-2030',
  version: '1.0.0',
  title: text('测试提升工程', 'Made-up programme'),
  document: {
    number: '测字〔2030〕1号',
    issued: '2030-01-10',
    issuer: text('测试省教育厅', 'Made-up education department'),
  },
  region: {
    rootCode: '990000',
    rootName: text('测试省', 'Made-up province'),
    rootLevel: 'province',
    cities: [{ code: '990100', name: '甲市' }],
    counties: [{ code: '990101', name: '乙县', cityCode: '990100' }],
    specialUnits: [],
  },
  programme: { learnerPrefix: 'MU', from: '2030-01-10', to: '2031-12-31', timeZone: 'Asia/Shanghai' },
  eligibility: {
    rule: { kind: 'age', male: 55, female: 50, becomes: 'voluntary' },
    referenceDate: 'first-training-day',
    effects: {
      required: assessed,
      voluntary: notAssessed,
      exempt: { ...assessed, countsInQuota: false, countsInCompletionRate: false },
    },
  },
  retirement: { schedule: 'pre-2025', defaultFemaleCategory: 'female-cadre' },
  cohorts: [
    {
      code: '2030-first',
      name: text('2030年第一批', 'First cohort of 2030'),
      year: 2030,
      enrollment: { from: '2030-02-01', to: '2030-02-20' },
      firstTrainingDay: '2030-03-01',
      lastTrainingDay: '2030-06-30',
      selectionWindowDays: 20,
      units: [],
      quotas: [{ stages: ['primary', 'junior-secondary'], teachers: 100 }],
    },
  ],
  institutions: {
    chosenBy: 'county',
    lockedBy: 'first-record',
    approved: [{ code: 'first-institution', name: text('第一培训机构', 'First institution'), members: [] }],
  },
  hours: { totalHalfHours: 30, onlineHalfHours: 20, offlineHalfHours: 10, themesCarryOnlineHours: true },
  diagnosis: {
    instrument: 'made-up-instrument',
    gatesCourseSelection: true,
    gateSpares: ['voluntary'],
    form: { kind: 'adaptive', questionsAtMost: 45, precision: 0.1 },
    postTest: { offered: true, opensDaysBeforeEnd: 14, closesDaysAfterEnd: 30 },
    smallestGroup: 5,
    levels: { improveTo: 0.4, excellentFrom: 0.8 },
    targetLevel: 0.6,
    weakPointsShown: 3,
  },
  selection: {
    requiredTopics: ['T1'],
    minimumElectives: 1,
    minimumHalfHours: 20,
    maximumHalfHours: 40,
    confirmedBy: 'school',
    maximumHalfHoursPerWeek: 10,
    answeringHalfHours: 8,
    lowConsistency: 0.5,
    schoolPlan: { required: true, dueDays: 21, reviewedBy: ['researcher', 'institution'] },
  },
  practice: {
    themes: [
      theme(1, { onlineHalfHours: 12, offlineHalfHours: 4 }),
      theme(2, { onlineHalfHours: 8, offlineHalfHours: 6, dueDay: 60, isWork: true }),
    ],
    acceptedFrom: 60,
    lateAcceptedDays: 10,
    hoursAttestedBy: 'school',
    ...PRACTICE_OF_TESTS,
  },
  scoring: {
    components: [
      {
        code: 'course-study',
        name: text('课程学习', 'Course study'),
        weight: 0.4,
        indicators: [
          indicator('courses', { measure: 'completed-course-half-hours', target: 20, weight: 0.5 }),
          indicator('study-time', { measure: 'study-minutes', target: 600, weight: 0.3 }),
          indicator('homework', {
            measure: 'homework-count',
            target: 4,
            weight: 0.2,
            quality: 'homework-score',
          }),
        ],
      },
      {
        code: 'activities',
        name: text('研修活动', 'Activities'),
        weight: 0.4,
        indicators: [
          indicator('posts', { measure: 'post-count', target: 6, weight: 0.35, quality: 'post-score' }),
          indicator('comments', { measure: 'comment-count', target: 10, cap: 10, weight: 0.05 }),
          indicator('offline', { measure: 'offline-half-hours', target: 10, weight: 0.4 }),
          indicator('themes', {
            measure: 'themes-submitted',
            target: 2,
            weight: 0.2,
            quality: 'practice-score',
          }),
        ],
      },
      {
        code: 'works',
        name: text('应用成果', 'Works'),
        weight: 0.2,
        indicators: [
          indicator('technical', { measure: 'work-technical-score', target: 100, weight: 0.5 }),
          indicator('teaching', { measure: 'work-teaching-score', target: 100, weight: 0.5 }),
        ],
      },
    ],
    bands: [
      { grade: 'fail', from: 0, to: 60, includesTo: false },
      { grade: 'pass', from: 60, to: 80, includesTo: false },
      { grade: 'excellent', from: 80, to: 100, includesTo: true },
    ],
    commentWeightLimit: 0.05,
    onlineAssessmentComponent: 'course-study',
    gradeOffBandNeedsReason: true,
  },
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
  certificate: {
    name: text('培训合格证书', 'Certificate of completion'),
    issuer: text('测试省教育厅', 'Made-up education department'),
    wording: text(
      '{name}（{school}）参加{programme}{cohort}培训{hours}学时，评定为{grade}。',
      '{name} ({school}) completed {hours} hours of {programme}, {cohort}: {grade}.',
    ),
    numbering: 'MU{year}-{serial:6}',
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
      { code: 'proxy-study', name: text('由他人代培', 'Study by proxy') },
      { code: 'fraud', name: text('其他虚假行为', 'Other fraud') },
    ],
  },
  push: { cycleDays: 10, graceHours: 48 },
  distortion: {
    minutesPerHour: 45,
    moreMinutesThanTime: { minutesPerDay: 960, minutesPerDayOfCycle: 420 },
    overlappingSessions: { overlaps: 3, minutes: 60 },
    fasterThanCourse: { shareOfLength: 0.4, courses: 2 },
    robotRegularity: { sessions: 10, jitterSeconds: 30 },
    oneDeviceManyLearners: { learners: 6, handoverMinutes: 5, learnersAtOnce: 4 },
    learnersInLockStep: { records: 4, share: 0.6, seconds: 120, crowd: 12 },
    countersRunningBackwards: { minutes: 120, share: 0.3, completions: 2 },
    paddingBeforeDeadline: { days: 2, share: 0.85, learners: 8, minutesPerLearnerDay: 180 },
  },
  fee: { fenPerHour: 300, halfHours: 30, payer: 'province' },
  rosterImport: { stopAboveCountyPercent: 20, stopAboveSchoolPercent: 50, stopFromTeachers: 5 },
  continuingEducation: { minimumHalfHours: 100, everyYears: 5 },
  transitions: [
    {
      lifecycle: 'roster-import',
      from: 'uploaded',
      to: 'checked',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'uploaded',
      to: 'discarded',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'checked',
      to: 'uploaded',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'checked',
      to: 'held',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'checked',
      to: 'committed',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'checked',
      to: 'discarded',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'held',
      to: 'uploaded',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'held',
      to: 'checked',
      by: ['county-office', 'city-office', 'province-office'],
    },
    {
      lifecycle: 'roster-import',
      from: 'held',
      to: 'discarded',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    {
      lifecycle: 'roster-import',
      from: 'committed',
      to: 'undone',
      by: ['school-administrator', 'county-office', 'city-office', 'province-office', 'program'],
    },
    { lifecycle: 'plan', from: 'draft', to: 'submitted', by: ['teacher'] },
    { lifecycle: 'plan', from: 'submitted', to: 'confirmed', by: ['principal'] },
    { lifecycle: 'plan', from: 'submitted', to: 'returned', by: ['principal'] },
    { lifecycle: 'plan', from: 'returned', to: 'submitted', by: ['teacher'] },
    { lifecycle: 'plan', from: 'confirmed', to: 'draft', by: ['teacher'] },
  ],
};
