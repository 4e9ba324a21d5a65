import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SealedPlaces } from '../../../platform/personal-data/sealed-places.js';
import { FirstPasswordSealing } from './first-password-sealing.js';

/** Tells the rotation of keys where first passwords wait for their slips. */
@Injectable()
export class SealedFirstPasswords implements OnModuleInit {
  constructor(
    private readonly places: SealedPlaces,
    private readonly sealing: FirstPasswordSealing,
  ) {}

  onModuleInit(): void {
    this.places.register({
      name: 'identity.first_password',
      countSql:
        'SELECT key_id AS "keyId", count(*)::int AS rows FROM identity.first_password GROUP BY key_id',
      takeSql: `SELECT batch_id || ' ' || account_id AS row, sealed, key_id AS "keyId", ''::bytea AS hash
                  FROM identity.first_password WHERE key_id <> $1 ORDER BY batch_id, account_id LIMIT $2
                   FOR NO KEY UPDATE SKIP LOCKED`,
      putSql: `UPDATE identity.first_password p SET sealed = decode(n.sealed, 'hex'), key_id = $2
                 FROM json_to_recordset($1) AS n(row text, sealed text)
                WHERE p.batch_id = split_part(n.row, ' ', 1)::uuid AND p.account_id = split_part(n.row, ' ', 2)::uuid`,
      reseal: (found) => {
        const accountId = found.row.split(' ')[1] ?? '';
        return this.sealing.seal(accountId, this.sealing.open(accountId, found));
      },
    });
  }
}
