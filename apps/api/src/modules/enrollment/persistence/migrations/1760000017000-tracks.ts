import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of the tracks beside the full-staff training: who is nominated, who takes part, who was there. */
export class Tracks1760000017000 implements MigrationInterface {
  readonly name = 'Tracks1760000017000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE enrollment.track_session (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        track_code text NOT NULL,
        name text NOT NULL,
        stages text[] NOT NULL,
        from_date date NOT NULL,
        to_date date NOT NULL CHECK (to_date >= from_date),
        nominate_until date NOT NULL,
        place text NOT NULL,
        capacity int NOT NULL CHECK (capacity > 0),
        created_at timestamptz NOT NULL,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX track_session_programme ON enrollment.track_session (programme_id, track_code, from_date);

      -- Places that each county may fill, shared out when the session was opened or changed.
      CREATE TABLE enrollment.track_share (
        session_id uuid NOT NULL REFERENCES enrollment.track_session,
        county_id uuid NOT NULL REFERENCES organization.unit,
        places int NOT NULL CHECK (places >= 0),
        PRIMARY KEY (session_id, county_id)
      );

      CREATE TABLE enrollment.track_nomination (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        session_id uuid NOT NULL REFERENCES enrollment.track_session,
        programme_id uuid NOT NULL REFERENCES enrollment.programme,
        track_code text NOT NULL,
        teacher_id uuid NOT NULL REFERENCES enrollment.teacher,
        county_id uuid NOT NULL REFERENCES organization.unit,
        unit_path text NOT NULL,
        state text NOT NULL CHECK (state IN ('nominated', 'confirmed', 'declined', 'withdrawn')),
        reason text,
        nominated_at timestamptz NOT NULL,
        decided_at timestamptz
      );
      -- One session of a track at a time.
      CREATE UNIQUE INDEX track_nomination_once ON enrollment.track_nomination (programme_id, track_code, teacher_id)
        WHERE state IN ('nominated', 'confirmed');
      CREATE INDEX track_nomination_session ON enrollment.track_nomination (session_id, unit_path text_pattern_ops);
      CREATE INDEX track_nomination_teacher ON enrollment.track_nomination (teacher_id);

      -- A half-day of a session: the code shown on site, and whether the office has attested the list.
      CREATE TABLE enrollment.track_half_day (
        session_id uuid NOT NULL REFERENCES enrollment.track_session,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        code text,
        code_valid_until timestamptz,
        attested_by_name text,
        attested_at timestamptz,
        PRIMARY KEY (session_id, day, half)
      );

      CREATE TABLE enrollment.track_attendance (
        nomination_id uuid NOT NULL REFERENCES enrollment.track_nomination,
        day date NOT NULL,
        half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
        how text NOT NULL CHECK (how IN ('list', 'code')),
        noted_at timestamptz NOT NULL,
        PRIMARY KEY (nomination_id, day, half)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE enrollment.track_attendance;
      DROP TABLE enrollment.track_half_day;
      DROP TABLE enrollment.track_nomination;
      DROP TABLE enrollment.track_share;
      DROP TABLE enrollment.track_session;
    `);
  }
}
