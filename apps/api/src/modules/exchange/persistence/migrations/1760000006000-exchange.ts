import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Institutions’ clients and tokens, pushes, learning records and what they add up to. */
export class Exchange1760000006000 implements MigrationInterface {
  readonly name = 'Exchange1760000006000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA exchange;
      
      CREATE TABLE exchange.api_client (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        client_id text NOT NULL UNIQUE,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        name text NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      
      CREATE TABLE exchange.api_client_secret (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        api_client_id uuid NOT NULL REFERENCES exchange.api_client,
        secret_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX api_client_secret_client ON exchange.api_client_secret (api_client_id);
      
      -- A token dies with the client and with the secret that it was issued for.
      CREATE TABLE exchange.access_token (
        token_hash bytea PRIMARY KEY,
        api_client_id uuid NOT NULL REFERENCES exchange.api_client,
        api_client_secret_id uuid NOT NULL REFERENCES exchange.api_client_secret,
        scopes text[] NOT NULL,
        issued_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX access_token_expiry ON exchange.access_token (expires_at);
      
      CREATE TABLE exchange.push (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        institution_id uuid NOT NULL REFERENCES organization.training_institution,
        api_client_id uuid REFERENCES exchange.api_client,
        idempotency_key text NOT NULL,
        content_sha256 text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('graphql', 'stream')),
        -- number of the cycle that it reports on: that of its latest accepted record
        cycle int NOT NULL,
        received_at timestamptz NOT NULL,
        received int NOT NULL,
        accepted int NOT NULL,
        duplicate int NOT NULL,
        rejected int NOT NULL,
        UNIQUE (institution_id, idempotency_key),
        CHECK (received = accepted + duplicate + rejected)
      );
      CREATE INDEX push_cohort ON exchange.push (cohort_id, institution_id, received_at);
      
      -- No foreign key: a push may reject a million records, written in the transaction of their push.
      CREATE TABLE exchange.push_rejection (
        push_id uuid NOT NULL,
        index int NOT NULL,
        record_id text,
        code text NOT NULL,
        field text,
        PRIMARY KEY (push_id, index)
      );
      
      -- kind: 1 course study, 2 discussion, 3 post, 4 comment, 5 homework. One partition a cohort, made by its
      -- first push. Ids of records compare byte by byte, which is all that they need and much faster.
      CREATE TABLE exchange.learning_record (
        cohort_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        record_id text COLLATE "C" NOT NULL,
        enrollment_id uuid NOT NULL,
        push_id uuid NOT NULL,
        occurred_at timestamptz NOT NULL,
        kind smallint NOT NULL,
        completed boolean NOT NULL,
        course_id uuid,
        minutes int,
        count int,
        score_hundredths int,
        supersedes text COLLATE "C",
        superseded boolean NOT NULL DEFAULT false,
        device_hash text,
        PRIMARY KEY (cohort_id, institution_id, record_id)
      ) PARTITION BY LIST (cohort_id);
      CREATE INDEX learning_record_learner ON exchange.learning_record (enrollment_id);
      CREATE INDEX learning_record_completed ON exchange.learning_record (enrollment_id, course_id)
        WHERE completed AND NOT superseded;
      -- Pushes follow the calendar, so blocks hold neighbouring days.
      CREATE INDEX learning_record_moment ON exchange.learning_record USING brin (occurred_at);
      
      -- What the records of one learner add up to; brought up to date in the transaction of the push.
      -- A push touches every row: half of each page stays free, so that the new row lies beside the old one.
      CREATE TABLE exchange.learner_progress (
        cohort_id uuid NOT NULL,
        enrollment_id uuid NOT NULL,
        completed_courses int NOT NULL DEFAULT 0,
        completed_half_hours int NOT NULL DEFAULT 0,
        study_minutes int NOT NULL DEFAULT 0,
        discussion_minutes int NOT NULL DEFAULT 0,
        post_count int NOT NULL DEFAULT 0,
        comment_count int NOT NULL DEFAULT 0,
        homework_count int NOT NULL DEFAULT 0,
        -- sums of scores in hundredths and how many posts or homeworks were scored, so that means stay exact;
        -- a record of several posts counts its score once for each of them
        post_score_sum bigint NOT NULL DEFAULT 0,
        post_scored int NOT NULL DEFAULT 0,
        homework_score_sum bigint NOT NULL DEFAULT 0,
        homework_scored int NOT NULL DEFAULT 0,
        last_record_at timestamptz,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      ) WITH (fillfactor = 60);
      
      -- Results that an institution pushed for its trainees (annex art. 12(5)): its transcript and grade.
      CREATE TABLE exchange.pushed_result (
        cohort_id uuid NOT NULL REFERENCES enrollment.cohort,
        enrollment_id uuid NOT NULL,
        institution_id uuid NOT NULL,
        score_hundredths int,
        grade text,
        reason text,
        received_at timestamptz NOT NULL,
        PRIMARY KEY (cohort_id, enrollment_id),
        FOREIGN KEY (cohort_id, enrollment_id) REFERENCES enrollment.enrollment (cohort_id, id)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA exchange CASCADE');
  }
}
