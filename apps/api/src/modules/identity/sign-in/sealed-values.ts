import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What the browser keeps for the server without being able to read or change it, until a time that is part of it. */
@Injectable()
export class SealedValues {
  private readonly key: Buffer;
  private readonly deviceKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.signingKey, '', 'tisheng sealed cookie', 32));
    this.deviceKey = Buffer.from(hkdfSync('sha256', config.signingKey, '', 'tisheng known device', 32));
  }

  /** @param purpose a value sealed for one purpose does not open for another */
  seal(purpose: string, value: object, seconds: number): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(purpose));
    const until = this.clock.now().getTime() + seconds * 1000;
    const text = Buffer.concat([cipher.update(JSON.stringify({ until, value }), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** The value, or null when it was changed, is another's or is past its time. */
  open<Value extends object>(purpose: string, sealed: string | undefined): Value | null {
    if (!sealed) return null;
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text =
        decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      const { until, value } = JSON.parse(text) as { until: number; value: Value };
      return this.clock.now().getTime() < until ? value : null;
    } catch {
      return null;
    }
  }

  /** A mark for a browser in which somebody has signed in. */
  newDevice(accountId: string): string {
    const nonce = randomBytes(16).toString('base64url');
    return `${nonce}.${this.deviceProof(accountId, nonce).toString('base64url')}`;
  }

  /** Name of the browser when its mark was made for this account; null otherwise. */
  deviceOf(accountId: string, mark: string | null): string | null {
    const [nonce = '', proof = ''] = (mark ?? '').split('.');
    const given = Buffer.from(proof, 'base64url');
    const expected = this.deviceProof(accountId, nonce);
    return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null;
  }

  private deviceProof(accountId: string, nonce: string): Buffer {
    return createHmac('sha256', this.deviceKey).update(`${accountId}\n${nonce}`).digest();
  }
}
