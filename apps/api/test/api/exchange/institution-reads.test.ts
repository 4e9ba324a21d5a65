import { usePushes } from '../../builders/pushes.js';
import { useApp } from '../../support/test-app.js';

const app = useApp();
const pushes = usePushes(app);
const { key, push, record } = pushes;

describe('what an institution reads', () => {
  test('its own trainees, page by page in the order in which they changed', async () => {
    const query = `query ($cohortId: ID!, $after: String) { trainees(cohortId: $cohortId, first: 2, after: $after) {
      nodes { learnerNo name school county state obligation diagnosis { overallLevel } chosenCourses { code } changedAt }
      pageInfo { hasNextPage endCursor } totalCount } }`;
    type Page = {
      trainees: {
        nodes: { learnerNo: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const first = (await pushes.ours.graphql<Page>(query, { cohortId: pushes.region.cohortId })).data
      .trainees;
    const second = (
      await pushes.ours.graphql<Page>(query, {
        cohortId: pushes.region.cohortId,
        after: first.pageInfo.endCursor,
      })
    ).data.trainees;
    expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
      3,
      true,
      false,
    ]);
    const all = [...first.nodes, ...second.nodes].map(({ learnerNo }) => learnerNo);
    expect(all.sort()).toEqual(pushes.learners.map(({ learnerNo }) => learnerNo).sort());
  });

  test('the cohorts, the cycles with their states, and the reconciliation of a cycle', async () => {
    const [first, second] = pushes.learners;
    await push([record(), record(), record({ learnerNo: second!.learnerNo })]);
    await push([record({ learnerNo: first!.learnerNo })]);
    const answer = await pushes.ours.graphql<{
      cohorts: { id: string; trainees: number }[];
      pushCycles: { number: number; state: string }[];
      reconciliation: {
        trainees: number;
        learnersWithoutRecords: number;
        withoutRecords: string[];
        recordsHeld: number;
      };
    }>(
      `query ($c: ID!) { cohorts { id trainees } pushCycles(cohortId: $c) { number state dueAt }
         reconciliation(cohortId: $c, cycle: 1) { trainees learnersWithoutRecords withoutRecords recordsHeld } }`,
      { c: pushes.region.cohortId },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data.cohorts).toEqual([{ id: pushes.region.cohortId, trainees: 3 }]);
    expect(answer.data.pushCycles.slice(0, 2).map(({ state }) => state)).toEqual(['ON_TIME', 'OPEN']);
    expect(answer.data.reconciliation).toMatchObject({
      trainees: 3,
      withoutRecords: [pushes.learners[2]!.learnerNo],
    });
    expect(answer.data.reconciliation.recordsHeld).toBe(4);
  });

  test('a closed cohort takes nothing more, yet an earlier push is still acknowledged', async () => {
    const [records, once] = [[record()], key()];
    const first = await push(records, { key: once });
    await app.database.run(`UPDATE enrollment.cohort SET state = 'closed' WHERE id = $1`, [
      pushes.region.cohortId,
    ]);
    expect((await push([record()])).problems).toEqual([{ code: 'cohort-closed' }]);
    expect(await push(records, { key: once })).toEqual(first);
    await app.database.run(`UPDATE enrollment.cohort SET state = 'training' WHERE id = $1`, [
      pushes.region.cohortId,
    ]);
  });
});

describe('results', () => {
  test('a grade off the band needs a reason (decision 3)', async () => {
    const answer = await pushes.ours.graphql<{
      pushResults: { accepted: number; rejections: { index: number; code: string }[] };
    }>(
      `mutation ($input: PushResultsInput!) { pushResults(input: $input) { ... on ResultsReceived { accepted rejections { index code } } } }`,
      {
        input: {
          cohortId: pushes.region.cohortId,
          results: [
            { learnerNo: pushes.learners[0]!.learnerNo, score: 79.5, grade: 'EXCELLENT' },
            {
              learnerNo: pushes.learners[1]!.learnerNo,
              score: 79.5,
              grade: 'EXCELLENT',
              reason: 'Leads the county’s workshop.',
            },
            { learnerNo: pushes.learners[2]!.learnerNo, score: 61 },
            { learnerNo: pushes.foreign.learnerNo, score: 61 },
          ],
        },
      },
    );
    expect(answer.data.pushResults).toEqual({
      accepted: 2,
      rejections: [
        { index: 0, code: 'grade-off-band-needs-reason' },
        { index: 3, code: 'unknown-learner' },
      ],
    });
  });

  test('results of an institution’s own pre-test become the trainees’ diagnosis', async () => {
    const levels = [1, 2, 3].map((item) => ({ item, column: 'I', level: item / 10 }));
    const takenAt = app.clock.now().toISOString();
    const sent = await pushes.ours.graphql<{
      pushDiagnosticResults: { accepted: number; rejections: { code: string }[] };
    }>(
      `mutation ($input: PushDiagnosticResultsInput!) { pushDiagnosticResults(input: $input) {
         ... on ResultsReceived { accepted rejections { code } } } }`,
      {
        input: {
          cohortId: pushes.region.cohortId,
          results: [
            { learnerNo: pushes.learners[0]!.learnerNo, takenAt, levels },
            { learnerNo: pushes.foreign.learnerNo, takenAt, levels },
          ],
        },
      },
    );
    expect(sent.data.pushDiagnosticResults).toEqual({
      accepted: 1,
      rejections: [{ code: 'unknown-learner' }],
    });
    const read = await pushes.ours.graphql<{
      trainees: {
        nodes: {
          diagnosis: { overallLevel: number; weakPoints: { item: number; level: number }[] } | null;
        }[];
      };
    }>(
      `query ($c: ID!) { trainees(cohortId: $c) { nodes { learnerNo diagnosis { overallLevel takenAt dimensions { dimension column level } weakPoints { item level } } } } }`,
      { c: pushes.region.cohortId },
    );
    expect(read.errors).toEqual([]);
    const found = read.data.trainees.nodes.find(({ diagnosis }) => diagnosis !== null)?.diagnosis;
    expect(found?.overallLevel).toBe(0.2);
    expect(found?.weakPoints[0]).toEqual({ item: 1, level: 0.1 });
  });
});
