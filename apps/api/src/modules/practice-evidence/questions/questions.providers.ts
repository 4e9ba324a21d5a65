import { QuestionResolver } from './graphql/question.resolver.js';
import { QuestionRows } from './persistence/question-rows.js';
import { QuestionsOfPeople } from './persistence/questions-of-people.js';
import { FindQuestion } from './queries/find-question.js';
import { FindQuestions } from './queries/find-questions.js';
import { LocateQuestions } from './queries/locate-questions.js';
import { AnswerQuestion } from './use-cases/answer-question.js';
import { AskQuestion } from './use-cases/ask-question.js';
import { ClimbQuestions } from './use-cases/climb-questions.js';
import { DecideOwnQuestion } from './use-cases/decide-own-question.js';
import { MarkQuestionCommon } from './use-cases/mark-question-common.js';
import { PassOnQuestion } from './use-cases/pass-on-question.js';

/** Questions that climb from the group to the expert. */
export const QUESTIONS = [
  QuestionRows,
  QuestionsOfPeople,
  FindQuestion,
  FindQuestions,
  LocateQuestions,
  AskQuestion,
  AnswerQuestion,
  PassOnQuestion,
  DecideOwnQuestion,
  MarkQuestionCommon,
  ClimbQuestions,
  QuestionResolver,
];
