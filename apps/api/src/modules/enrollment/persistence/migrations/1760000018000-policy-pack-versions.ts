import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of policy packs: who sent a draft, its very text, and for which cohorts a version was put in force. */
export class PolicyPackVersions1760000018000 implements MigrationInterface {
  readonly name = 'PolicyPackVersions1760000018000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment.policy_pack
        -- As it was written: the order of its values is part of how people read it. Null where only the values are kept.
        ADD COLUMN document_text text,
        -- Null for versions that came with the product.
        ADD COLUMN uploaded_by uuid,
        ADD COLUMN uploaded_by_name text,
        ADD COLUMN file_name text;

      CREATE TABLE enrollment.policy_pack_activation (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        pack_id text NOT NULL,
        pack_version text NOT NULL,
        -- Null where the cohort was opened by this version.
        former_version text,
        reason text NOT NULL,
        activated_by uuid,
        activated_by_name text NOT NULL,
        activated_at timestamptz NOT NULL,
        FOREIGN KEY (pack_id, pack_version) REFERENCES enrollment.policy_pack
      );
      CREATE INDEX policy_pack_activation_programme ON enrollment.policy_pack_activation (programme_id, pack_version);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE enrollment.policy_pack_activation;
      ALTER TABLE enrollment.policy_pack DROP COLUMN document_text, DROP COLUMN uploaded_by,
        DROP COLUMN uploaded_by_name, DROP COLUMN file_name;
    `);
  }
}
