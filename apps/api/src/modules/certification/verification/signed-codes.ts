import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  parseVerificationCode,
  verificationCode,
  verificationPayload,
  type VerificationCodeFacts,
} from '@tisheng/domain-rules/certification/verification-code.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';

/** 128 bits: nobody guesses them, and the QR code stays small. */
const SIGNATURE_BYTES = 16;

/** Signs what the QR code of a certificate says, and reads it back. */
@Injectable()
export class SignedCodes {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    this.key = Buffer.from(hkdfSync('sha256', config.signingKey, '', 'tisheng verification code', 32));
  }

  codeOf(facts: VerificationCodeFacts): string {
    return verificationCode(facts, this.signatureOf(verificationPayload(facts)).toString('base64url'));
  }

  /** Address that the QR code leads to. */
  urlOf(facts: VerificationCodeFacts): string {
    return `${this.config.publicUrl.replace(/\/$/, '')}/verify/${this.codeOf(facts)}`;
  }

  /** The facts of a code that this installation signed; null for any other text. */
  read(code: string): VerificationCodeFacts | null {
    // A router that takes the path apart decodes it; the canonical writing is encoded.
    const { parsed } =
      [code, encodedAgain(code)].map(parseVerificationCode).find((read) => read.parsed) ?? {};
    if (!parsed) return null;
    const expected = this.signatureOf(parsed.payload);
    const given = Buffer.from(parsed.signature, 'base64url');
    // The text is compared too: base64 has more than one writing of the same bytes.
    const genuine =
      given.length === expected.length &&
      timingSafeEqual(given, expected) &&
      parsed.signature === expected.toString('base64url');
    return genuine ? parsed.facts : null;
  }

  private signatureOf(payload: string): Buffer {
    return createHmac('sha256', this.key).update(payload, 'utf8').digest().subarray(0, SIGNATURE_BYTES);
  }
}

function encodedAgain(code: string): string {
  return code
    .split('~')
    .map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '\ufffd')))
    .join('~');
}
