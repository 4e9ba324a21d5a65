/** The least that saving an answer costs: node:http, a session looked up, one prepared statement. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';

// The driver is the server's, not the workspace's.
const pg = createRequire(new URL('../../apps/api/package.json', import.meta.url))('pg');

const { url } = JSON.parse(process.argv[2]);
const pool = new pg.Pool({ connectionString: url, max: 16 });
await pool.query(`CREATE TABLE IF NOT EXISTS public.bare_answers (
  account_id uuid PRIMARY KEY, answers jsonb NOT NULL DEFAULT '{}', revision int NOT NULL DEFAULT 0)`);

const SESSION = {
  name: 'session',
  text: 'SELECT account_id FROM identity.session WHERE token_hash = $1 AND ended_at IS NULL',
};
const SAVE = {
  name: 'save',
  text: `INSERT INTO public.bare_answers AS b (account_id, answers, revision) VALUES ($1, $2, 1)
         ON CONFLICT (account_id) DO UPDATE SET answers = b.answers || excluded.answers, revision = b.revision + 1
         RETURNING revision`,
};

async function answer(request, response) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const token = /tisheng_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const session = await pool.query({ ...SESSION, values: [createHash('sha256').update(token).digest()] });
  const account = session.rows[0]?.account_id;
  if (!account) return response.writeHead(401).end();
  const { question, options } = JSON.parse(Buffer.concat(pieces).toString());
  const saved = await pool.query({ ...SAVE, values: [account, JSON.stringify({ [question]: options })] });
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ revision: saved.rows[0].revision }));
}

const server = createServer((request, response) => void answer(request, response));
server.listen(0, '127.0.0.1', () => process.send({ address: `http://127.0.0.1:${server.address().port}/` }));
// Whoever began this is gone.
process.once('disconnect', () => process.exit(1));
process.once('message', () => {
  server.closeAllConnections();
  server.close();
  void pool.end().then(() => process.exit(0));
});
