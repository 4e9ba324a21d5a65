import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from '@tisheng/domain-rules/exchange/webhooks/check-webhook-endpoint.js';

/** What an endpoint answered. */
export interface WebhookAnswer {
  /** HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** First characters of the answer, or why there was none. */
  readonly answer: string;
}

/** The name of an endpoint leads where nobody outside may look. */
export class PrivateAddress extends Error {}

const TIMEOUT_MS = 10_000;
const KEPT_CHARACTERS = 500;

/**
 * Posts a body to an endpoint. The address is looked up once and then connected to, so that a name cannot lead elsewhere
 * between the look and the call; redirects are not followed; what is answered is read no further than it is kept.
 *
 * @param anyAddress whether private addresses are allowed: where somebody tries things out
 */
export async function sendWebhook(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  anyAddress: boolean,
): Promise<WebhookAnswer> {
  try {
    const target = new URL(url);
    const address = await addressOf(target.hostname, anyAddress);
    return await post(target, address, body, headers);
  } catch (error) {
    return { status: null, answer: reasonOf(error).slice(0, KEPT_CHARACTERS) };
  }
}

/** @throws PrivateAddress; the resolver's error where the name leads nowhere */
export async function addressOf(
  hostname: string,
  anyAddress: boolean,
): Promise<{ address: string; family: number }> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const found = isIP(bare)
    ? [{ address: bare, family: isIP(bare) }]
    : await lookup(bare, { all: true, verbatim: true });
  if (!anyAddress && found.some(({ address }) => !isPublicAddress(address))) {
    throw new PrivateAddress('The name leads into a private network');
  }
  const [first] = found;
  if (!first) throw new Error('The name leads nowhere');
  return first;
}

function post(
  target: URL,
  { address, family }: { readonly address: string; readonly family: number },
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<WebhookAnswer> {
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? secureRequest : plainRequest;
    const sent = send(target, {
      method: 'POST',
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // The one that was looked at, whatever the name leads to by now.
      lookup: (_name, options, done) =>
        options.all ? done(null, [{ address, family }]) : done(null, address, family),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let answer = '';
      const finish = (): void => {
        response.destroy();
        resolve({ status: response.statusCode ?? null, answer: answer.slice(0, KEPT_CHARACTERS) });
      };
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        answer += piece;
        if (answer.length >= KEPT_CHARACTERS) finish();
      });
      response.on('end', finish);
      response.on('error', reject);
    });
    sent.end(body);
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return `no answer within ${TIMEOUT_MS / 1000} s`;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : error.message;
}
