/** As many certificates as asked for, like those that are issued, straight in the table. */
import { printedCertificate } from '../../libs/domain-rules/dist/certification/printed-fields.js';
import { migrate } from '../../apps/api/dist/migrate.js';
import { openRegion } from '../shared/invented-region.mjs';
import { answerParent } from '../shared/measure.mjs';
import { openApp } from '../shared/open-app.mjs';

await answerParent(async ({ url, packId, certificates }) => {
  await migrate(url);
  const opened = await openApp({ url, packId });
  const { cohortId } = await openRegion(opened);
  const facts = printedCertificate(opened.pack, {
    number: '%',
    name: '示例教师',
    idNumber: '220102199005151234',
    school: '示例小学',
    cohort: opened.pack.cohorts[0].name,
    halfHours: 100,
    grade: { zh: '合格', en: 'Pass' },
    issuedOn: '2014-12-31',
  });
  await opened.database.transaction(async (tx) => {
    // Whose they are is none of what is measured.
    await tx.run(`SET LOCAL session_replication_role = replica`);
    await tx.run(
      `INSERT INTO certification.certificate (cohort_id, enrollment_id, number, number_key, holder_name, grade, facts,
         facts_sha256, issued_on, state, issued_at)
       SELECT $1, uuidv7(), 'BENCH' || n, 'BENCH' || n, '示例' || n, 'pass', replace($2, '%', 'BENCH' || n)::json,
              md5(n::text) || md5(n::text), '2014-12-31', 'issued', now() FROM generate_series(1, $3::int) AS n`,
      [cohortId, JSON.stringify(facts), certificates],
    );
  });
  await opened.database.run('VACUUM ANALYZE certification.certificate');
  await opened.app.close();
  return {};
});
