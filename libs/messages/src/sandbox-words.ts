/** Names in the sandbox of an institution, so that nobody takes its learners for people. */
export const sandboxWords = {
  cohort: { zh: '接口自测批次（虚构）', en: 'Sandbox cohort (invented)' },
  county: { zh: '虚构县', en: 'Invented county' },
  school: { zh: '虚构学校', en: 'Invented school' },
  learner: { zh: '虚构学员', en: 'Invented learner ' },
} as const;
