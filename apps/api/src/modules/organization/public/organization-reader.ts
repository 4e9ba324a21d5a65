import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import type { UnitKind } from '../persistence/unit.entity.js';

/** A unit as other stages see it. */
export interface UnitRecord {
  readonly id: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly stages: readonly string[];
}

export interface InstitutionRecord {
  readonly id: string;
  readonly rootId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly members: readonly string[];
}

/** Kinds of unit that decide for the schools below them as a county does. */
export const COUNTY_KINDS: readonly UnitKind[] = ['county', 'committee', 'direct-schools'];

const UNIT = `id, parent_id AS "parentId", root_id AS "rootId", kind, code, name, path, stages`;
const INSTITUTION = `id, root_id AS "rootId", code, name, name_en AS "nameEn", members`;

/** Reads of the tree and of the institutions, for later stages. */
@Injectable()
export class OrganizationReader {
  constructor(private readonly database: Database) {}

  async unit(id: string, db: Queryable = this.database): Promise<UnitRecord | undefined> {
    return db.one<UnitRecord & Record<string, unknown>>(
      `SELECT ${UNIT} FROM organization.unit WHERE id = $1`,
      [id],
    );
  }

  async unitByCode(
    rootId: string,
    code: string,
    db: Queryable = this.database,
  ): Promise<UnitRecord | undefined> {
    return db.one<UnitRecord & Record<string, unknown>>(
      `SELECT ${UNIT} FROM organization.unit WHERE root_id = $1 AND code = $2`,
      [rootId, code],
    );
  }

  /** The units directly below, by code. */
  async subunits(parentId: string, db: Queryable = this.database): Promise<UnitRecord[]> {
    return db.rows<UnitRecord & Record<string, unknown>>(
      `SELECT ${UNIT} FROM organization.unit WHERE parent_id = $1 AND closed_at IS NULL ORDER BY code`,
      [parentId],
    );
  }

  /** The schools at or below a unit, by code. */
  async schoolsBelow(unitId: string, db: Queryable = this.database): Promise<UnitRecord[]> {
    return db.rows<UnitRecord & Record<string, unknown>>(
      `SELECT ${UNIT.replace(/(^|, )(\w)/g, '$1s.$2')} FROM organization.unit s
         JOIN organization.unit u ON u.id = $1 AND s.path LIKE u.path || '%'
        WHERE s.kind = 'school' AND s.closed_at IS NULL ORDER BY s.code`,
      [unitId],
    );
  }

  /** The chain from the root to the unit, both included. */
  async ancestors(unitId: string, db: Queryable = this.database): Promise<UnitRecord[]> {
    return db.rows<UnitRecord & Record<string, unknown>>(
      `SELECT ${UNIT.replace(/(^|, )(\w)/g, '$1a.$2')} FROM organization.unit u
         JOIN organization.unit a ON a.root_id = u.root_id AND u.path LIKE a.path || '%'
        WHERE u.id = $1 ORDER BY length(a.path)`,
      [unitId],
    );
  }

  async institutions(rootId: string, db: Queryable = this.database): Promise<InstitutionRecord[]> {
    return db.rows<InstitutionRecord & Record<string, unknown>>(
      `SELECT ${INSTITUTION} FROM organization.training_institution WHERE root_id = $1 ORDER BY code`,
      [rootId],
    );
  }

  async institution(id: string, db: Queryable = this.database): Promise<InstitutionRecord | undefined> {
    return db.one<InstitutionRecord & Record<string, unknown>>(
      `SELECT ${INSTITUTION} FROM organization.training_institution WHERE id = $1`,
      [id],
    );
  }
}
