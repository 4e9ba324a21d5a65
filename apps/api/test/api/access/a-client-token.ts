import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';

/** A bearer token of a client of its own, straight in the tables. */
export async function aClientToken(
  pool: Pool,
  institutionId: string,
  scopes: readonly string[],
  now: Date,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    `WITH client AS (
       INSERT INTO exchange.api_client (client_id, institution_id, name, scopes, created_at)
       VALUES ($1, $2, 'walk', $3, $4) RETURNING id
     ), secret AS (
       INSERT INTO exchange.api_client_secret (api_client_id, secret_hash, created_at) SELECT id, $5, $4 FROM client
       RETURNING id, api_client_id
     )
     INSERT INTO exchange.access_token (token_hash, api_client_id, api_client_secret_id, scopes, issued_at, expires_at)
     SELECT $6, api_client_id, id, $3, $4, $4::timestamptz + interval '1 hour' FROM secret`,
    [
      randomBytes(8).toString('hex'),
      institutionId,
      scopes,
      now,
      randomBytes(32),
      createHash('sha256').update(token).digest(),
    ],
  );
  return token;
}
