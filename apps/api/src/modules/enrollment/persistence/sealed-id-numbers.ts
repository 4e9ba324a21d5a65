import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedPlaces } from '../../../platform/personal-data/sealed-places.js';

/** Tells the rotation of keys where this module keeps ID numbers. An erased teacher's is empty and stays so. */
@Injectable()
export class SealedIdNumbers implements OnModuleInit {
  constructor(private readonly places: SealedPlaces) {}

  onModuleInit(): void {
    this.places.register({
      name: 'enrollment.teacher',
      countSql: `SELECT id_key AS "keyId", count(*)::int AS rows FROM enrollment.teacher
                  WHERE length(id_sealed) > 0 GROUP BY id_key`,
      takeSql: `SELECT id::text AS row, id_sealed AS sealed, id_key AS "keyId", id_hash AS hash FROM enrollment.teacher
                 WHERE id_key <> $1 AND length(id_sealed) > 0 ORDER BY id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      putSql: `UPDATE enrollment.teacher t SET id_sealed = decode(n.sealed, 'hex'), id_key = $2
                 FROM json_to_recordset($1) AS n(row uuid, sealed text) WHERE t.id = n.row`,
    });
    this.places.register({
      name: 'enrollment.roster_import_row',
      countSql: `SELECT id_key AS "keyId", count(*)::int AS rows FROM enrollment.roster_import_row
                  WHERE length(id_sealed) > 0 GROUP BY id_key`,
      takeSql: `SELECT import_id || ' ' || sheet_row AS row, id_sealed AS sealed, id_key AS "keyId", id_hash AS hash
                  FROM enrollment.roster_import_row WHERE id_key <> $1 AND length(id_sealed) > 0
                 ORDER BY import_id, sheet_row LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      putSql: `UPDATE enrollment.roster_import_row r SET id_sealed = decode(n.sealed, 'hex'), id_key = $2
                 FROM json_to_recordset($1) AS n(row text, sealed text)
                WHERE r.import_id = split_part(n.row, ' ', 1)::uuid AND r.sheet_row = split_part(n.row, ' ', 2)::int`,
    });
    // The record of a merge keeps the whole entry that was given up.
    this.places.register({
      name: 'enrollment.teacher_merge.snapshot',
      countSql: `SELECT snapshot -> 'teacher' ->> 'id_key' AS "keyId", count(*)::int AS rows FROM enrollment.teacher_merge
                  WHERE length(snapshot -> 'teacher' ->> 'id_sealed') > 2 GROUP BY 1`,
      takeSql: `SELECT id::text AS row, (snapshot -> 'teacher' ->> 'id_sealed')::bytea AS sealed,
                       snapshot -> 'teacher' ->> 'id_key' AS "keyId", (snapshot -> 'teacher' ->> 'id_hash')::bytea AS hash
                  FROM enrollment.teacher_merge
                 WHERE snapshot -> 'teacher' ->> 'id_key' <> $1 AND length(snapshot -> 'teacher' ->> 'id_sealed') > 2
                 ORDER BY id LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED`,
      putSql: `UPDATE enrollment.teacher_merge m
                  SET snapshot = jsonb_set(jsonb_set(m.snapshot, '{teacher,id_sealed}', to_jsonb('\\x' || n.sealed)),
                                           '{teacher,id_key}', to_jsonb($2::text))
                 FROM json_to_recordset($1) AS n(row uuid, sealed text) WHERE m.id = n.row`,
    });
  }
}
