import { Injectable } from '@nestjs/common';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import {
  answerScannedCode,
  answerVerification,
  normaliseCertificateNumber,
  type RegisteredCertificate,
  type VerificationAnswer,
} from '@tisheng/domain-rules/certification/verification.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import { Database } from '../../../platform/database/database.js';
import { SignedCodes } from '../verification/signed-codes.js';

interface Found extends RegisteredCertificate {
  readonly printed: PrintedCertificate;
  readonly documentHash: string;
  readonly issuedOn: PlainDate;
}

/** Named, so that every connection plans it once. */
const LOOK_UP = {
  name: 'verify-certificate',
  text: `SELECT number, holder_name AS name, state, revoked_on AS "revokedOn", facts AS printed,
                facts_sha256 AS "documentHash", issued_on AS "issuedOn"
           FROM certification.certificate WHERE number_key = $1`,
};

/** Tells the public whether a certificate is genuine and valid today. */
@Injectable()
export class VerifyCertificate {
  constructor(
    private readonly database: Database,
    private readonly codes: SignedCodes,
  ) {}

  /** A wrong name, a number never issued and a number alone are answered alike. */
  async byNumberAndName(number: string, name: string): Promise<VerificationAnswer> {
    return answerVerification({ number, name }, await this.find(number));
  }

  /** The code must be one that was signed here for this very certificate, word for word. */
  async byCode(code: string): Promise<VerificationAnswer> {
    const facts = this.codes.read(code);
    if (!facts) return { answer: 'unknown' };
    const found = await this.find(facts.number);
    const same = found?.documentHash === facts.documentHash && found.issuedOn === facts.issuedOn;
    return answerScannedCode(same ? found : null);
  }

  private async find(number: string): Promise<Found | null> {
    const values = [normaliseCertificateNumber(number)];
    const { rows } = await this.database.pool.query<Found>({ ...LOOK_UP, values });
    return rows[0] ?? null;
  }
}
