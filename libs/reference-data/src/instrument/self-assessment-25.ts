import type { Instrument } from './instrument.js';
import { assessmentAndDiagnosisQuestions } from './self-assessment-25/assessment-and-diagnosis.js';
import { learningAndDevelopmentQuestions } from './self-assessment-25/learning-and-development.js';
import { organisationAndManagementQuestions } from './self-assessment-25/organisation-and-management.js';
import { planningAndPreparationQuestions } from './self-assessment-25/planning-and-preparation.js';
import { technologyLiteracyQuestions } from './self-assessment-25/technology-literacy.js';

/**
 * The built-in pre-test: 45 situations from a teacher's day, one for each of items 1–20 in either column and one
 * for each of items 21–25, which read the same in both. The options stand in no fixed order.
 */
export const selfAssessment25: Instrument = {
  code: 'self-assessment-25',
  version: 1,
  title: {
    zh: '教师信息技术应用能力自我诊断',
    en: 'Self-assessment of teaching with technology',
  },
  introduction: {
    zh: '共45个教学情境，约需20分钟，可随时保存、下次继续。请选择最接近您平时做法的一项。结果只用于帮助您选课，不计入成绩。',
    en: 'There are 45 situations, about 20 minutes. You can stop at any time and go on later. Choose what comes closest to what you usually do. The result helps you choose courses; it is not graded.',
  },
  questions: [
    ...technologyLiteracyQuestions,
    ...planningAndPreparationQuestions,
    ...organisationAndManagementQuestions,
    ...assessmentAndDiagnosisQuestions,
    ...learningAndDevelopmentQuestions,
  ],
};
