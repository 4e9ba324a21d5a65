import { Injectable } from '@nestjs/common';

/** A sealed value as a place hands it out. */
export interface SealedRow extends Record<string, unknown> {
  /** What finds the row again, as text. */
  readonly row: string;
  readonly sealed: Buffer;
  readonly keyId: string;
  /** What the value is bound to. */
  readonly hash: Buffer;
}

/** One place where values lie that are sealed under the key ring: the statements of the module that owns it. */
export interface SealedPlace {
  /** Table, or table and column: `enrollment.teacher`. */
  readonly name: string;
  /** Answers `keyId` and `rows`: how many values each key has sealed. */
  readonly countSql: string;
  /** Answers up to `$2` {@link SealedRow}s that another key than `$1` has sealed, locked, leaving out locked ones. */
  readonly takeSql: string;
  /** Writes `$1`, a JSON array of `row`, and `sealed` in hexadecimal, with the key's name `$2`. */
  readonly putSql: string;
  /** Opens and seals anew, where that is not done as for ID numbers. */
  readonly reseal?: (row: SealedRow) => { readonly sealed: Buffer; readonly keyId: string };
}

/** Where the modules tell, at start, which of their tables hold sealed values, so that a rotation forgets none. */
@Injectable()
export class SealedPlaces {
  private readonly places: SealedPlace[] = [];

  register(place: SealedPlace): void {
    this.places.push(place);
  }

  all(): readonly SealedPlace[] {
    return this.places;
  }
}
