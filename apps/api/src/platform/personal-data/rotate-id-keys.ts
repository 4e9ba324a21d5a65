import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { CONFIG, type Config } from '../config/config.js';
import { Database, type Transaction } from '../database/database.js';
import { IdSealing } from './id-sealing.js';
import { type SealedPlace, SealedPlaces, type SealedRow } from './sealed-places.js';

export interface KeyCount {
  readonly place: string;
  readonly keyId: string;
  readonly rows: number;
}

export type Rotation =
  | {
      readonly resealed: readonly { readonly place: string; readonly rows: number }[];
      /** Values that are sealed under an older key still: written meanwhile by a server that has the old ring. */
      readonly left: readonly KeyCount[];
      readonly keyId: string;
    }
  /** Keys that have sealed something and are not on the ring: without them nothing was begun. */
  | { readonly missingKeys: readonly KeyCount[] };

const BATCH = 500;
/** A row that somebody else holds this long is left to the next run. */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 200;

/**
 * Seals everything anew under the first key of the ring, in short transactions while the servers run. Cut off it can
 * simply be begun again: what is done is done. The look-up hash stays as it is, since its key does not rotate.
 */
@Injectable()
export class RotateIdKeys {
  constructor(
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly places: SealedPlaces,
    private readonly sealing: IdSealing,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param tell told after every batch how many values of a place are done */
  async execute(tell: (place: string, done: number) => void = () => undefined): Promise<Rotation> {
    const keyId = this.config.sealingKeys[0]?.id ?? '';
    const before = await this.counts();
    const ring = new Set(this.config.sealingKeys.map(({ id }) => id));
    const missingKeys = before.filter((count) => !ring.has(count.keyId));
    if (missingKeys.length > 0) return { missingKeys };
    const old = before.filter((count) => count.keyId !== keyId);
    await this.note({ begun: true, to: keyId, from: old });
    const resealed: { place: string; rows: number }[] = [];
    for (const place of this.places.all()) {
      const rows = await this.resealAll(place, keyId, (done) => tell(place.name, done));
      resealed.push({ place: place.name, rows });
    }
    const left = (await this.counts()).filter((count) => count.keyId !== keyId);
    await this.note({ begun: false, to: keyId, resealed, left });
    return { resealed, left, keyId };
  }

  /** How many values each key has sealed, place by place. */
  async counts(): Promise<KeyCount[]> {
    const counts: KeyCount[] = [];
    for (const { name, countSql } of this.places.all()) {
      const rows = await this.database.rows<{ keyId: string; rows: number }>(countSql);
      counts.push(...rows.map((row) => ({ place: name, ...row })));
    }
    return counts;
  }

  private async resealAll(place: SealedPlace, keyId: string, tell: (done: number) => void): Promise<number> {
    let done = 0;
    let waited = 0;
    for (;;) {
      const count = await this.database.transaction((tx) => this.resealBatch(tx, place, keyId));
      done += count;
      if (count > 0) {
        waited = 0;
        tell(done);
        continue;
      }
      // Nothing could be taken: either all is done, or others hold what is left for a moment.
      const rest = await this.database.rows<{ keyId: string }>(place.countSql);
      if (rest.every((row) => row.keyId === keyId) || waited >= PATIENCE_MS) return done;
      await sleep(PAUSE_MS);
      waited += PAUSE_MS;
    }
  }

  private async resealBatch(tx: Transaction, place: SealedPlace, keyId: string): Promise<number> {
    const rows = await tx.rows<SealedRow>(place.takeSql, [keyId, BATCH]);
    if (rows.length === 0) return 0;
    const reseal = place.reseal ?? ((row: SealedRow) => this.sealing.reseal(row));
    const anew = rows.map((row) => ({ row: row.row, sealed: reseal(row).sealed.toString('hex') }));
    await tx.run(place.putSql, [JSON.stringify(anew), keyId]);
    return rows.length;
  }

  private async note(after: object): Promise<void> {
    await this.audit.record(
      this.database,
      { displayName: 'rotate-id-keys' },
      { action: 'rotate-id-keys', after },
    );
  }
}
