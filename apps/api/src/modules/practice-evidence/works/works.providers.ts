import { FinishedWorkResolver } from './graphql/finished-work.resolver.js';
import { PeopleOfWorks } from './people-of-works.js';
import { WorkAuthors } from './persistence/work-authors.js';
import { WorkParts } from './persistence/work-parts.js';
import { FindColleagues } from './queries/find-colleagues.js';
import { FindFinishedWork } from './queries/find-finished-work.js';
import { WorksForNomination } from './queries/works-for-nomination.js';
import { AnswerWorkAuthorship } from './use-cases/answer-work-authorship.js';
import { SaveWorkProfile } from './use-cases/save-work-profile.js';

/** Finished works with their kinds, parts and authors. */
export const WORKS = [
  WorkParts,
  WorkAuthors,
  PeopleOfWorks,
  FindFinishedWork,
  FindColleagues,
  WorksForNomination,
  SaveWorkProfile,
  AnswerWorkAuthorship,
  FinishedWorkResolver,
];
