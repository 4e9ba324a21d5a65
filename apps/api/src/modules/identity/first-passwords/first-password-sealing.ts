import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type SealingKey } from '../../../platform/config/config.js';

export interface SealedPassword {
  /** Nonce, authentication tag and cipher text, one after the other. */
  readonly sealed: Buffer;
  readonly keyId: string;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Keeps first passwords unreadable in the database until their slips are printed: AES-256-GCM under the key ring. */
@Injectable()
export class FirstPasswordSealing {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @param accountId bound to the text: moved to another account’s row it does not open */
  seal(accountId: string, password: string): SealedPassword {
    const [key] = this.config.sealingKeys;
    if (!key) throw new Error('There is no key to seal first passwords with');
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', derived(key), nonce).setAAD(Buffer.from(accountId));
    const text = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]), keyId: key.id };
  }

  /** @throws Error when the key is not on the ring or the stored bytes were changed */
  open(accountId: string, { sealed, keyId }: SealedPassword): string {
    const key = this.config.sealingKeys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`The key "${keyId}" that sealed a first password is not on the ring`);
    const decipher = createDecipheriv('aes-256-gcm', derived(key), sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(Buffer.from(accountId)).setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return (
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  }
}

const derived = (key: SealingKey): Buffer =>
  Buffer.from(hkdfSync('sha256', key.key, '', 'tisheng first passwords', 32));
