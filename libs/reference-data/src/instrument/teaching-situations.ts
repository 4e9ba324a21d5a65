import type { Instrument, Question } from './instrument.js';
import { selfAssessment25 } from './self-assessment-25.js';
import { assessmentAndDiagnosisI } from './teaching-situations/assessment-and-diagnosis-i.js';
import { assessmentAndDiagnosisII } from './teaching-situations/assessment-and-diagnosis-ii.js';
import { learningAndDevelopment } from './teaching-situations/learning-and-development.js';
import { organisationAndManagementI } from './teaching-situations/organisation-and-management-i.js';
import { organisationAndManagementII } from './teaching-situations/organisation-and-management-ii.js';
import { planningAndPreparationI } from './teaching-situations/planning-and-preparation-i.js';
import { planningAndPreparationII } from './teaching-situations/planning-and-preparation-ii.js';
import { SCHOOLS } from './teaching-situations/probe.js';
import { ratings } from './teaching-situations/ratings.js';
import { technologyLiteracyI } from './teaching-situations/technology-literacy-i.js';
import { technologyLiteracyII } from './teaching-situations/technology-literacy-ii.js';

/** Situations of the first bank that no kindergarten knows; each has a kindergarten's own among the probes. */
const NOT_IN_KINDERGARTEN: ReadonlySet<string> = new Set([
  'item-03-ii',
  'item-07-ii',
  'item-09-ii',
  'item-10-ii',
  'item-13-ii',
  'item-18-i',
  'item-19-i',
]);

const firstBank: readonly Question[] = selfAssessment25.questions.map((question) =>
  NOT_IN_KINDERGARTEN.has(question.code) ? { ...question, stages: SCHOOLS } : question,
);

/**
 * The built-in bank of the adaptive test: the 45 situations of `self-assessment-25` with their codes, probes of mixed
 * kinds for every item and column (some for kindergartens, some for one kind of classroom alone), and a self-rating of
 * each dimension.
 */
export const teachingSituations: Instrument = {
  code: 'teaching-situations',
  version: 1,
  title: {
    zh: '教师信息技术应用能力情境测评',
    en: 'Teaching with technology in situations',
  },
  introduction: {
    zh: '题目都是教学中常见的情境，会根据您的学段、教学环境和前面的回答来选。可随时保存，换一台设备也能接着答。请按您平时的做法回答，结果只用于帮助您选课，不计入成绩。',
    en: 'The questions are everyday situations, chosen by your stage, your classroom and your earlier answers. You can stop at any time and go on, on another device too. Answer as you usually act; the result helps you choose courses and is not graded.',
  },
  questions: [
    ...firstBank,
    ...technologyLiteracyI,
    ...technologyLiteracyII,
    ...planningAndPreparationI,
    ...planningAndPreparationII,
    ...organisationAndManagementI,
    ...organisationAndManagementII,
    ...assessmentAndDiagnosisI,
    ...assessmentAndDiagnosisII,
    ...learningAndDevelopment,
    ...ratings,
  ],
};
