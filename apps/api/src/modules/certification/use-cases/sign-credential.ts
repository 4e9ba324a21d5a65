import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import { certificateCredential } from '@tisheng/domain-rules/certification/credential.js';
import { drawStatusPlace } from '@tisheng/domain-rules/certification/credential-status.js';
import type { PrintedCertificate } from '@tisheng/domain-rules/certification/printed-fields.js';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { CREDENTIAL_CRITERIA, CREDENTIAL_LABELS } from '@tisheng/messages/credential.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { CredentialKeys } from '../credential/credential-keys.js';
import { Proofs } from '../credential/proofs.js';

/** A credential as a file. */
export interface CredentialFile {
  /** The text exactly as it was signed and kept. */
  readonly document: string;
  readonly fileName: string;
}

export type CredentialAnswer = CredentialFile | { readonly problems: readonly Problem[] };

interface ToSign extends Record<string, unknown> {
  readonly id: string;
  readonly cohortId: string;
  readonly number: string;
  readonly state: StateOf<'certificate'>;
  readonly facts: PrintedCertificate;
  readonly holder: string;
  readonly issuedAt: Date;
}

const RESOLUTION = 2 ** 40;

/** Signs the credential of a certificate when it is first asked for, and answers the same text ever after. */
@Injectable()
export class SignCredential {
  constructor(
    private readonly database: Database,
    private readonly keys: CredentialKeys,
    private readonly proofs: Proofs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async execute(certificateId: string): Promise<CredentialAnswer> {
    const certificate = await this.database.one<ToSign>(
      `SELECT id, cohort_id AS "cohortId", number, state, facts, holder_name AS holder, issued_at AS "issuedAt"
         FROM certification.certificate WHERE id = $1`,
      [certificateId],
    );
    if (!certificate) throw new NotFoundException();
    const { number, facts, holder } = certificate;
    if (certificate.state === 'revoked')
      return { problems: [problem('credential-of-revoked', { data: { number } })] };
    let document = await this.signed(certificate.id);
    // Until a free place in the list of states is drawn, or somebody else has signed meanwhile.
    while (document === undefined) {
      await this.sign(certificate);
      document = await this.signed(certificate.id);
    }
    return { document, fileName: `${facts.title.zh}-${holder}-${number}.json` };
  }

  private async signed(certificateId: string): Promise<string | undefined> {
    const found = await this.database.one<{ document: string }>(
      `SELECT document FROM certification.credential
        WHERE certificate_id = $1 AND NOT public_key = ANY($2) ORDER BY signed_at LIMIT 1`,
      [certificateId, this.keys.withdrawn],
    );
    return found?.document;
  }

  private async sign({ id, cohortId, facts, issuedAt }: ToSign): Promise<void> {
    const next = await this.database.one<{ serial: string }>(
      `SELECT nextval('certification.credential_serial')::text AS serial`,
    );
    const status = drawStatusPlace(Number(next?.serial), randomInt(RESOLUTION) / RESOLUTION);
    const credential = certificateCredential(
      {
        certificateId: id,
        cohortId,
        printed: facts,
        issuedAt,
        issuer: this.keys.did,
        publicUrl: this.config.publicUrl.replace(/\/$/, ''),
        status,
      },
      { labels: CREDENTIAL_LABELS, criteria: CREDENTIAL_CRITERIA },
    );
    const at = this.clock.now();
    const { document, publicKey } = await this.proofs.sign(credential, at);
    // Open Badges write the proofs as a list, also of one.
    const text = JSON.stringify({ ...document, proof: [document.proof] }, null, 2);
    await this.database.run(
      `INSERT INTO certification.credential (certificate_id, public_key, list_no, list_index, document, document_sha256,
         signed_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [id, publicKey, status.list, status.index, text, sha256(text), at],
    );
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
