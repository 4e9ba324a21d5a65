import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which learner numbers of a push were given up in a merge, and whom their records reached. */
export class PushAlias1760000015010 implements MigrationInterface {
  readonly name = 'PushAlias1760000015010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE exchange.push_alias (
        push_id uuid NOT NULL REFERENCES exchange.push,
        given_no text NOT NULL,
        used_no text NOT NULL,
        records int NOT NULL,
        PRIMARY KEY (push_id, given_no)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE exchange.push_alias');
  }
}
