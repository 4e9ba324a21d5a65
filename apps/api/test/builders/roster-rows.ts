import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { UnitRecord } from '../../src/modules/organization/public/organization-reader.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';

let made = 0;

/**
 * Teachers on the roster of a school, straight in the database: for tests that need many or care for nothing but places.
 * Born in 1990, so that every policy requires them.
 */
export async function teachersAt(
  app: TestApp,
  region: Region,
  school: UnitRecord,
  count: number,
  { stage = 'primary', voluntary = false }: { stage?: StageOfSchooling; voluntary?: boolean } = {},
): Promise<string[]> {
  const first = made;
  made += count;
  const rows = await app.database.rows<{ id: string }>(
    `INSERT INTO enrollment.teacher (root_unit_id, name, sex, birth_date, id_type, id_sealed, id_key, id_hash, id_last_four,
                                     school_id, stage, duty, created_at, changed_at)
     SELECT $1, '名额' || n, 'male', $6, 'resident-id', 'sealed', 'test', decode(md5('places ' || n), 'hex'),
            lpad((n % 10000)::text, 4, '0'), $2, $7, 'teacher', $3, $3
       FROM generate_series($4::int, $5::int) AS n RETURNING id`,
    [
      region.root.id,
      school.id,
      app.clock.now(),
      first + 1,
      first + count,
      voluntary ? '1965-01-01' : '1990-01-01',
      stage,
    ],
  );
  return rows.map(({ id }) => id);
}
