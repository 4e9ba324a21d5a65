import { problem } from '../problem.js';
import type { Problem } from '../problem.js';
import { parsePlainDate } from '../time/plain-date.js';
import type { PlainDate } from '../time/plain-date.js';

export type VerificationCodeProblemCode = 'verification-code-malformed';

/** What the printed QR code says; its signature is made and checked by the server. */
export interface VerificationCodeFacts {
  /** Id of the programme. */
  readonly programme: string;
  /** Certificate number. */
  readonly number: string;
  readonly issuedOn: PlainDate;
  /** SHA-256 of the canonical certificate, lower-case hexadecimal; ties the code to every printed word. */
  readonly documentHash: string;
}

const VERSION = 'v1';
const HASH = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[A-Za-z0-9_-]{16,128}$/;

/**
 * The text that is signed: version, programme, number, day and hash, separated by `~`, each percent-encoded, so
 * that every set of facts has exactly one text and no two share one.
 *
 * @example
 * verificationPayload({ programme: 'made-up-2030', number: 'MU2030-000042', issuedOn: '2030-07-05', documentHash })
 * // 'v1~made-up-2030~MU2030-000042~2030-07-05~9f86…'
 */
export function verificationPayload(facts: VerificationCodeFacts): string {
  return [VERSION, facts.programme, facts.number, facts.issuedOn, facts.documentHash].map(encode).join('~');
}

/** The whole code: payload and signature (base64url), fit for a path segment of an address. */
export function verificationCode(facts: VerificationCodeFacts, signature: string): string {
  return `${verificationPayload(facts)}~${signature}`;
}

/**
 * Takes a scanned code apart. Whether the signature is genuine is for the caller to prove over `payload`.
 *
 * @returns null with `verification-code-malformed` when the text is no code
 */
export function parseVerificationCode(code: string): {
  parsed: { payload: string; facts: VerificationCodeFacts; signature: string } | null;
  problems: Problem<VerificationCodeProblemCode>[];
} {
  const refused = { parsed: null, problems: [problem('verification-code-malformed', { field: 'code' })] };
  const parts = code.split('~');
  const [version, programme, number, issuedOn, documentHash] = parts.map(decode);
  const signature = parts[5];
  if (parts.length !== 6 || version !== VERSION || !programme || !number || !issuedOn || !documentHash)
    return refused;
  if (signature === undefined || !SIGNATURE.test(signature)) return refused;
  if (parsePlainDate(issuedOn) === null || !HASH.test(documentHash)) return refused;
  const facts = { programme, number, issuedOn, documentHash };
  const payload = verificationPayload(facts);
  // Only the one canonical writing is accepted: the payload that was signed is the payload that is read.
  return code === `${payload}~${signature}`
    ? { parsed: { payload, facts, signature }, problems: [] }
    : refused;
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('~', '%7E');
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
