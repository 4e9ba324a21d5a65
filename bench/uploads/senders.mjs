/**
 * People who send a film each at the same time. To the product by tus, in pieces, with connections that break; to the plain
 * server in one request, since it knows no other way. The bytes are made from a seed, so that nothing is held in memory.
 */
import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';
import { answerParent, timed } from '../shared/measure.mjs';

const PIECE = 8 * 1024 * 1024;
const BLOCK = 64 * 1024;

/** A film of a few boxes with bytes of its own: right by its structure. */
function filmOf(seed, bytes) {
  const head = Buffer.from(
    '00000018667479706d703432000000006d703432697300000000001069736f6d0000000000000000',
    'hex',
  );
  head.write('ftypisom\0\0\0\0isommp42', 4, 'latin1');
  head.writeUInt32BE(24, 0);
  head.writeUInt32BE(16, 24);
  head.write('moov', 28, 'latin1');
  const data = Buffer.alloc(8);
  data.writeUInt32BE(bytes - 40, 0);
  data.write('mdat', 4, 'latin1');
  const start = Buffer.concat([head.subarray(0, 40), data]);
  const block = createHash('sha512').update(`film ${seed}`).digest();
  const pattern = Buffer.alloc(BLOCK, block);
  return (from, to) => {
    const piece = Buffer.allocUnsafe(to - from);
    for (let at = from; at < to;) {
      if (at < start.length) {
        const until = Math.min(to, start.length);
        start.copy(piece, at - from, at, until);
        at = until;
        continue;
      }
      const inBlock = at % BLOCK;
      const until = Math.min(to, at - inBlock + BLOCK);
      pattern.copy(piece, at - from, inBlock, inBlock + until - at);
      // Every block differs from the next.
      if (inBlock === 0 && until - at >= 8) piece.writeUInt32LE(at, at - from);
      at = until;
    }
    return piece;
  };
}

const hashOf = (film, bytes) => {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes; at += PIECE) hash.update(film(at, Math.min(bytes, at + PIECE)));
  return hash.digest('hex');
};

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

/** Room again, or the end. */
const drained = (sending) =>
  new Promise((resolve) => {
    const go = () => {
      sending.off('drain', go);
      sending.off('close', go);
      resolve();
    };
    sending.on('drain', go);
    sending.on('close', go);
  });

/** Sends bytes; with `breakAt` the connection ends after so many. */
function send(url, { method, headers, film, from = 0, to = 0, breakAt = null }) {
  return new Promise((resolve) => {
    const sending = request(url, {
      method,
      agent: breakAt === null ? agent : false,
      headers: { ...headers, ...(film ? { 'content-length': to - from } : {}) },
    });
    sending.on('error', () => resolve(null));
    sending.on('response', (answer) => {
      let body = '';
      answer.on('data', (piece) => (body += piece));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
      answer.on('error', () => resolve(null));
    });
    void (async () => {
      for (let at = from; at < to; at += BLOCK) {
        if (breakAt !== null && at >= breakAt) return sending.destroy();
        if (!sending.write(film(at, Math.min(to, at + BLOCK)))) await drained(sending);
        if (sending.destroyed) return;
      }
      sending.end();
    })().catch(() => sending.destroy());
  });
}

async function byTus({ address, cohortId }, token, seed, bytes, breaks) {
  const film = filmOf(seed, bytes);
  const headers = { cookie: `tisheng_session=${token}`, 'x-tisheng-request': '1', 'tus-resumable': '1.0.0' };
  const name = Buffer.from(`film-${seed}.mp4`).toString('base64');
  const begun = await send(`${address}/files/uploads?cohortId=${cohortId}`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': bytes,
      'upload-metadata': `filename ${name}`,
      'content-length': 0,
    },
  });
  if (begun?.status !== 201) throw new Error(`Beginning: ${begun?.status} ${begun?.body}`);
  const url = `${address}${begun.headers.location}`;
  let [offset, broken, asked] = [0, 0, 0];
  while (offset < bytes) {
    const to = Math.min(bytes, offset + PIECE);
    // Each break somewhere in a piece, at another place for everybody.
    const breakAt =
      broken < breaks
        ? offset + Math.floor(((to - offset) * (((seed * 37 + broken * 53) % 90) + 5)) / 100)
        : null;
    const answer = await send(url, {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' },
      film,
      from: offset,
      to,
      breakAt,
    });
    if (breakAt !== null) broken += 1;
    if (answer?.status === 204) offset = Number(answer.headers['upload-offset']);
    else {
      const known = await send(url, { method: 'HEAD', headers });
      if (known?.status === 200) offset = Number(known.headers['upload-offset']);
      if ((asked += 1) > 200) throw new Error(`It does not go on: ${answer?.status} ${known?.status}`);
    }
  }
  for (let round = 0; ; round += 1) {
    const state = JSON.parse((await send(`${url}/state`, { method: 'GET', headers })).body);
    if (state.state === 'ready') return;
    if (state.state === 'refused' || round > 600) throw new Error(JSON.stringify(state));
    await new Promise((later) => setTimeout(later, 500));
  }
}

async function plainly({ address }, seed, bytes) {
  const film = filmOf(seed, bytes);
  const answer = await send(address, { method: 'POST', headers: {}, film, to: bytes });
  return answer?.body;
}

await answerParent(async ({ way, server, tokens, seeds, bytes, breaks }) => {
  const { seconds, answer } = await timed(() =>
    Promise.all(
      seeds.map((seed, index) =>
        way === 'tus' ? byTus(server, tokens[index], seed, bytes, breaks) : plainly(server, seed, bytes),
      ),
    ),
  );
  const hashes = seeds.map((seed) => hashOf(filmOf(seed, bytes), bytes));
  const whole = way === 'tus' ? null : answer.filter((hash, index) => hash === hashes[index]).length;
  return { seconds, hashes, whole };
});
