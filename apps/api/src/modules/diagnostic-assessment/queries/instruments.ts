import { Injectable } from '@nestjs/common';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { Database } from '../../../platform/database/database.js';

/** The instruments that are loaded. A stored version never changes, so versions are kept in memory. */
@Injectable()
export class Instruments {
  private readonly versions = new Map<string, Instrument>();

  constructor(private readonly database: Database) {}

  /**
   * An instrument by its code, in the version named or the newest.
   *
   * @throws Error when it is not loaded: the policy names what this installation does not have
   */
  async find(code: string, version: number | null = null): Promise<Instrument> {
    const known = version === null ? undefined : this.versions.get(`${code} ${version}`);
    if (known) return known;
    const row = await this.database.one<{ document: Instrument }>(
      `SELECT document FROM diagnostic_assessment.instrument
        WHERE code = $1 AND ($2::int IS NULL OR version = $2) ORDER BY version DESC LIMIT 1`,
      [code, version],
    );
    if (!row) throw new Error(`No instrument ${code} ${version ?? ''}`);
    this.versions.set(`${code} ${row.document.version}`, row.document);
    return row.document;
  }
}
