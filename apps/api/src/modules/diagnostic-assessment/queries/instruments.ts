import { Injectable } from '@nestjs/common';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { Database } from '../../../platform/database/database.js';

/** The instruments that there are. A stored version never changes, so versions are kept in memory. */
@Injectable()
export class Instruments {
  private readonly versions = new Map<string, Instrument>();

  constructor(private readonly database: Database) {}

  /**
   * An instrument by its code, in the version named or the newest, among those that came with the product and those of the
   * programme's own. Where both have the version named, the programme's own is meant.
   *
   * @param programmeId null for the product's own alone
   * @returns always the same object for the same version
   * @throws Error when it is not loaded: the policy names what this installation does not have
   */
  async find(code: string, version: number | null, programmeId: string | null): Promise<Instrument> {
    const named = version === null ? undefined : this.versions.get(keyOf(code, version, programmeId));
    if (named) return named;
    const row = await this.database.one<Row>(
      `SELECT version, programme_id AS "ownerId",
              CASE WHEN concat_ws(' ', code, version, programme_id) = ANY($4) THEN NULL ELSE document END AS document
         FROM diagnostic_assessment.instrument
        WHERE code = $1 AND ($2::int IS NULL OR version = $2) AND (programme_id IS NULL OR programme_id = $3)
        ORDER BY version DESC, programme_id IS NULL LIMIT 1`,
      [code, version, programmeId, [...this.versions.keys()]],
    );
    if (!row) throw new Error(`No instrument ${code} ${version ?? ''}`);
    const key = keyOf(code, row.version, row.ownerId);
    const instrument = this.versions.get(key) ?? row.document;
    if (!instrument) throw new Error(`Instrument ${key} has no document`);
    this.versions.set(key, instrument);
    this.versions.set(keyOf(code, row.version, programmeId), instrument);
    return instrument;
  }
}

type Row = {
  readonly version: number;
  /** Programme whose own version it is; null for the product's. */
  readonly ownerId: string | null;
  readonly document: Instrument | null;
};

const keyOf = (code: string, version: number, programmeId: string | null): string =>
  programmeId === null ? `${code} ${version}` : `${code} ${version} ${programmeId}`;
