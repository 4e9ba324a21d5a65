/** The product makes the results of a cohort: scored, scored again with nothing and with everything new, evaluated, certified. */
import { IssueCertificates } from '../../apps/api/dist/modules/certification/use-cases/issue-certificates.js';
import { PublishInstitutionResults } from '../../apps/api/dist/modules/scoring/use-cases/publish-institution-results.js';
import { PreviewComprehensiveEvaluation } from '../../apps/api/dist/modules/scoring/queries/preview-comprehensive-evaluation.js';
import { RunComprehensiveEvaluation } from '../../apps/api/dist/modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../../apps/api/dist/modules/scoring/use-cases/run-scoring.js';
import { answerParent, timed } from '../shared/measure.mjs';
import { done, openApp, PROGRAM } from '../shared/open-app.mjs';

await answerParent(async ({ url, packId, cohortId }) => {
  const { app, database, get } = await openApp({ url, packId });
  const score = () =>
    timed(async () => done('Scoring', await get(RunScoring).execute(PROGRAM, cohortId, 'bench')));
  const seconds = {};
  const counts = {};
  const keep = (name, { seconds: took, answer }) => {
    seconds[name] = took;
    counts[name] = answer;
    return answer;
  };
  keep('first', await score());
  keep('same', await score());
  await database.run(
    'UPDATE exchange.learner_progress SET study_minutes = study_minutes + 30, post_count = post_count + 1 WHERE cohort_id = $1',
    [cohortId],
  );
  keep('changed', await score());
  await get(PublishInstitutionResults).execute(PROGRAM, cohortId);
  keep('preview', await timed(() => get(PreviewComprehensiveEvaluation).execute(cohortId)));
  keep(
    'evaluated',
    await timed(async () =>
      done('Evaluation', await get(RunComprehensiveEvaluation).execute(PROGRAM, cohortId, 'bench')),
    ),
  );
  keep(
    'issued',
    await timed(async () =>
      done('Issue', await get(IssueCertificates).execute({ displayName: 'bench' }, cohortId)),
    ),
  );
  await app.close();
  return {
    seconds,
    learners: counts.first.learners,
    changed: counts.changed.changed,
    evaluated: counts.evaluated.changed,
    issued: counts.issued.issued,
  };
});
