import type { UnitRecord } from '../../src/modules/organization/public/organization-reader.js';
import { addDays, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { TestApp } from '../support/test-app.js';
import type { Person } from './a-person.js';
import type { Region } from './a-region.js';

export interface Answer {
  readonly problems?: readonly { readonly code: string; readonly zh: string }[];
  readonly roundId?: string;
  readonly nominationId?: string;
  readonly taskId?: string;
}

export const codesOf = (answer: Answer): string[] | undefined => answer.problems?.map(({ code }) => code);

/** The steps of a round, as the people of one unit do them. */
export function roundsOf(app: TestApp, region: Region, unit: UnitRecord, who: Person) {
  const today = (): string => plainDateIn('Asia/Shanghai', app.clock.now());
  const of = { cohortId: region.cohortId, unitId: unit.id };
  const OF = { cohortId: 'ID!', unitId: 'ID!' };
  const act = (operation: string, roundId: string): Promise<Answer> =>
    who.do(operation, { ...OF, roundId: 'ID!' }, { ...of, roundId }, '... on AwardRoundChanged { roundId }');
  return {
    /** Nominations today, judging until three days later, three days for objections. */
    async open(categories: readonly string[] = ['COURSEWARE']): Promise<string> {
      const calendar = {
        nominateFrom: today(),
        nominateUntil: today(),
        judgeUntil: addDays(today(), 3),
        objectionDays: 3,
      };
      const answer: Answer = await who.do(
        'openAwardRound',
        { ...OF, name: 'String!', categories: '[AwardCategory!]!', calendar: 'AwardCalendarInput!' },
        { ...of, name: `${unit.name}优秀成果评选`, categories, calendar },
        '... on AwardRoundChanged { roundId }',
      );
      if (!answer.roundId) throw new Error(JSON.stringify(answer));
      return answer.roundId;
    },
    nominate: (roundId: string, nomineeId: string, pot = 'WORKS', reason = '有推广价值'): Promise<Answer> =>
      who.do(
        'nominateForAward',
        { ...OF, roundId: 'ID!', pot: 'AwardPot!', nomineeId: 'ID!', reason: 'String!' },
        { ...of, roundId, pot, nomineeId, reason },
        '... on AwardNominationChanged { nominationId }',
      ),
    withdraw: (roundId: string, nominationId: string): Promise<Answer> =>
      who.do(
        'withdrawNomination',
        { ...OF, roundId: 'ID!', nominationId: 'ID!' },
        { ...of, roundId, nominationId },
        '... on AwardNominationChanged { nominationId }',
      ),
    judge: (roundId: string, judgeId: string, names = true): Promise<Answer> =>
      who.do(
        names ? 'nameAwardJudge' : 'dismissAwardJudge',
        { ...OF, roundId: 'ID!', judgeId: 'ID!' },
        { ...of, roundId, judgeId },
        '... on AwardRoundChanged { roundId }',
      ),
    begin: (roundId: string) => act('beginAwardJudging', roundId),
    announce: (roundId: string) => act('announceAwards', roundId),
    publish: (roundId: string) => act('publishAwards', roundId),
    decide: (roundId: string, objectionId: string, upheld: boolean, answer: string): Promise<Answer> =>
      who.do(
        'decideAwardObjection',
        { ...OF, roundId: 'ID!', objectionId: 'ID!', upheld: 'Boolean!', answer: 'String!' },
        { ...of, roundId, objectionId, upheld, answer },
        '... on AwardObjectionChanged { roundId }',
      ),
    async nominees(roundId: string): Promise<readonly NomineeSeen[]> {
      const { list } = await who.ask<{ list: { nodes: NomineeSeen[] } }>(
        `query ($cohortId: ID!, $unitId: ID!, $roundId: ID!) {
           list: awardNominees(cohortId: $cohortId, unitId: $unitId, roundId: $roundId) { nodes {
             id title number total technical rank withdrawnAt struckOutReason honour { en } people { honourId name certificateNo }
             scores { judgeName technical isExtra returnReason } } } }`,
        { ...of, roundId },
      );
      return list.nodes;
    },
  };
}

export interface NomineeSeen {
  readonly id: string;
  readonly title: string;
  readonly number: number | null;
  readonly total: number | null;
  readonly technical: number | null;
  readonly rank: number | null;
  readonly withdrawnAt: string | null;
  readonly struckOutReason: string | null;
  readonly honour: { readonly en: string } | null;
  readonly people: readonly {
    readonly honourId: string;
    readonly name: string;
    readonly certificateNo: string | null;
  }[];
  readonly scores: readonly {
    readonly judgeName: string;
    readonly technical: number | null;
    readonly isExtra: boolean;
    readonly returnReason: string | null;
  }[];
}

/** What a judge does. */
export function judging(region: Region, who: Person) {
  const cohortId = region.cohortId;
  return {
    async tasks(): Promise<
      readonly { id: string; number: number; title: string; technical: number | null }[]
    > {
      const { list } = await who.ask<{
        list: { nodes: { id: string; number: number; title: string; technical: number | null }[] };
      }>(
        `query ($cohortId: ID!) { list: judgingTasks(cohortId: $cohortId) { nodes { id number title technical } } }`,
        { cohortId },
      );
      return list.nodes;
    },
    score: (
      taskId: string,
      technical: number,
      teaching = technical,
      comment = '设计清晰，技术用得恰到好处',
    ): Promise<Answer> =>
      who.do(
        'giveAwardScore',
        { cohortId: 'ID!', taskId: 'ID!', technical: 'Int!', teaching: 'Int!', comment: 'String!' },
        { cohortId, taskId, technical, teaching, comment },
        '... on AwardWorkJudged { taskId }',
      ),
    handBack: (taskId: string, reason: string): Promise<Answer> =>
      who.do(
        'declareAwardConflict',
        { cohortId: 'ID!', taskId: 'ID!', reason: 'String!' },
        { cohortId, taskId, reason },
        '... on AwardWorkJudged { taskId }',
      ),
  };
}

/** Works honoured in a published round of a unit, straight in the database: for what begins where the list is final. */
export async function honoured(
  app: TestApp,
  region: Region,
  unit: UnitRecord,
  works: readonly {
    readonly workId: string;
    readonly teacherIds: readonly string[];
    readonly honour?: string;
  }[],
): Promise<string> {
  const now = app.clock.now();
  const round = await app.database.one<{ id: string }>(
    `INSERT INTO practice_evidence.award_round (cohort_id, unit_id, level, name, categories, state, nominate_from, nominate_until,
            judge_until, objection_days, seed, opened_at, announced_at, object_until, published_at, serial)
     VALUES ($1, $2, CASE WHEN $5 = 'school' THEN 'school' ELSE 'county' END, $3, '{courseware}', 'published', '2030-01-01', '2030-01-02', '2030-01-03', 3, 1, $4, $4,
             '2030-01-06', $4, 1) RETURNING id`,
    [region.cohortId, unit.id, `${unit.name}优秀成果评选`, now, unit.kind],
  );
  for (const [at, { workId, teacherIds, honour = 'first' }] of works.entries()) {
    const nomination = await app.database.one<{ id: string }>(
      `INSERT INTO practice_evidence.award_nomination (round_id, cohort_id, category, submission_id, unit_id, title, reason,
              nominated_at, number, total_hundredths, rank, honour)
       VALUES ($1, $2, 'courseware', $3, $4, '', '好', $5, $6, 9000, $6, $7) RETURNING id`,
      [round!.id, region.cohortId, workId, unit.id, now, at + 1, honour],
    );
    await app.database.run(
      `INSERT INTO practice_evidence.award_recipient (nomination_id, cohort_id, teacher_id, position, certificate_no)
       SELECT $1, $2, t.id, t.n, 'RY-' || $4 || '-' || t.n FROM unnest($3::uuid[]) WITH ORDINALITY AS t(id, n)`,
      [nomination!.id, region.cohortId, teacherIds, at],
    );
  }
  return round!.id;
}
