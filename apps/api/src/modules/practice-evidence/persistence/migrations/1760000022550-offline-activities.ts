import type { MigrationInterface, QueryRunner } from 'typeorm';

/** School-based activities, attendance, the hours that they gave, and spot checks. */
export class OfflineActivities1760000022550 implements MigrationInterface {
  readonly name = 'OfflineActivities1760000022550';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE practice_evidence.offline_activity (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- the organiser: a school, or the county of the workshop that a leader holds it for
        unit_id uuid NOT NULL REFERENCES organization.unit,
        workshop_id uuid,
        theme int NOT NULL,
        title text NOT NULL,
        place text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        held_on date NOT NULL,
        half_hours int NOT NULL CHECK (half_hours > 0),
        state text NOT NULL,
        -- codes are made from it; it leaves the server in no answer
        secret bytea NOT NULL,
        organiser_account_id uuid,
        organiser_name text NOT NULL,
        planned_at timestamptz NOT NULL,
        cancel_reason text
      );
      CREATE INDEX offline_activity_unit ON practice_evidence.offline_activity (cohort_id, unit_id, starts_at);

      CREATE TABLE practice_evidence.activity_attendance (
        cohort_id uuid NOT NULL,
        activity_id uuid NOT NULL REFERENCES practice_evidence.offline_activity,
        enrollment_id uuid NOT NULL,
        -- null for who has not come
        came_at timestamptz,
        left_at timestamptz,
        how text CHECK (how IN ('code', 'hand')),
        reason text NOT NULL DEFAULT '',
        marked_by text,
        PRIMARY KEY (activity_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX activity_attendance_learner ON practice_evidence.activity_attendance (cohort_id, enrollment_id);

      -- Right codes from people who were not invited: the code has left the room.
      CREATE TABLE practice_evidence.activity_stranger (
        activity_id uuid NOT NULL REFERENCES practice_evidence.offline_activity,
        account_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (activity_id, account_id)
      );

      -- What an activity has given for its theme; what was taken back stays written.
      CREATE TABLE practice_evidence.activity_hours (
        cohort_id uuid NOT NULL,
        activity_id uuid NOT NULL REFERENCES practice_evidence.offline_activity,
        enrollment_id uuid NOT NULL,
        theme int NOT NULL,
        half_hours int NOT NULL CHECK (half_hours >= 0),
        attested_by uuid,
        attested_at timestamptz NOT NULL,
        taken_back_at timestamptz,
        PRIMARY KEY (activity_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
      CREATE INDEX activity_hours_learner ON practice_evidence.activity_hours (cohort_id, enrollment_id, theme);

      -- One draw with everything that is needed to draw it again.
      CREATE TABLE practice_evidence.spot_check_draw (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        unit_id uuid NOT NULL REFERENCES organization.unit,
        seed text NOT NULL,
        share numeric NOT NULL,
        candidates uuid[] NOT NULL,
        drawn_by text NOT NULL,
        drawn_at timestamptz NOT NULL
      );
      CREATE INDEX spot_check_draw_unit ON practice_evidence.spot_check_draw (cohort_id, unit_id, drawn_at);

      CREATE TABLE practice_evidence.spot_check (
        cohort_id uuid NOT NULL,
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        draw_id uuid NOT NULL REFERENCES practice_evidence.spot_check_draw,
        activity_id uuid NOT NULL UNIQUE REFERENCES practice_evidence.offline_activity,
        state text NOT NULL,
        words text NOT NULL DEFAULT '',
        answered_by text,
        answered_at timestamptz,
        reason text NOT NULL DEFAULT '',
        decided_by text,
        decided_at timestamptz,
        -- taken back from how many, and how much
        taken_back_people int NOT NULL DEFAULT 0,
        taken_back_half_hours int NOT NULL DEFAULT 0
      );
      CREATE INDEX spot_check_state ON practice_evidence.spot_check (cohort_id, state);

      CREATE TABLE practice_evidence.spot_check_file (
        spot_check_id uuid NOT NULL REFERENCES practice_evidence.spot_check,
        file_id uuid NOT NULL REFERENCES platform.stored_file,
        position int NOT NULL,
        PRIMARY KEY (spot_check_id, file_id)
      );
      CREATE INDEX spot_check_file_file ON practice_evidence.spot_check_file (file_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE practice_evidence.spot_check_file;
      DROP TABLE practice_evidence.spot_check;
      DROP TABLE practice_evidence.spot_check_draw;
      DROP TABLE practice_evidence.activity_hours;
      DROP TABLE practice_evidence.activity_stranger;
      DROP TABLE practice_evidence.activity_attendance;
      DROP TABLE practice_evidence.offline_activity;
    `);
  }
}
