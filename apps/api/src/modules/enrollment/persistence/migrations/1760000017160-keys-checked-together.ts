import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of the tables that a roster import and an enrollment of a whole region fill, as `table.column`. */
const KEYS = [
  'teacher.school_id',
  'teacher_posting.teacher_id',
  'teacher_posting.school_id',
  'learner.teacher_id',
  'enrollment.cohort_id',
  'enrollment.teacher_id',
  'enrollment.school_id',
  'enrollment.county_id',
  'enrollment.institution_id',
  // Asked for every teacher whom the undoing of an import takes off the roster.
  'teacher_change.teacher_id',
  'teacher_transfer.teacher_id',
  'teacher_leaving.teacher_id',
  'teacher_merge.into_id',
  'learner_alias.teacher_id',
  'former_id.teacher_id',
  'obligation_change.teacher_id',
  'erasure_request.teacher_id',
  'track_nomination.teacher_id',
];

/**
 * Keys that are checked once for all rows of a statement. PostgreSQL looks every row's key up by a statement of its own,
 * which was more than a third of a province's commit; a join of what was added with what it points at tells the same.
 * The promise stays: rows that are pointed at are held against deletion until the transaction ends, rows that are
 * pointed at cannot be deleted, and either breach is a foreign_key_violation. The constraints stay in the catalogue as
 * what the columns mean.
 */
export class KeysCheckedTogether1760000017160 implements MigrationInterface {
  readonly name = 'KeysCheckedTogether1760000017160';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Arguments: the column, the table that it points at. Rows of this very transaction need no hold: nobody else sees them.
      CREATE FUNCTION enrollment.check_keys_added() RETURNS trigger LANGUAGE plpgsql AS $check$
      DECLARE
        -- By the key's index whatever the planner takes the tables for: a page of a few thousand rows reads no whole roster.
        look constant text := format(
          'SELECT count(*) FILTER (WHERE r.id IS NULL), count(*) FILTER (WHERE r.xmin <> pg_current_xact_id()::xid)
             FROM added a LEFT JOIN LATERAL (SELECT k.id, k.xmin FROM %2$s k WHERE k.id = a.%1$I OFFSET 0) r ON true
            WHERE a.%1$I IS NOT NULL', TG_ARGV[0], TG_ARGV[1]);
        missing bigint;
        to_hold bigint;
      BEGIN
        EXECUTE look INTO missing, to_hold;
        IF missing = 0 AND to_hold > 0 THEN
          EXECUTE format('SELECT FROM %2$s r WHERE r.id IN (SELECT a.%1$I FROM added a) ORDER BY r.id FOR KEY SHARE',
                         TG_ARGV[0], TG_ARGV[1]);
          -- Whoever held them meanwhile may have deleted some.
          EXECUTE look INTO missing, to_hold;
        END IF;
        IF missing > 0 THEN
          RAISE foreign_key_violation USING
            MESSAGE = format('%s of %s.%s are not in %s', missing, TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[1]);
        END IF;
        RETURN NULL;
      END $check$;

      -- The same for one row whose key changes.
      CREATE FUNCTION enrollment.check_key_changed() RETURNS trigger LANGUAGE plpgsql AS $check$
      DECLARE held uuid; key uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
      BEGIN
        EXECUTE format('SELECT r.id FROM %s r WHERE r.id = $1 FOR KEY SHARE', TG_ARGV[1]) INTO held USING key;
        IF key IS NOT NULL AND held IS NULL THEN
          RAISE foreign_key_violation USING MESSAGE = format('%s.%s: no %s in %s', TG_TABLE_NAME, TG_ARGV[0], key, TG_ARGV[1]);
        END IF;
        RETURN NULL;
      END $check$;

      -- Arguments: the table and the column that point at the rows which go.
      CREATE FUNCTION enrollment.check_keys_deleted() RETURNS trigger LANGUAGE plpgsql AS $check$
      DECLARE kept uuid;
      BEGIN
        EXECUTE format('SELECT g.id FROM gone g WHERE EXISTS (SELECT FROM %s p WHERE p.%I = g.id) LIMIT 1',
                       TG_ARGV[0], TG_ARGV[1]) INTO kept;
        IF kept IS NOT NULL THEN
          RAISE foreign_key_violation USING MESSAGE = format('%s: %s is still in %s.%s', TG_TABLE_NAME, kept, TG_ARGV[0], TG_ARGV[1]);
        END IF;
        RETURN NULL;
      END $check$;
    `);
    for (const key of KEYS) await checkTogether(queryRunner, key);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const key of KEYS) {
      const { table, column, target, constraint } = await foreignKey(queryRunner, key);
      await queryRunner.query(`
        DROP TRIGGER check_added_${column} ON ${table};
        DROP TRIGGER check_changed_${column} ON ${table};
        DROP TRIGGER ${deletedTrigger(key)} ON ${target};
        ALTER TABLE ${table} ALTER CONSTRAINT ${constraint} ENFORCED;
      `);
    }
    await queryRunner.query(`
      DROP FUNCTION enrollment.check_keys_added, enrollment.check_key_changed, enrollment.check_keys_deleted;
    `);
  }
}

async function checkTogether(queryRunner: QueryRunner, key: string): Promise<void> {
  const { table, column, target, constraint } = await foreignKey(queryRunner, key);
  await queryRunner.query(`
    ALTER TABLE ${table} ALTER CONSTRAINT ${constraint} NOT ENFORCED;
    CREATE TRIGGER check_added_${column} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION enrollment.check_keys_added('${column}', '${target}');
    CREATE TRIGGER check_changed_${column} AFTER UPDATE OF ${column} ON ${table}
      FOR EACH ROW WHEN (OLD.${column} IS DISTINCT FROM NEW.${column})
      EXECUTE FUNCTION enrollment.check_key_changed('${column}', '${target}');
    CREATE TRIGGER ${deletedTrigger(key)} AFTER DELETE ON ${target} REFERENCING OLD TABLE AS gone
      FOR EACH STATEMENT EXECUTE FUNCTION enrollment.check_keys_deleted('${table}', '${column}');
  `);
}

const deletedTrigger = (key: string): string => `keep_${key.replace('.', '_')}`;

async function foreignKey(
  queryRunner: QueryRunner,
  key: string,
): Promise<{ table: string; column: string; target: string; constraint: string }> {
  const [table = '', column = ''] = key.split('.');
  const constraint = `${table}_${column}_fkey`;
  const rows = (await queryRunner.query(
    `SELECT confrelid::regclass::text AS target FROM pg_constraint
      WHERE conrelid = ('enrollment.' || $1)::regclass AND conname = $2`,
    [table, constraint],
  )) as { target: string }[];
  if (!rows[0]) throw new Error(`No constraint ${constraint}`);
  return { table: `enrollment.${table}`, column, target: rows[0].target, constraint };
}
