import {
  certificateNumbering,
  serialProblems,
  type CertificateNumbering,
} from '@tisheng/domain-rules/certification/certificate-number.js';
import type { PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Transaction } from '../../../platform/database/database.js';
import { RolledBack } from './rolled-back.js';

/** The serials of one programme and year, from the last one used, under a lock until the transaction ends. */
export class SerialBlock {
  used = 0;
  firstNumber: string | null = null;
  lastNumber: string | null = null;

  private constructor(
    private readonly programmeId: string,
    private readonly year: number,
    private readonly lastUsed: number,
    private readonly pattern: string,
    private readonly numbering: CertificateNumbering,
  ) {}

  static async lock(
    tx: Transaction,
    programmeId: string,
    issuedOn: PlainDate,
    pattern: string,
  ): Promise<SerialBlock> {
    const year = Number(issuedOn.slice(0, 4));
    const numbering = certificateNumbering(pattern);
    if (numbering === null)
      throw new Error(`The policy numbers certificates by an unusable pattern: ${pattern}`);
    // The update that changes nothing locks the row, new or old.
    const row = await tx.one<{ last_serial: number }>(
      `INSERT INTO certification.certificate_serial AS s (programme_id, year, last_serial) VALUES ($1, $2, 0)
       ON CONFLICT (programme_id, year) DO UPDATE SET last_serial = s.last_serial RETURNING last_serial`,
      [programmeId, year],
    );
    return new SerialBlock(programmeId, year, row?.last_serial ?? 0, pattern, numbering);
  }

  /** @throws RolledBack when the pattern has no digits left */
  next(): string {
    const number = this.numbering.write({ year: this.year, serial: this.lastUsed + this.used + 1 });
    if (number === null) throw new RolledBack(serialProblems(this.pattern, this.lastUsed, this.used + 1));
    this.used += 1;
    this.firstNumber ??= number;
    this.lastNumber = number;
    return number;
  }

  async keep(tx: Transaction): Promise<void> {
    if (this.used === 0) return;
    await tx.run(
      'UPDATE certification.certificate_serial SET last_serial = $3 WHERE programme_id = $1 AND year = $2',
      [this.programmeId, this.year, this.lastUsed + this.used],
    );
  }
}
