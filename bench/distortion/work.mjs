/** Searches invented learners of one seed; answers what was found and missed, and how long the search alone took. */
import { searchDistortion } from '../../libs/domain-rules/dist/exchange/distortion/search-distortion.js';
import { answerParent } from '../shared/measure.mjs';
import { inventSchools } from './invent-learners.mjs';
import { COURSES, CYCLES, DAY, START, STRENGTHS } from './records.mjs';

await answerParent(async ({ learners, seed, thresholds, kinds }) => {
  const context = {
    thresholds,
    courseMinutes: COURSES,
    cycles: Array.from({ length: CYCLES }, (_, n) => ({
      number: n + 1,
      from: START + n * 10 * DAY,
      to: START + (n + 1) * 10 * DAY,
    })),
  };
  const search = searchDistortion(context);
  const wrong = new Map();
  const findings = [];
  let [records, milliseconds, reading, sum] = [0, 0, 0, 0];
  for (const school of inventSchools({ learners, seed })) {
    for (const { enrollmentId, wrong: what } of school) if (what) wrong.set(enrollmentId, what);
    // The least: every record looked at once.
    const began = performance.now();
    for (const learner of school) for (const record of learner.records) sum += record.minutes ?? 0;
    const started = performance.now();
    for (const { enrollmentId, schoolId, records: own } of school) {
      records += own.length;
      findings.push(...search.learner({ enrollmentId, schoolId, records: own }));
    }
    reading += started - began;
    milliseconds += performance.now() - started;
  }
  const started = performance.now();
  findings.push(...search.finish());
  milliseconds += performance.now() - started;
  if (sum === 0) throw new Error('Nothing was studied');

  const answer = {};
  for (const kind of kinds) {
    const found = new Set(
      findings.filter((each) => each.kind === kind).flatMap(({ enrollmentIds }) => enrollmentIds),
    );
    const planted = [...wrong.entries()].filter(([, what]) => what.kind === kind);
    answer[kind] = {
      findings: findings.filter((each) => each.kind === kind).length,
      learners: found.size,
      honest: [...found].filter((id) => !wrong.has(id)).length,
      otherwise: [...found].filter((id) => wrong.has(id) && wrong.get(id).kind !== kind).length,
      byStrength: Object.fromEntries(
        STRENGTHS.map((strength) => {
          const some = planted.filter(([, what]) => what.strength === strength);
          return [strength, { planted: some.length, found: some.filter(([id]) => found.has(id)).length }];
        }),
      ),
    };
  }
  return {
    records,
    distorted: wrong.size,
    seconds: milliseconds / 1000,
    reading: reading / 1000,
    kinds: answer,
  };
});
