import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens in workshops: announcements, activities with who comes and who came, threads with their posts. */
export class WorkshopLife1760000022200 implements MigrationInterface {
  readonly name = 'WorkshopLife1760000022200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.workshop_announcement (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop,
        title text NOT NULL,
        body text NOT NULL,
        pinned boolean NOT NULL,
        -- Last day among the new ones; null without an end.
        shown_until date,
        by_account uuid,
        by_name text NOT NULL,
        published_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by_name text
      );
      CREATE INDEX workshop_announcement_workshop ON practice_evidence.workshop_announcement (workshop_id, id);

      CREATE TABLE practice_evidence.announcement_read (
        announcement_id uuid NOT NULL REFERENCES practice_evidence.workshop_announcement,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (announcement_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX announcement_read_learner ON practice_evidence.announcement_read (cohort_id, enrollment_id);

      CREATE TABLE practice_evidence.workshop_activity (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop,
        kind text NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        theme int,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        place text NOT NULL,
        link text NOT NULL,
        -- Study groups that are invited; empty for the whole workshop.
        group_ids uuid[] NOT NULL,
        by_account uuid,
        by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        changed_at timestamptz,
        cancelled_at timestamptz,
        cancelled_by_name text,
        cancel_reason text
      );
      CREATE INDEX workshop_activity_workshop ON practice_evidence.workshop_activity (workshop_id, starts_at);

      CREATE TABLE practice_evidence.workshop_activity_answer (
        activity_id uuid NOT NULL REFERENCES practice_evidence.workshop_activity,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        coming boolean NOT NULL,
        answered_at timestamptz NOT NULL,
        PRIMARY KEY (activity_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX workshop_activity_answer_learner
        ON practice_evidence.workshop_activity_answer (cohort_id, enrollment_id);

      -- Who was there, as the leader noted it.
      CREATE TABLE practice_evidence.workshop_attendance (
        activity_id uuid NOT NULL REFERENCES practice_evidence.workshop_activity,
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        attended boolean NOT NULL,
        marked_by uuid,
        marked_by_name text NOT NULL,
        marked_at timestamptz NOT NULL,
        PRIMARY KEY (activity_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX workshop_attendance_learner ON practice_evidence.workshop_attendance (cohort_id, enrollment_id);

      CREATE TABLE practice_evidence.discussion_thread (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        workshop_id uuid NOT NULL REFERENCES enrollment.workshop,
        group_id uuid,
        activity_id uuid REFERENCES practice_evidence.workshop_activity,
        title text NOT NULL,
        -- Terms of the title, by which the thread is found.
        terms tsvector NOT NULL,
        opened_at timestamptz NOT NULL,
        last_post_at timestamptz NOT NULL,
        closed_at timestamptz,
        closed_by_name text,
        in_region_since timestamptz
      );
      CREATE INDEX discussion_thread_workshop ON practice_evidence.discussion_thread (workshop_id, last_post_at);
      CREATE INDEX discussion_thread_region ON practice_evidence.discussion_thread (cohort_id, last_post_at)
        WHERE in_region_since IS NOT NULL;
      CREATE INDEX discussion_thread_terms ON practice_evidence.discussion_thread USING gin (terms);

      CREATE TABLE practice_evidence.discussion_post (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL,
        thread_id uuid NOT NULL REFERENCES practice_evidence.discussion_thread,
        -- The post that is answered; null for one of the thread itself.
        parent_id uuid REFERENCES practice_evidence.discussion_post,
        -- Null where somebody wrote in the name of an office or as a leader who learns elsewhere.
        enrollment_id uuid,
        by_account uuid,
        by_name text NOT NULL,
        by_role text NOT NULL,
        body text NOT NULL,
        terms tsvector NOT NULL,
        written_at timestamptz NOT NULL,
        changed_at timestamptz,
        removed_at timestamptz,
        removed_by_name text,
        removed_by_author boolean,
        removed_reason text,
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX discussion_post_thread ON practice_evidence.discussion_post (thread_id, id);
      CREATE INDEX discussion_post_terms ON practice_evidence.discussion_post USING gin (terms);
      CREATE INDEX discussion_post_learner ON practice_evidence.discussion_post (cohort_id, enrollment_id, written_at);

      -- What a post said before it was changed.
      CREATE TABLE practice_evidence.discussion_post_version (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        post_id uuid NOT NULL REFERENCES practice_evidence.discussion_post,
        body text NOT NULL,
        replaced_at timestamptz NOT NULL
      );
      CREATE INDEX discussion_post_version_post ON practice_evidence.discussion_post_version (post_id, id);

      CREATE TABLE practice_evidence.discussion_file (
        post_id uuid NOT NULL REFERENCES practice_evidence.discussion_post,
        file_id uuid NOT NULL REFERENCES platform.stored_file,
        position int NOT NULL,
        PRIMARY KEY (post_id, file_id)
      );
      CREATE INDEX discussion_file_file ON practice_evidence.discussion_file (file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.discussion_file;
      DROP TABLE practice_evidence.discussion_post_version;
      DROP TABLE practice_evidence.discussion_post;
      DROP TABLE practice_evidence.discussion_thread;
      DROP TABLE practice_evidence.workshop_attendance;
      DROP TABLE practice_evidence.workshop_activity_answer;
      DROP TABLE practice_evidence.workshop_activity;
      DROP TABLE practice_evidence.announcement_read;
      DROP TABLE practice_evidence.workshop_announcement;
    `);
  }
}
