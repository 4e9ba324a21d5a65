import { Injectable } from '@nestjs/common';
import {
  evidenceOf,
  type DuplicateEvidence,
  type PairFacts,
} from '@tisheng/domain-rules/enrollment/people/duplicate-evidence.js';
import { ID_TYPES, type IdType } from '@tisheng/domain-rules/enrollment/identity-document.js';
import { Clock } from '../../../../platform/clock/clock.js';
import type { Transaction } from '../../../../platform/database/database.js';
import { IdSealing, type SealedIdNumber } from '../../../../platform/personal-data/id-sealing.js';

interface FoundPair extends PairFacts {
  readonly firstId: string;
  readonly secondId: string;
}

/** Finds entries of the roster that may be one person, and keeps the pairs for the desk. */
@Injectable()
export class DuplicatePairs {
  constructor(
    private readonly clock: Clock,
    private readonly sealing: IdSealing,
  ) {}

  /**
   * Looks for pairs in a region: among all of its teachers, or those in which one of the named stands. Pairs that are open
   * and no longer alike go; pairs that were kept apart stay so.
   *
   * @returns how many open pairs there are now, of those looked at
   */
  async refresh(tx: Transaction, rootUnitId: string, teacherIds: readonly string[] | null): Promise<number> {
    const found = [
      ...(await this.sameNumbers(tx, rootUnitId, teacherIds)),
      ...(await this.namesakes(tx, rootUnitId, teacherIds)),
    ];
    const pairs = new Map<string, { first_id: string; second_id: string; evidence: DuplicateEvidence }>();
    for (const pair of found) {
      const evidence = evidenceOf(pair);
      const key = `${pair.firstId} ${pair.secondId}`;
      if (evidence !== null && !pairs.has(key))
        pairs.set(key, { first_id: pair.firstId, second_id: pair.secondId, evidence });
    }
    const rows = JSON.stringify([...pairs.values()]);
    await tx.run(
      `DELETE FROM enrollment.duplicate_pair d
        WHERE d.root_unit_id = $1 AND d.state = 'open'
          AND ($2::uuid[] IS NULL OR d.first_id = ANY($2) OR d.second_id = ANY($2))
          AND NOT EXISTS (SELECT FROM json_to_recordset($3) AS r(first_id uuid, second_id uuid)
                           WHERE r.first_id = d.first_id AND r.second_id = d.second_id)`,
      [rootUnitId, teacherIds, rows],
    );
    const row = await tx.one<{ open: number }>(
      `WITH kept AS (
         INSERT INTO enrollment.duplicate_pair AS d (root_unit_id, first_id, second_id, evidence, state, found_at)
         SELECT $1, first_id, second_id, evidence, 'open', $3
           FROM json_to_recordset($2) AS r(first_id uuid, second_id uuid, evidence text)
         ON CONFLICT (first_id, second_id) DO UPDATE SET evidence = excluded.evidence
         RETURNING d.state
       ) SELECT count(*) FILTER (WHERE state = 'open') AS open FROM kept`,
      [rootUnitId, rows, this.clock.now()],
    );
    return row?.open ?? 0;
  }

  private async namesakes(
    tx: Transaction,
    rootUnitId: string,
    teacherIds: readonly string[] | null,
  ): Promise<FoundPair[]> {
    return tx.rows<FoundPair & Record<string, unknown>>(
      `SELECT a.id AS "firstId", b.id AS "secondId", false AS "sameNumber", true AS "sameName", true AS "sameBirthDate",
              a.school_id = b.school_id AS "sameSchool", a.sex = b.sex AS "sameSex"
         FROM enrollment.teacher a
         JOIN enrollment.teacher b ON b.root_unit_id = a.root_unit_id AND b.birth_date = a.birth_date
              AND b.name_key = a.name_key AND a.id < b.id AND b.erased_at IS NULL
        WHERE a.root_unit_id = $1 AND a.erased_at IS NULL
          AND ($2::uuid[] IS NULL OR a.id = ANY($2) OR b.id = ANY($2))`,
      [rootUnitId, teacherIds],
    );
  }

  /**
   * The number of an exceptional document that another entry carries under another type. The hash of a number names its
   * type, so the few exceptions are opened and looked up under every other type.
   */
  private async sameNumbers(
    tx: Transaction,
    rootUnitId: string,
    teacherIds: readonly string[] | null,
  ): Promise<FoundPair[]> {
    const documents = await tx.rows<
      SealedIdNumber & { id: string; idType: IdType } & Record<string, unknown>
    >(
      `SELECT id, id_type AS "idType", id_sealed AS sealed, id_key AS "keyId", id_hash AS hash FROM enrollment.teacher
        WHERE root_unit_id = $1 AND erased_at IS NULL
          AND (id_type <> 'resident-id' OR id = ANY($2)) ORDER BY id`,
      [rootUnitId, teacherIds ?? []],
    );
    const lookUps = documents.flatMap((document) => {
      const number = this.sealing.open(document);
      return ID_TYPES.filter((type) => type !== document.idType).map((type) => ({
        id: document.id,
        hash: `\\x${this.sealing.hash(type, number).toString('hex')}`,
      }));
    });
    if (lookUps.length === 0) return [];
    return tx.rows<FoundPair & Record<string, unknown>>(
      `SELECT LEAST(l.id, t.id) AS "firstId", GREATEST(l.id, t.id) AS "secondId", true AS "sameNumber",
              true AS "sameName", true AS "sameBirthDate", true AS "sameSchool", true AS "sameSex"
         FROM json_to_recordset($2) AS l(id uuid, hash bytea)
         JOIN enrollment.teacher t ON t.root_unit_id = $1 AND t.id_hash = l.hash AND t.id <> l.id`,
      [rootUnitId, JSON.stringify(lookUps)],
    );
  }
}
