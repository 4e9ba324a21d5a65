import { FindingsResolver } from './graphql/findings.resolver.js';
import { FindingsOfPeople } from './persistence/findings-of-people.js';
import { FindFindings } from './queries/find-findings.js';
import { StruckRecordsOfTeacher } from './queries/struck-records-of-teacher.js';
import { AnswerFinding } from './use-cases/answer-finding.js';
import { JudgeFinding } from './use-cases/judge-finding.js';
import { SearchDistortion } from './use-cases/search-distortion.js';

/** Signs of distorted data in what institutions pushed. */
export const DISTORTION = [
  FindFindings,
  StruckRecordsOfTeacher,
  SearchDistortion,
  JudgeFinding,
  AnswerFinding,
  FindingsOfPeople,
  FindingsResolver,
];
