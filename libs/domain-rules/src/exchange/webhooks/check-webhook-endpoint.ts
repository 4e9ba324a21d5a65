import { problem, type Problem } from '../../problem.js';
import { isWebhookEvent } from './webhook-events.js';

export type WebhookProblemCode =
  | 'webhook-url-malformed'
  | 'webhook-url-insecure'
  | 'webhook-address-private'
  | 'webhook-events-missing'
  | 'webhook-too-many'
  | 'webhook-unknown'
  | 'webhook-delivery-unknown';

/** Endpoints that one institution may have. */
export const MOST_ENDPOINTS = 10;
export const LONGEST_URL = 500;
/** Scheme and host, without a user before it; then whatever an address may go on with. */
const ABSOLUTE = /^(https?):\/\/[^\s/?#@]+(?:[/?#][^\s]*)?$/i;

/**
 * Whether an endpoint may be kept as it is written: an absolute address without a password in it, by https, and one event at
 * least. Where its name leads is looked up when it is used.
 *
 * @param allowsPlain whether http is allowed too: on a machine where somebody tries things out
 */
export function checkWebhookEndpoint(
  { url, events }: { readonly url: string; readonly events: readonly string[] },
  allowsPlain: boolean,
): Problem<WebhookProblemCode>[] {
  const problems: Problem<WebhookProblemCode>[] = [];
  const parts = url.length <= LONGEST_URL ? ABSOLUTE.exec(url) : null;
  if (!parts) {
    problems.push(problem('webhook-url-malformed', { field: 'url', data: { maximum: LONGEST_URL } }));
  } else if (parts[1]?.toLowerCase() === 'http' && !allowsPlain) {
    problems.push(problem('webhook-url-insecure', { field: 'url' }));
  }
  if (events.length === 0 || !events.every(isWebhookEvent)) {
    problems.push(problem('webhook-events-missing', { field: 'events' }));
  }
  return problems;
}

/** Ranges that no address of the public network lies in: loopback, private, link-local, shared, reserved, multicast. */
const NOT_PUBLIC_4: readonly (readonly [number, number, number])[] = [
  [0, 0, 8],
  [10, 0, 8],
  [100, 64, 10],
  [127, 0, 8],
  [169, 254, 16],
  [172, 16, 12],
  [192, 0, 24],
  [192, 168, 16],
  [198, 18, 15],
  [224, 0, 3],
];

/**
 * Whether an IP address lies in the public network, so that an endpoint cannot be used to reach what stands behind the
 * platform's own wall. An IPv4 address inside an IPv6 one is judged as itself.
 */
export function isPublicAddress(address: string): boolean {
  const mapped = /^(?:::ffff:|64:ff9b::)(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  const text = mapped?.[1] ?? address;
  if (!text.includes(':')) return isPublic4(text);
  const first = Number.parseInt(text.split(':')[0] || '0', 16);
  // Global unicast is 2000::/3; of it 2001:db8::/32 is for documents and 2002::/16 wraps IPv4.
  if (first < 0x2000 || first > 0x3fff || first === 0x2002) return false;
  return !/^2001:0?db8:/i.test(text);
}

function isPublic4(text: string): boolean {
  const bytes = text.split('.').map(Number);
  if (bytes.length !== 4 || bytes.some((byte) => !Number.isInteger(byte) || byte < 0 || byte > 255))
    return false;
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return !NOT_PUBLIC_4.some(([first, second, bits]) => {
    const base = first * 2 ** 24 + second * 2 ** 16;
    return Math.floor(value / 2 ** (32 - bits)) === Math.floor(base / 2 ** (32 - bits));
  });
}
