/**
 * Teachers who answer one question after another, each with a pause of their own between two answers. A connection for
 * each, as browsers keep one.
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { answerParent } from '../shared/measure.mjs';

const DOCUMENTS = JSON.parse(
  readFileSync(new URL('../../apps/admin/dist/trusted-documents.json', import.meta.url), 'utf8'),
);
const hashOf = (operation) => {
  const found = Object.entries(DOCUMENTS).find(([, text]) => text.includes(`mutation ${operation}(`));
  if (!found) throw new Error(`The pages have no ${operation}; build them first`);
  return found[0];
};

/** So long the same load runs before it counts. */
const WARMING_SECONDS = 5;

await answerParent(async ({ kind, address, learnersFile, cohortId, seconds, pause }) => {
  const learners = JSON.parse(readFileSync(learnersFile, 'utf8'));
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const counted = performance.now() + WARMING_SECONDS * 1000;
  const until = counted + seconds * 1000;
  const took = [];
  /** Of a server that has just been started: connections and code are cold. */
  let coldest = 0;
  let refused = 0;

  const send = (path, token, body) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, address), {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          cookie: `tisheng_session=${token}`,
          'x-tisheng-request': '1',
        },
      });
      sent.on('error', reject);
      sent.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece) => (text += piece));
        response.on('end', () => resolve({ status: response.statusCode, text }));
      });
      sent.end(JSON.stringify(body));
    });

  const graphql = (operation, variables) => ({
    operationName: operation,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(operation) } },
  });

  /** Sends one answer; what is not plainly saved counts as refused. */
  const save = {
    product: async (teacher, { question, options }) => {
      const variables = {
        cohortId,
        kind: 'PRE_TEST',
        basedOn: teacher.revision,
        answers: [{ question, options }],
      };
      const { status, text } = await send('graphql', teacher.token, graphql('SaveTestAnswers', variables));
      const saved = status === 200 ? JSON.parse(text).data?.saveTestAnswers : null;
      if (typeof saved?.revision !== 'number' || saved.conflicts?.length > 0) return false;
      teacher.revision = saved.revision;
      return true;
    },
    bare: async (teacher, answer) => (await send('', teacher.token, answer)).status === 200,
  }[kind];

  const teach = async ({ token, questions, revision }, index) => {
    const teacher = { token, revision };
    // Nobody answers in step with the others.
    await new Promise((resolve) => setTimeout(resolve, ((index * 0.618_034) % 1) * pause * 1000));
    for (let next = index; performance.now() < until; next += 1) {
      const { code, options } = questions[next % questions.length];
      const began = performance.now();
      const saved = await save(teacher, { question: code, options: options[next % options.length] });
      const ended = performance.now();
      if (began < counted) coldest = Math.max(coldest, ended - began);
      else took.push(ended - began);
      if (!saved) refused += 1;
      const rest = pause * 1000 - (ended - began);
      if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    }
  };

  await Promise.all(learners.map((learner, index) => teach(learner, index)));
  agent.destroy();
  took.sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return {
    saved: took.length - refused,
    coldest,
    refused,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    worst: took.at(-1) ?? 0,
  };
});
