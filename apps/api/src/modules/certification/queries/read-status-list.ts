import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import {
  statusBits,
  statusListAddress,
  statusListCredential,
} from '@tisheng/domain-rules/certification/credential-status.js';
import { Clock } from '../../../platform/clock/clock.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import { CredentialKeys } from '../credential/credential-keys.js';
import { Proofs } from '../credential/proofs.js';

const compress = promisify(gzip);
const HOUR = 3_600_000;

/** A signed list and what it was made from. */
interface MadeList {
  readonly from: string;
  readonly document: Promise<Readonly<Record<string, unknown>>>;
}

/**
 * The list of states as a signed credential, always from the register of this moment. The signature is kept as long as
 * the hour, the key and the states are the same: it would come out the same.
 */
@Injectable()
export class ReadStatusList {
  private readonly made = new Map<number, MadeList>();

  constructor(
    private readonly database: Database,
    private readonly keys: CredentialKeys,
    private readonly proofs: Proofs,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns undefined for a list that no credential names */
  async execute(list: number): Promise<Readonly<Record<string, unknown>> | undefined> {
    const rows = await this.database.rows<{ index: number }>(
      `SELECT s.list_index AS index
         FROM certification.credential s JOIN certification.certificate c ON c.id = s.certificate_id
        WHERE s.list_no = $1 AND c.state = 'revoked' ORDER BY s.list_index`,
      [list],
    );
    if (rows.length === 0 && !(await this.isNamed(list))) return undefined;
    const revoked = rows.map(({ index }) => index);
    const hour = new Date(Math.floor(this.clock.now().getTime() / HOUR) * HOUR);
    const { publicKeyMultibase } = await this.keys.current();
    const from = createHash('sha256')
      .update([publicKeyMultibase, hour.toISOString(), ...revoked].join(' '))
      .digest('hex');
    const kept = this.made.get(list);
    if (kept?.from === from) return kept.document;
    const document = this.make(list, revoked, hour);
    this.made.set(list, { from, document });
    document.catch(() => this.made.delete(list));
    return document;
  }

  private async isNamed(list: number): Promise<boolean> {
    return (
      (await this.database.one('SELECT 1 FROM certification.credential WHERE list_no = $1 LIMIT 1', [
        list,
      ])) !== undefined
    );
  }

  private async make(list: number, revoked: readonly number[], hour: Date) {
    const bits = (await compress(statusBits(revoked))).toString('base64url');
    const address = statusListAddress(this.config.publicUrl.replace(/\/$/, ''), list);
    const unsigned = statusListCredential(address, this.keys.did, bits, hour);
    return (await this.proofs.sign(unsigned, hour)).document;
  }
}
