import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Colleagues who review each other's works, and the rubric behind the review that decides. */
export class PeerReviews1760000022400 implements MigrationInterface {
  readonly name = 'PeerReviews1760000022400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Once for each time that reviewers were drawn for the works of a theme.
      CREATE TABLE practice_evidence.peer_review_round (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        theme int NOT NULL,
        number int NOT NULL,
        -- Below which works were meant; the region's own for all.
        unit_id uuid NOT NULL REFERENCES organization.unit,
        -- With the same works it gives the same reviewers.
        seed text NOT NULL,
        due_on date NOT NULL,
        report jsonb NOT NULL,
        allocated_by text NOT NULL,
        allocated_at timestamptz NOT NULL,
        UNIQUE (cohort_id, theme, number)
      );

      -- One colleague asked about one work.
      CREATE TABLE practice_evidence.peer_review (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        -- who reviews
        enrollment_id uuid NOT NULL,
        theme int NOT NULL,
        submission_id uuid NOT NULL REFERENCES practice_evidence.submission ON DELETE CASCADE,
        version int NOT NULL,
        why text NOT NULL CHECK (why IN ('round', 'missing', 'divergent')),
        circle text NOT NULL CHECK (circle IN ('workshop', 'county', 'region')),
        state text NOT NULL DEFAULT 'assigned',
        assigned_at timestamptz NOT NULL,
        due_on date NOT NULL,
        opened_at timestamptz,
        saved_at timestamptz,
        submitted_at timestamptz,
        ended_at timestamptz,
        revision int NOT NULL DEFAULT 0,
        -- [{ criterion, level }], level by its place in the rubric
        marks jsonb NOT NULL DEFAULT '[]',
        -- comments by code of the criterion
        comments jsonb NOT NULL DEFAULT '{}',
        comment text NOT NULL DEFAULT '',
        -- all words without signs, to find copies
        words text NOT NULL DEFAULT '',
        score_hundredths int,
        -- from opening to handing in
        seconds int,
        -- why it does not count: problems
        faults jsonb NOT NULL DEFAULT '[]',
        decline_reason text,
        helpful boolean,
        objection text,
        objected_at timestamptz,
        objection_upheld boolean,
        objection_answer text,
        objection_decided_by text,
        objection_decided_at timestamptz,
        UNIQUE (submission_id, enrollment_id),
        CHECK (state <> 'counted' OR (score_hundredths IS NOT NULL AND submitted_at IS NOT NULL)),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX peer_review_reviewer ON practice_evidence.peer_review (cohort_id, enrollment_id);
      CREATE INDEX peer_review_theme ON practice_evidence.peer_review (cohort_id, theme, state);
      CREATE INDEX peer_review_words ON practice_evidence.peer_review (cohort_id, theme, md5(words)) WHERE state = 'counted';
      CREATE INDEX peer_review_open ON practice_evidence.peer_review (due_on)
        WHERE state IN ('assigned', 'opened', 'not-counted');

      -- How far somebody's reviews lie from those of others.
      CREATE TABLE practice_evidence.peer_reviewer (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        compared int NOT NULL,
        distance_hundredths int NOT NULL,
        weight_hundredths int NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );

      -- Who offers to review more than their share, or without a work of their own.
      CREATE TABLE practice_evidence.peer_review_offer (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        theme int NOT NULL,
        offered_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id, theme),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX peer_review_offer_theme ON practice_evidence.peer_review_offer (cohort_id, theme);

      -- What the deciding reviewer gave for each criterion; null where a score was given as a whole.
      ALTER TABLE practice_evidence.review ADD COLUMN marks jsonb;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE practice_evidence.review DROP COLUMN marks;
      DROP TABLE practice_evidence.peer_review_offer;
      DROP TABLE practice_evidence.peer_reviewer;
      DROP TABLE practice_evidence.peer_review;
      DROP TABLE practice_evidence.peer_review_round;
    `);
  }
}
