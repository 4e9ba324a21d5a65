/**
 * The least that making results costs: COPY out, a weighted sum, COPY in, one upsert; and COPY of as many certificate rows as
 * the product issues, into a table with the same indexes.
 */
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answerParent, timed } from '../shared/measure.mjs';

// The drivers are the server's, not the workspace's.
const ofServer = createRequire(new URL('../../apps/api/package.json', import.meta.url));
const pg = ofServer('pg');
const { from: copyFrom, to: copyTo } = ofServer('pg-copy-streams');

const FACTS = `SELECT e.id, p.completed_half_hours, p.study_minutes, p.discussion_minutes, p.post_count, p.homework_count,
    s.offline_half_hours, s.themes_submitted, s.practice_score_hundredths, s.technical_score_hundredths
  FROM enrollment.enrollment e
  LEFT JOIN exchange.learner_progress p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id
  LEFT JOIN practice_evidence.practice_summary s ON s.cohort_id = e.cohort_id AND s.enrollment_id = e.id
 WHERE e.cohort_id = '%'`;
const WEIGHTS = [40, 0.1, 0.1, 20, 30, 15, 20, 0.2, 0.1];
const [EXPLAINED] = [
  '{"values":[1,2,3,4,5,6,7,8,9,10],"points":[1,2,3,4,5,6,7,8,9,10],"components":[1,2,3],"total":8000}',
];

async function* sums(reader, cohortId) {
  const stream = reader.query(copyTo(`COPY (${FACTS.replace('%', cohortId)}) TO STDOUT`));
  stream.setEncoding('utf8');
  let rest = '';
  for await (const piece of stream) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop();
    let rows = '';
    for (const line of lines) {
      const fields = line.split('\t');
      let total = 0;
      for (let at = 0; at < WEIGHTS.length; at += 1)
        total += fields[at + 1] === '\\N' ? 0 : Number(fields[at + 1]) * WEIGHTS[at];
      const hundredths = Math.min(10_000, Math.round(total));
      rows += `${fields[0]}\t${hundredths}\t${hundredths >= 8000 ? 'excellent' : hundredths >= 6000 ? 'pass' : 'fail'}\t${EXPLAINED}\n`;
    }
    if (rows !== '') yield rows;
  }
}

async function score(writer, reader, cohortId) {
  await writer.query('BEGIN');
  await writer.query(
    'CREATE TEMP TABLE bare_new (id uuid, total int, grade text, explanation jsonb) ON COMMIT DROP',
  );
  await pipeline(Readable.from(sums(reader, cohortId)), writer.query(copyFrom('COPY bare_new FROM STDIN')));
  await writer.query(
    `INSERT INTO public.bare_result SELECT * FROM bare_new
     ON CONFLICT (id) DO UPDATE SET total = excluded.total, grade = excluded.grade, explanation = excluded.explanation`,
  );
  await writer.query('COMMIT');
}

function* certificates(count) {
  const facts = JSON.stringify({
    fields: Array.from({ length: 9 }, (_, n) => ({ field: `field${n}`, zh: '示例内容', en: 'Example' })),
  });
  let rows = '';
  for (let n = 1; n <= count; n += 1) {
    const hex = n.toString(16).padStart(12, '0');
    rows += `00000000-0000-7000-8000-${hex}\t00000000-0000-7000-9000-${hex}\tJL2014-${n}\tJL2014-${n}\t示例${n}\tpass\t${facts}\t${'a'.repeat(64)}\t2014-12-31\n`;
    if (rows.length < 65_536) continue;
    yield rows;
    rows = '';
  }
  yield rows;
}

await answerParent(async ({ url, cohortId, certificates: count }) => {
  const [writer, reader] = [
    new pg.Client({ connectionString: url }),
    new pg.Client({ connectionString: url }),
  ];
  await Promise.all([writer.connect(), reader.connect()]);
  await writer.query(
    'CREATE TABLE public.bare_result (id uuid PRIMARY KEY, total int, grade text, explanation jsonb)',
  );
  const first = await timed(() => score(writer, reader, cohortId));
  const again = await timed(() => score(writer, reader, cohortId));
  await writer.query(
    `CREATE TABLE public.bare_certificate (id uuid PRIMARY KEY, enrollment_id uuid UNIQUE, number text, number_key text UNIQUE,
       holder_name text, grade text, facts json, facts_sha256 text, issued_on date)`,
  );
  const copied = await timed(() =>
    pipeline(
      Readable.from(certificates(count)),
      writer.query(copyFrom('COPY public.bare_certificate FROM STDIN')),
    ),
  );
  await Promise.all([writer.end(), reader.end()]);
  return { first: first.seconds, again: again.seconds, copied: copied.seconds };
});
