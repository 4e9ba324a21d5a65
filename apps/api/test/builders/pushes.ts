import { aRegion, type Region } from './a-region.js';
import { type InstitutionClient, anInstitutionClient, inTraining } from './an-institution-client.js';
import { type Learner, someLearners } from './learners.js';
import type { TestApp } from '../support/test-app.js';

/** What a push answered; a refused one has problems alone. */
export interface PushAnswer {
  id: string;
  cycle: number;
  received: number;
  accepted: number;
  duplicate: number;
  rejected: number;
  contentSha256: string;
  rejections: {
    totalCount: number;
    nodes: { index: number; recordId: string; code: string; field: string }[];
  };
  problems: { code: string }[];
}

/** A region in training whose first institution has three learners and two courses, `C1` and `C2`. */
export interface Pushes {
  readonly region: Region;
  readonly ours: InstitutionClient;
  /** The other institution. */
  readonly theirs: InstitutionClient;
  readonly learners: readonly Learner[];
  /** A learner of the other institution. */
  readonly foreign: Learner;
  /** A sound record of the first learner, an hour ago, with other fields. */
  readonly record: (fields?: object) => { recordId: string; occurredAt: string } & Record<string, unknown>;
  /** A key that no other push has. */
  readonly key: () => string;
  /** Sends a batch over GraphQL. */
  readonly push: (
    records: readonly object[],
    options?: { key?: string; cohortId?: string; client?: InstitutionClient },
  ) => Promise<PushAnswer>;
  /** Records that are held. */
  readonly held: () => Promise<number>;
}

/** Received, accepted, duplicate, rejected. */
export const counts = ({ received, accepted, duplicate, rejected }: PushAnswer): number[] => {
  return [received, accepted, duplicate, rejected];
};

/** Index and code of every rejection. */
export const codes = (answer: PushAnswer): [number, string][] =>
  answer.rejections.nodes.map(({ index, code }) => [index, code]);

const PUSH = `mutation ($input: PushLearningRecordsInput!) { pushLearningRecords(input: $input) {
  ... on PushReceipt { id cohortId cycle idempotencyKey received accepted duplicate rejected contentSha256
    rejections { totalCount nodes { index recordId code field message } pageInfo { hasNextPage } } }
  ... on PushRefused { problems { code } } } }`;

/** Prepares {@link Pushes} before the tests of the file. */
export function usePushes(app: TestApp): Pushes {
  let made: Pick<Pushes, 'region' | 'ours' | 'theirs' | 'learners' | 'foreign'> | undefined;
  let serial = 0;
  const ready = () => {
    if (!made) throw new Error('usePushes() is to be used inside tests and hooks only.');
    return made;
  };

  beforeAll(async () => {
    const region = await aRegion(app, { schoolsEach: 1 });
    const learners = await someLearners(app, region, 3);
    const [foreign] = (await someLearners(app, region, 1, { institution: 1 })) as [Learner];
    inTraining(app, region);
    const ours = await anInstitutionClient(app, region);
    const theirs = await anInstitutionClient(app, region, { institution: 1 });
    const course = { topic: 'T1', stages: [], subjects: [], required: false, halfHours: 4 };
    const { errors } = await ours.graphql(
      'mutation ($courses: [CourseInput!]!) { publishCourses(input: { courses: $courses }) { __typename } }',
      { courses: ['C1', 'C2'].map((code) => ({ ...course, code, title: code })) },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    made = { region, ours, theirs, learners, foreign };
  });

  const key = (): string => `key-${(serial += 1)}`;
  return {
    get region() {
      return ready().region;
    },
    get ours() {
      return ready().ours;
    },
    get theirs() {
      return ready().theirs;
    },
    get learners() {
      return ready().learners;
    },
    get foreign() {
      return ready().foreign;
    },
    key,
    record(fields = {}) {
      serial += 1;
      return {
        recordId: `r${serial}`,
        learnerNo: ready().learners[0]!.learnerNo,
        kind: 'COURSE_STUDY',
        occurredAt: new Date(app.clock.now().getTime() - 3600_000).toISOString(),
        courseCode: 'C1',
        minutes: 30,
        ...fields,
      };
    },
    async push(records, options = {}) {
      const { cohortId = ready().region.cohortId, client = ready().ours } = options;
      const input = { cohortId, idempotencyKey: options.key ?? key(), records };
      const answer = await client.graphql<{ pushLearningRecords: PushAnswer }>(PUSH, { input });
      if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
      return answer.data.pushLearningRecords;
    },
    async held() {
      const row = await app.database.one<{ n: number }>('SELECT count(*) AS n FROM exchange.learning_record');
      return row?.n ?? 0;
    },
  };
}
