import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

/** An ID number as it is stored. */
export interface SealedIdNumber {
  /** Nonce, authentication tag and cipher text, one after the other. */
  readonly sealed: Buffer;
  /** Name of the key of the ring that sealed it. */
  readonly keyId: string;
  /** Keyed hash by which the number is found again without opening anything. */
  readonly hash: Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Nonces drawn at once: one call of the system for each number would take longer than the sealing. */
const NONCES_DRAWN = 1024;

/**
 * Keeps ID numbers unreadable in the database: AES-256-GCM under a key ring from the settings, of which the first key
 * seals and all open, and an HMAC-SHA-256 for looking them up. The look-up key does not rotate with the ring, for else a
 * teacher would become a stranger; it is derived from the signing key.
 */
@Injectable()
export class IdSealing {
  private readonly lookUpKey: Buffer;
  private nonces = Buffer.alloc(0);

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.lookUpKey = Buffer.from(hkdfSync('sha256', config.signingKey, '', 'tisheng id-number look-up', 32));
  }

  /** Seals a normalised number. The same number of two types of document is two identities. */
  seal(idType: string, number: string): SealedIdNumber {
    return this.sealBoundTo(this.hash(idType, number), number);
  }

  /**
   * Seals what is sealed already under the first key of the ring.
   *
   * @throws Error as {@link open} does
   */
  reseal(sealed: SealedIdNumber): SealedIdNumber {
    return this.sealBoundTo(sealed.hash, this.open(sealed));
  }

  private sealBoundTo(hash: Buffer, number: string): SealedIdNumber {
    const key = this.config.sealingKeys[0];
    if (!key) throw new Error('There is no key to seal ID numbers with');
    const nonce = this.nextNonce();
    const cipher = createCipheriv('aes-256-gcm', key.key, nonce);
    // Bound to its own hash: moved to another teacher's row it does not open.
    cipher.setAAD(hash);
    // In this mode all of the text comes at once, and the end adds nothing to it.
    const text = cipher.update(number, 'utf8');
    cipher.final();
    return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]), keyId: key.id, hash };
  }

  /** @throws Error when the key is not on the ring or the stored bytes were changed */
  open({ sealed, keyId, hash }: SealedIdNumber): string {
    const key = this.config.sealingKeys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`The key "${keyId}" that sealed an ID number is not on the ring`);
    const decipher = createDecipheriv('aes-256-gcm', key.key, sealed.subarray(0, NONCE_BYTES));
    decipher.setAAD(hash);
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    return (
      decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
    );
  }

  hash(idType: string, number: string): Buffer {
    return createHmac('sha256', this.lookUpKey).update(`${idType}\n${number}`).digest();
  }

  private nextNonce(): Buffer {
    if (this.nonces.length === 0) this.nonces = randomBytes(NONCE_BYTES * NONCES_DRAWN);
    const nonce = this.nonces.subarray(0, NONCE_BYTES);
    this.nonces = this.nonces.subarray(NONCE_BYTES);
    return nonce;
  }
}
