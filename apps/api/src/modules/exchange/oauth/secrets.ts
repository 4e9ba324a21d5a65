import { createHash, randomBytes } from 'node:crypto';

/**
 * Secrets and tokens are 256 random bits, so nobody can guess one from its hash however fast the hash is: SHA-256 keeps
 * them as safe as a slow password hash would, and every request can afford it.
 */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const random = (prefix: string, bytes: number): string => prefix + randomBytes(bytes).toString('base64url');

/** Public name of a client. The prefixes let scanners of leaked secrets know what they found. */
export const newClientId = (): string => random('tsc_', 12);
export const newSecret = (): string => random('tss_', 32);
export const newAccessToken = (): string => random('tst_', 32);

/** How long a token is good for, in seconds. */
export const TOKEN_SECONDS = 3600;

/** Secrets of one client that are valid at a time: the one in use and the one that follows it. */
export const SECRETS_AT_A_TIME = 2;
