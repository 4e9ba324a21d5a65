import { createHash, randomBytes } from 'node:crypto';

/** A new token with 256 random bits; the browser keeps it, the database its hash. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
