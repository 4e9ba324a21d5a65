import { createHmac, timingSafeEqual } from 'node:crypto';

/** A delivery that is genuine. */
export interface WebhookDelivery {
  /** The same in every attempt: what was received before need not be done again. */
  readonly id: string;
  /** `trainee.enrolled`, `trainee.transferred`, `trainee.withdrawn`, `selection.confirmed`, `receipt.findings`, `warning.issued`, `ping`. */
  readonly event: string;
  /** RFC 3339. */
  readonly occurredAt: string;
  /** The cohort; null for `ping`. */
  readonly cohortId: string | null;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

/** The delivery was not signed with any of the secrets, is too old, or is no delivery. */
export class WebhookRefused extends Error {}

/** How far the clocks of both sides may differ, and how long a delivery may travel. */
const TOLERANCE_SECONDS = 300;

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Checks that a delivery comes from the platform and reads it. Give the body exactly as it came, before any JSON is read:
 * what was parsed and written anew is not what was signed.
 *
 * @param secrets the secret in use, and the one before while it is changed
 * @param now milliseconds since 1970 UTC
 * @throws WebhookRefused
 * @example
 * const { id, event, data } = verifyWebhook(request.headers, rawBody, [process.env.WEBHOOK_SECRET!])
 */
export function verifyWebhook(
  headers: Headers,
  rawBody: string | Buffer,
  secrets: readonly string[],
  now: number = Date.now(),
): WebhookDelivery {
  const header = headers['tisheng-signature'];
  const parts = typeof header === 'string' ? header.split(',').map((part) => part.trim()) : [];
  const seconds = Number(parts.find((part) => part.startsWith('t='))?.slice(2));
  const given = parts.filter((part) => part.startsWith('v1=')).map((part) => part.slice(3));
  if (!Number.isInteger(seconds) || given.length === 0) throw new WebhookRefused('The signature is missing');
  if (Math.abs(now / 1000 - seconds) > TOLERANCE_SECONDS) throw new WebhookRefused('The delivery is too old');
  const body = rawBody.toString();
  const isGenuine = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest();
    return given.some((hex) => {
      const found = Buffer.from(hex, 'hex');
      return found.length === expected.length && timingSafeEqual(found, expected);
    });
  });
  if (!isGenuine) throw new WebhookRefused('The signature is wrong');
  const id = headers['tisheng-delivery'];
  const content = JSON.parse(body) as Omit<WebhookDelivery, 'id'>;
  return { ...content, id: typeof id === 'string' ? id : '' };
}
