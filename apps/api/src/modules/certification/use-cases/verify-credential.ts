import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  judgeCredential,
  type CredentialAnswer,
} from '@tisheng/domain-rules/certification/judge-credential.js';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { RegisteredCertificate } from '@tisheng/domain-rules/certification/verification.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { CredentialKeys } from '../credential/credential-keys.js';
import { Proofs } from '../credential/proofs.js';

interface Found extends RegisteredCertificate, Record<string, unknown> {
  readonly printed: PrintedCertificate;
  readonly document: string;
  readonly publicKey: string;
}

const UUID_NAME = /^urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/**
 * Tells the public whether a credential that it holds is genuine and its certificate valid. Only a document that is word
 * for word one of those signed here goes to the library: what strangers make up costs no more than a comparison.
 */
@Injectable()
export class VerifyCredential {
  constructor(
    private readonly database: Database,
    private readonly keys: CredentialKeys,
    private readonly proofs: Proofs,
    private readonly clock: Clock,
  ) {}

  async execute(credential: object): Promise<CredentialAnswer> {
    const found = await this.signedFor(credential);
    const same = found.find(({ document }) => isDeepStrictEqual(JSON.parse(document), credential));
    return judgeCredential({
      registered: same ?? found[0] ?? null,
      asSigned: same !== undefined,
      keyWithdrawn: same !== undefined && this.keys.isWithdrawn(same.publicKey),
      signatureHolds: same !== undefined && (await this.proofs.holds(credential, this.clock.now())),
    });
  }

  private async signedFor(credential: object): Promise<Found[]> {
    const id: unknown = 'id' in credential ? credential.id : undefined;
    const [, uuid] = (typeof id === 'string' && UUID_NAME.exec(id)) || [];
    if (!uuid) return [];
    return this.database.rows<Found>(
      `SELECT c.number, c.holder_name AS name, c.state, c.revoked_on AS "revokedOn", c.facts AS printed, s.document,
              s.public_key AS "publicKey"
         FROM certification.credential s JOIN certification.certificate c ON c.id = s.certificate_id
        WHERE s.certificate_id = $1`,
      [uuid],
    );
  }
}
