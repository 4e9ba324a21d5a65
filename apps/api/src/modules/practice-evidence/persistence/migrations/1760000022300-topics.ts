import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Topics suggested beside the policy's, offers to take one, and drafts that two devices write. */
export class Topics1760000022300 implements MigrationInterface {
  readonly name = 'Topics1760000022300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Suggested by an office to everybody below it, or by a leader to one workshop.
      CREATE TABLE practice_evidence.topic_suggestion (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        theme int NOT NULL,
        unit_id uuid NOT NULL REFERENCES organization.unit,
        workshop_id uuid REFERENCES enrollment.workshop ON DELETE CASCADE,
        words text NOT NULL,
        suggested_by uuid,
        suggested_at timestamptz NOT NULL,
        changed_at timestamptz,
        -- Whoever has taken it keeps it; nobody takes it any more.
        withdrawn_at timestamptz
      );
      CREATE INDEX topic_suggestion_theme ON practice_evidence.topic_suggestion (cohort_id, theme);

      -- Which suggestion was taken; its words stand in own_topic, so that they stay when it is changed or withdrawn.
      ALTER TABLE practice_evidence.submission ADD COLUMN topic_suggestion_id uuid
        REFERENCES practice_evidence.topic_suggestion ON DELETE SET NULL;
      CREATE INDEX submission_suggestion ON practice_evidence.submission (topic_suggestion_id)
        WHERE topic_suggestion_id IS NOT NULL;
      -- Rises with each save: a device that saw an older one overwrites nothing.
      ALTER TABLE practice_evidence.submission ADD COLUMN revision int NOT NULL DEFAULT 0;

      -- A leader offers a topic that nobody takes to a member, who takes it or not.
      CREATE TABLE practice_evidence.topic_offer (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        theme int NOT NULL,
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop ON DELETE CASCADE,
        -- The policy's topic by its place, or a suggestion.
        topic_position int,
        topic_suggestion_id uuid REFERENCES practice_evidence.topic_suggestion ON DELETE CASCADE,
        words text NOT NULL,
        offered_by uuid,
        offered_at timestamptz NOT NULL,
        answered_at timestamptz,
        accepted boolean,
        CHECK ((topic_position IS NULL) <> (topic_suggestion_id IS NULL)),
        CHECK ((answered_at IS NULL) = (accepted IS NULL)),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE UNIQUE INDEX topic_offer_open ON practice_evidence.topic_offer (cohort_id, enrollment_id, theme)
        WHERE answered_at IS NULL;
      CREATE INDEX topic_offer_workshop ON practice_evidence.topic_offer (workshop_id, theme);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.topic_offer;
      ALTER TABLE practice_evidence.submission DROP COLUMN revision, DROP COLUMN topic_suggestion_id;
      DROP TABLE practice_evidence.topic_suggestion;
    `);
  }
}
