import { GiveWorksToJudges } from './give-works-to-judges.js';
import { AwardJudgeResolver } from './graphql/award-judge.resolver.js';
import { AwardNomineeResolver } from './graphql/award-nominee.resolver.js';
import { AwardRoundResolver } from './graphql/award-round.resolver.js';
import { AwardViews } from './graphql/award-views.js';
import { HonourResolver } from './graphql/honour.resolver.js';
import { JudgingResolver } from './graphql/judging.resolver.js';
import { PeopleOfAwards } from './people-of-awards.js';
import { AwardNominees } from './persistence/award-nominees.js';
import { AwardRounds } from './persistence/award-rounds.js';
import { JudgeCandidates } from './persistence/judge-candidates.js';
import { JudgeTiesReader } from './persistence/judge-ties.js';
import { FindAnnouncedAwards } from './queries/find-announced-awards.js';
import { FindAwardCandidates } from './queries/find-award-candidates.js';
import { FindAwardJudges } from './queries/find-award-judges.js';
import { FindAwardNominees } from './queries/find-award-nominees.js';
import { FindAwardRounds } from './queries/find-award-rounds.js';
import { FindHonours } from './queries/find-honours.js';
import { FindJudgingTasks } from './queries/find-judging-tasks.js';
import { LocateHonours } from './queries/locate-honours.js';
import { ReckonResults } from './reckon-results.js';
import { AnnounceAwards } from './use-cases/announce-awards.js';
import { BeginAwardJudging } from './use-cases/begin-award-judging.js';
import { CancelAwardRound } from './use-cases/cancel-award-round.js';
import { ChangeAwardCalendar } from './use-cases/change-award-calendar.js';
import { ChangeAwardJudges } from './use-cases/change-award-judges.js';
import { DeclareRecusal } from './use-cases/declare-recusal.js';
import { ExportAwards } from './use-cases/export-awards.js';
import { JudgeAwardWork } from './use-cases/judge-award-work.js';
import { NominateForAward } from './use-cases/nominate-for-award.js';
import { ObjectToAward } from './use-cases/object-to-award.js';
import { OpenAwardRound } from './use-cases/open-award-round.js';
import { PrintHonour } from './use-cases/print-honour.js';
import { PublishAwards } from './use-cases/publish-awards.js';
import { WithdrawNomination } from './use-cases/withdraw-nomination.js';

/** Rounds of awards from nomination to the certificate of honour. */
export const AWARDS = [
  AwardRounds,
  AwardNominees,
  JudgeTiesReader,
  JudgeCandidates,
  GiveWorksToJudges,
  ReckonResults,
  PeopleOfAwards,
  LocateHonours,
  FindAwardRounds,
  FindAwardNominees,
  FindAwardCandidates,
  FindAwardJudges,
  FindJudgingTasks,
  FindAnnouncedAwards,
  FindHonours,
  AwardViews,
  OpenAwardRound,
  ChangeAwardCalendar,
  CancelAwardRound,
  NominateForAward,
  WithdrawNomination,
  ChangeAwardJudges,
  DeclareRecusal,
  BeginAwardJudging,
  JudgeAwardWork,
  AnnounceAwards,
  ObjectToAward,
  PublishAwards,
  ExportAwards,
  PrintHonour,
  AwardRoundResolver,
  AwardNomineeResolver,
  AwardJudgeResolver,
  JudgingResolver,
  HonourResolver,
];
