/**
 * A verifier of the Digital Credentials Consortium in a process of its own: it finds the issuer by its DID, reads the
 * list of states and judges, all with its own code. What it fetches is answered from what was kept, at the moment that is
 * given; there is no network.
 *
 * Reads `{ credential, kept: { address: document }, now }` and writes what the verifier says, both as JSON.
 */
import { text } from 'node:stream/consumers';

const { credential, kept, now } = JSON.parse(await text(process.stdin));
const moment = Date.parse(now);

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [moment]));
  }
  static now() {
    return moment;
  }
};
globalThis.fetch = async (request) => {
  const document = kept[typeof request === 'string' ? request : (request.url ?? request.href)];
  return document
    ? new Response(JSON.stringify(document), { headers: { 'content-type': 'application/json' } })
    : new Response('', { status: 404 });
};

// It tells its troubles with what is not to be had, such as schemas, where the answer is written.
console.log = () => undefined;
console.error = () => undefined;

// Loaded when clock and network are what they are to be.
const { verifyCredential } = await import('@digitalcredentials/verifier-core');
const { log = [], errors = [] } = await verifyCredential({ credential, knownDIDRegistries: [] });
process.stdout.write(
  JSON.stringify({
    log: Object.fromEntries(log.map(({ id, valid }) => [id, valid ?? null])),
    errors: errors.map(({ name }) => name),
  }),
);
