import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { RunScoring } from '../../../src/modules/scoring/use-cases/run-scoring.js';
import { PublishInstitutionResults } from '../../../src/modules/scoring/use-cases/publish-institution-results.js';
import { RateTeachers } from '../../../src/modules/scoring/use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../../../src/modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { PreviewComprehensiveEvaluation } from '../../../src/modules/scoring/queries/preview-comprehensive-evaluation.js';
import { ScoringReader } from '../../../src/modules/scoring/public/scoring-reader.js';
import { aRegion } from '../../builders/a-region.js';
import { haveDone, someLearners } from '../../builders/learners.js';
import { useApp } from '../../support/test-app.js';
const app = useApp();
const P = { displayName: 'test' };
const N = Number(process.env.N ?? 67900);
async function time<T>(name: string, f: () => Promise<T>): Promise<T> {
  const t = Date.now(); const r = await f();
  process.stderr.write(`${name}: ${Date.now() - t} ms  rss ${Math.round(process.memoryUsage().rss / 1e6)}  ${JSON.stringify(r)?.slice(0, 200)}\n`); return r;
}
test('speed', async () => {
  const region = await aRegion(app, { pack: 'jilin-2014' });
  const all = await someLearners(app, region, N);
  await haveDone(app, region, all, { completedHalfHours: 50, studyMinutes: 1000, posts: 4, postScore: 80, comments: 3, homework: 3, homeworkScore: 77, offlineHalfHours: 20, themesSubmitted: 4, practiceScore: 81.5, technicalScore: 70, teachingScore: 75 });
  await app.database.run(`UPDATE exchange.learner_progress SET study_minutes = (random()*1500)::int, completed_half_hours=(random()*60)::int`);
  await app.database.run('VACUUM ANALYZE');
  await app.database.run(`CREATE TABLE public.bare (cohort_id uuid, enrollment_id uuid, total int, grade text, primary key (cohort_id, enrollment_id))`);
  const bare = () => app.database.transaction(async (tx) => {
    await tx.run('CREATE TEMP TABLE b (LIKE public.bare) ON COMMIT DROP');
    const out = tx.client.query(copyTo(`COPY (SELECT e.id, p.completed_half_hours, p.study_minutes, p.post_count, p.comment_count, p.homework_count, s.offline_half_hours, s.themes_submitted, s.practice_score_hundredths, s.technical_score_hundredths, s.teaching_score_hundredths, p.post_score_sum, p.homework_score_sum FROM enrollment.enrollment e JOIN exchange.learner_progress p ON p.cohort_id=e.cohort_id AND p.enrollment_id=e.id JOIN practice_evidence.practice_summary s ON s.cohort_id=e.cohort_id AND s.enrollment_id=e.id WHERE e.cohort_id='${region.cohortId}') TO STDOUT`));
    let text = ''; out.setEncoding('utf8'); for await (const c of out) text += c;
    const lines: string[] = [];
    for (const l of text.split('\n')) { if (!l) continue; const f = l.split('\t'); let t = 0; for (let i = 1; i < f.length; i++) t += Number(f[i]) * 0.01; lines.push(`${region.cohortId}\t${f[0]}\t${Math.round(t)}\tpass\n`); }
    await pipeline(Readable.from([lines.join('')]), tx.client.query(copyFrom('COPY b FROM STDIN')));
    return tx.run(`INSERT INTO public.bare SELECT * FROM b ON CONFLICT (cohort_id, enrollment_id) DO UPDATE SET total=excluded.total, grade=excluded.grade`);
  });
  await time('bare 1', bare);
  await time('scoring 1', () => app.get(RunScoring).execute(P, region.cohortId, 'x'));
  await time('bare 2', bare);
  await time('scoring again', () => app.get(RunScoring).execute(P, region.cohortId, 'x'));
  await app.database.run(`UPDATE exchange.learner_progress SET study_minutes = study_minutes + 7`);
  await time('scoring changed', () => app.get(RunScoring).execute(P, region.cohortId, 'x'));
  await time('publish', () => app.get(PublishInstitutionResults).execute(P, region.cohortId));
  await time('rate', () => app.get(RateTeachers).executeMany(P, region.cohortId, all.map(({ id }, i) => ({ enrollmentId: id, grade: i % 9 ? 'pass' as const : 'excellent' as const }))));
  await time('preview', () => app.get(PreviewComprehensiveEvaluation).execute(region.cohortId));
  await time('evaluate', () => app.get(RunComprehensiveEvaluation).execute(P, region.cohortId, 'x'));
  await time('evaluate again', () => app.get(RunComprehensiveEvaluation).execute(P, region.cohortId, 'x'));
  await time('read', async () => { let n = 0; for await (const p of app.get(ScoringReader).resultsToCertify(region.cohortId)) n += p.length; return n; });
}, 300000);
