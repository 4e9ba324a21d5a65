import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs of works that are alike, and what a person decided of them. */
export class Similarity1760000022800 implements MigrationInterface {
  readonly name = 'Similarity1760000022800';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.similar_pair (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL,
        -- Of the later work.
        cohort_id uuid NOT NULL,
        earlier_id uuid NOT NULL REFERENCES practice_evidence.submission,
        earlier_version int NOT NULL,
        later_id uuid NOT NULL REFERENCES practice_evidence.submission,
        later_version int NOT NULL,
        -- Share of the shorter text that both have.
        share_hundredths int NOT NULL CHECK (share_hundredths BETWEEN 0 AND 100),
        -- Attached files that are the same to the last byte.
        same_files int NOT NULL,
        found_at timestamptz NOT NULL,
        verdict text CHECK (verdict IN ('independent', 'allowed', 'copied')),
        copied_id uuid,
        reason text,
        decided_by uuid,
        decided_by_name text,
        decided_at timestamptz,
        CHECK (earlier_id <> later_id),
        CHECK ((verdict = 'copied') = (copied_id IS NOT NULL)),
        CHECK ((verdict IS NULL) = (decided_at IS NULL)),
        UNIQUE (earlier_id, earlier_version, later_id, later_version)
      );
      CREATE INDEX similar_pair_cohort ON practice_evidence.similar_pair (cohort_id, share_hundredths DESC, id);
      CREATE INDEX similar_pair_later ON practice_evidence.similar_pair (later_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE practice_evidence.similar_pair');
  }
}
