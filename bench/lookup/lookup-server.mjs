/** The product as it is served, with a million certificates; or node:http with one prepared statement over the same table. */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { openApp } from '../shared/open-app.mjs';

const { url, packId, bare } = JSON.parse(process.argv[2]);
const pg = createRequire(new URL('../../apps/api/package.json', import.meta.url))('pg');

// Whoever began this is gone.
process.once('disconnect', () => process.exit(1));

if (bare) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const LOOK_UP = {
    name: 'look-up',
    text: 'SELECT number, holder_name, state, facts, facts_sha256, issued_on FROM certification.certificate WHERE number_key = $1',
  };
  const answer = async (request, response) => {
    const pieces = [];
    for await (const piece of request) pieces.push(piece);
    const { number, name } = JSON.parse(Buffer.concat(pieces).toString());
    const { rows } = await pool.query({ ...LOOK_UP, values: [number] });
    const found = rows[0]?.holder_name === name ? rows[0] : null;
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? { answer: 'valid', ...found } : { answer: 'unknown' }));
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1', () => process.send({ address: `http://127.0.0.1:${server.address().port}` }));
  process.once('message', () => process.exit(0));
} else {
  const { app } = await openApp({ url, packId });
  await app.listen(0, '127.0.0.1');
  process.once('message', () => void app.close().then(() => process.exit(0)));
  process.send({ address: `http://127.0.0.1:${app.getHttpServer().address().port}` });
}
