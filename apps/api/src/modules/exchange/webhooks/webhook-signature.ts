import { createHmac, randomBytes } from 'node:crypto';

/** Names the kind of secret, as tokens of other services do, so that one that leaks is recognised. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/**
 * The header `Tisheng-Signature`: the moment, and for each valid secret the HMAC-SHA-256 over moment, full stop and body.
 *
 * @param at milliseconds since 1970 UTC
 */
export function signatureHeader(body: string, secrets: readonly string[], at: number): string {
  const seconds = Math.floor(at / 1000);
  const signed = secrets.map((secret) =>
    createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'),
  );
  return [`t=${seconds}`, ...signed.map((hex) => `v1=${hex}`)].join(',');
}
