/**
 * Many people verify certificates: eight at a time, each address few enough times that the product's limit lets it pass
 * (127.0.0.0/8 is all this machine). Answers how many a second and how long they took.
 */
import { Agent, request } from 'node:http';
import { random } from '../shared/invented-region.mjs';
import { answerParent } from '../shared/measure.mjs';

const AT_ONCE = 8;
const OF_ONE_ADDRESS = 25;

function ask(address, agent, localAddress, number, name) {
  return new Promise((resolve, reject) => {
    const body = JSON.stringify({ number, name });
    const sent = request(`${address}/public/v1/verifications`, {
      method: 'POST',
      agent,
      localAddress,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode, answer: JSON.parse(text) }));
    });
    sent.end(body);
  });
}

await answerParent(async ({ address, certificates, seconds, seed }) => {
  const next = random(seed);
  const took = [];
  let [wrong, addresses] = [0, seed * 100_000];
  const until = performance.now() + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      addresses += 1;
      const from = `127.${1 + ((addresses >> 16) & 127)}.${(addresses >> 8) & 255}.${1 + (addresses & 127)}`;
      for (let n = 0; n < OF_ONE_ADDRESS && performance.now() < until; n += 1) {
        const serial = 1 + next(certificates);
        const started = performance.now();
        const { status, answer } = await ask(address, agent, from, `BENCH${serial}`, `示例${serial}`);
        took.push(performance.now() - started);
        if (status !== 200 || (answer.answer ?? answer.status) !== 'valid') {
          wrong += 1;
          if (wrong === 1) console.error(status, JSON.stringify(answer).slice(0, 300));
        }
      }
      agent.destroy();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.floor(share * (took.length - 1))];
  return { rate: took.length / seconds, p50: at(0.5), p99: at(0.99), wrong };
});
