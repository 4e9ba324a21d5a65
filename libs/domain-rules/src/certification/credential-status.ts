import { CREDENTIALS_CONTEXT } from './credential-contexts.js';

/** Places in one list: the least that hides which certificate a verifier asks about (Bitstring Status List, 6.1). */
export const STATUS_LIST_LENGTH = 131_072;

/** A list is left for the next one when it is half full, so that a free place is found at the second draw. */
const PLACES_USED = STATUS_LIST_LENGTH / 2;

/** Where the state of a credential is read. */
export interface StatusPlace {
  readonly list: number;
  /** 0 … {@link STATUS_LIST_LENGTH} − 1. */
  readonly index: number;
}

/**
 * The place for the credential signed as the `serial`-th of the installation, from 1. Places are drawn, not counted, so
 * that neighbours in the list have nothing to do with each other; one that is taken is drawn again.
 *
 * @param drawn a random number from 0 up to and without 1
 */
export function drawStatusPlace(serial: number, drawn: number): StatusPlace {
  return {
    list: Math.floor((serial - 1) / PLACES_USED),
    index: Math.floor(drawn * STATUS_LIST_LENGTH),
  };
}

/**
 * The bits of a list: the first place is the highest bit of the first byte.
 *
 * @example statusBits([0, 9])[0] // 128; the second byte is 64
 */
export function statusBits(revoked: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(STATUS_LIST_LENGTH / 8);
  for (const index of revoked) {
    const byte = index >> 3;
    bits[byte] = (bits[byte] ?? 0) | (0x80 >> (index & 7));
  }
  return bits;
}

/** How long a list may be used before it has to be fetched again. */
const LIST_HOLDS_HOURS = 24;

/** Address of a list, from the address of the pages without a slash at the end. */
export function statusListAddress(publicUrl: string, list: number): string {
  return `${publicUrl}/public/v1/credential-status/${list}`;
}

/** What a credential says of where its state is read. */
export function statusEntry(listAddress: string, index: number) {
  return {
    id: `${listAddress}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: listAddress,
  } as const;
}

/**
 * The list as a credential, to be signed.
 *
 * @param encodedBits {@link statusBits} compressed with gzip, base64url
 * @param from from when it holds
 */
export function statusListCredential(
  listAddress: string,
  issuer: string,
  encodedBits: string,
  from: Date,
): Readonly<Record<string, unknown>> {
  const until = new Date(from.getTime() + LIST_HOLDS_HOURS * 3_600_000);
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id: listAddress,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom: wholeSecond(from),
    validUntil: wholeSecond(until),
    credentialSubject: {
      id: `${listAddress}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${encodedBits}`,
    },
  };
}

/** An instant as XML Schema writes it, to the second. */
export function wholeSecond(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
