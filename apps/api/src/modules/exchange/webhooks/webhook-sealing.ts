import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, type SealingKey } from '../../../platform/config/config.js';
import { SealedPlaces } from '../../../platform/personal-data/sealed-places.js';

export interface SealedSecret {
  /** Nonce, authentication tag and cipher text, one after the other. */
  readonly sealed: Buffer;
  readonly keyId: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps the secrets of endpoints unreadable in the database: AES-256-GCM under the key ring, bound to their endpoint. */
@Injectable()
export class WebhookSealing implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly places: SealedPlaces,
  ) {}

  onModuleInit(): void {
    this.places.register({
      name: 'exchange.webhook_secret',
      countSql:
        'SELECT key_id AS "keyId", count(*)::int AS rows FROM exchange.webhook_secret WHERE ended_at IS NULL GROUP BY key_id',
      takeSql: `SELECT id || ' ' || endpoint_id AS row, sealed, key_id AS "keyId", ''::bytea AS hash
                  FROM exchange.webhook_secret WHERE key_id <> $1 AND ended_at IS NULL ORDER BY id LIMIT $2
                   FOR NO KEY UPDATE SKIP LOCKED`,
      putSql: `UPDATE exchange.webhook_secret s SET sealed = decode(n.sealed, 'hex'), key_id = $2
                 FROM json_to_recordset($1) AS n(row text, sealed text) WHERE s.id = split_part(n.row, ' ', 1)::uuid`,
      reseal: (found) => {
        const endpointId = found.row.split(' ')[1] ?? '';
        return this.seal(endpointId, this.open(endpointId, found));
      },
    });
  }

  seal(endpointId: string, secret: string): SealedSecret {
    const [key] = this.config.sealingKeys;
    if (!key) throw new Error('There is no key to seal secrets of endpoints with');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', derived(key), nonce).setAAD(Buffer.from(endpointId));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]), keyId: key.id };
  }

  /** @throws Error when the key is not on the ring or the stored bytes were changed */
  open(endpointId: string, { sealed, keyId }: SealedSecret): string {
    const key = this.config.sealingKeys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`The key "${keyId}" that sealed a secret of an endpoint is not on the ring`);
    const decipher = createDecipheriv('aes-256-gcm', derived(key), sealed.subarray(0, NONCE_BYTES));
    decipher
      .setAAD(Buffer.from(endpointId))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return (
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  }
}

const derived = (key: SealingKey): Buffer =>
  Buffer.from(hkdfSync('sha256', key.key, '', 'tisheng webhook secrets', 32));
