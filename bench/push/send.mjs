/** An institution's side: a token, then the file as it lies on the disk; answers the seconds until the receipt. */
import { createReadStream } from 'node:fs';
import { request } from 'node:http';
import { answerParent, timed } from '../shared/measure.mjs';

async function token(address, { clientId, clientSecret }) {
  const answer = await fetch(`${address}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token: given } = await answer.json();
  if (!given) throw new Error(`No token: ${answer.status}`);
  return given;
}

function push(address, { cohortId, file, key, bearer }) {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}/exchange/v1/learning-records?cohortId=${cohortId}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        'content-type': 'application/x-ndjson',
        'idempotency-key': key,
      },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (piece) => (body += piece));
      response.on('end', () => {
        if (response.statusCode === 200) resolve(JSON.parse(body));
        else reject(new Error(`${response.statusCode} ${body.slice(0, 300)}`));
      });
    });
    createReadStream(file, { highWaterMark: 1 << 18 }).pipe(sent);
  });
}

await answerParent(async ({ address, cohortId, sender, key }) => {
  const bearer = await token(address, sender);
  const { seconds, answer } = await timed(() => push(address, { cohortId, file: sender.file, key, bearer }));
  return { seconds, receipt: answer };
});
