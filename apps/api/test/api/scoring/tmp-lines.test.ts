import { policyPackById } from '@tisheng/policy-packs/load-policy-packs.js';
import { lineScorer } from '../../../src/modules/scoring/runs/score-lines.js';
import { compileScoring } from '@tisheng/domain-rules/scoring/compile-scoring.js';
test('lines', () => {
  const pack = policyPackById('jilin-2014')!;
  const lines = Array.from({ length: 67900 }, (_, i) => `01a2012e-e7a5-7522-b8a0-b4cc${String(i).padStart(8,'0')}\trequired\t${i % 60}\t${i % 1500}\t0\t4\t3\t3\t20\t4\t8150\t7000\t7500\t32000\t4\t23100\t3\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N`);
  const run = { id: 'x', cohortId: 'y', pack, reason: '', at: new Date() };
  const f = lineScorer(run);
  for (let k = 0; k < 3; k++) {
    let t = performance.now();
    for (const l of lines) f(l);
    process.stderr.write(`lines ${performance.now() - t}\n`);
    t = performance.now();
    for (const l of lines) l.split('\t');
    process.stderr.write(`split ${performance.now() - t}\n`);
    const s = compileScoring(pack);
    t = performance.now();
    const v = [30, 700, 0, 4, 3, 3, 20, 4, 81.5, 70, 75, 80, 77];
    let e: any;
    for (const _ of lines) e = s.scoreRow(v);
    process.stderr.write(`score ${performance.now() - t}\n`);
    t = performance.now();
    for (const _ of lines) JSON.stringify(e.explanation);
    process.stderr.write(`json ${performance.now() - t}\n`);
  }
});
