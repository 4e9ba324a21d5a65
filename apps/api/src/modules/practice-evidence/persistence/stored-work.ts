import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { EvidenceFile } from '@tisheng/domain-rules/practice-evidence/check-evidence.js';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { slicesOf } from './slices.js';

/** Whose work for which theme. */
export interface WorkKey {
  readonly enrollmentId: string;
  readonly theme: number;
}

export interface AttachedFile extends EvidenceFile {
  readonly id: string;
}

/** The work for one theme as it is stored. */
export interface StoredWork extends WorkKey {
  readonly id: string;
  readonly state: StateOf<'submission'>;
  readonly version: number;
  readonly topicPosition: number | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: readonly string[];
  readonly returnedAt: Date | null;
  /** Files of the present version, in order. */
  readonly files: readonly AttachedFile[];
}

/** What a teacher wrote for a theme. */
export interface WorkContent extends WorkKey {
  /** Place of a suggested topic, counted from 0; null for a topic of one's own. */
  readonly topicPosition: number | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: readonly string[];
}

/** Work that is being written down, by key: `works.get(keyOf(row))`. */
export type Works = ReadonlyMap<string, StoredWork>;

export const keyOf = ({ enrollmentId, theme }: WorkKey): string => `${enrollmentId}/${theme}`;

/** Reads and writes works, many at a time. */
@Injectable()
export class WorkStore {
  async read(db: Queryable, cohortId: string, keys: readonly WorkKey[]): Promise<Works> {
    const works = new Map<string, StoredWork>();
    for (const slice of slicesOf(keys)) {
      const found = await db.rows<StoredWork & Record<string, unknown>>(
        `SELECT s.id, s.enrollment_id AS "enrollmentId", s.theme, s.state, s.version, s.topic_position AS "topicPosition",
                s.own_topic AS "ownTopic", s.body AS text, s.links, s.returned_at AS "returnedAt",
                COALESCE(f.files, '[]') AS files
           FROM json_to_recordset($2) AS k("enrollmentId" uuid, theme int)
           JOIN practice_evidence.submission s
             ON s.cohort_id = $1 AND s.enrollment_id = k."enrollmentId" AND s.theme = k.theme
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object('id', p.id, 'name', p.name, 'mediaType', p.media_type,
                                               'bytes', p.size_bytes) ORDER BY a.position) AS files
               FROM practice_evidence.submission_file a JOIN platform.stored_file p ON p.id = a.file_id
              WHERE a.submission_id = s.id AND a.to_version IS NULL
           ) f ON true`,
        [cohortId, JSON.stringify(slice.map(({ enrollmentId, theme }) => ({ enrollmentId, theme })))],
      );
      for (const work of found) works.set(keyOf(work), work);
    }
    return works;
  }

  /** Writes drafts; of work that came back the state and version stay. Answers the id of each, by {@link keyOf}. */
  async saveDrafts(
    tx: Transaction,
    cohortId: string,
    works: readonly WorkContent[],
    now: Date,
  ): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (const slice of slicesOf(works)) {
      const rows = await tx.rows<WorkKey & { id: string }>(
        `INSERT INTO practice_evidence.submission
                (cohort_id, enrollment_id, theme, state, topic_position, own_topic, body, links, saved_at)
         SELECT $1, "enrollmentId", theme, 'draft', "topicPosition", "ownTopic", text,
                ARRAY(SELECT json_array_elements_text(links)), $3
           FROM ${RECORDSET}
         ON CONFLICT (cohort_id, enrollment_id, theme) DO UPDATE
           SET topic_position = excluded.topic_position, own_topic = excluded.own_topic, body = excluded.body,
               links = excluded.links, saved_at = excluded.saved_at
         RETURNING id, enrollment_id AS "enrollmentId", theme`,
        [cohortId, JSON.stringify(slice), now],
      );
      for (const row of rows) ids.set(keyOf(row), row.id);
    }
    return ids;
  }

  /** Writes works as handed in. */
  async submit(
    tx: Transaction,
    cohortId: string,
    works: readonly (WorkContent & { readonly late: boolean })[],
    now: Date,
  ): Promise<void> {
    for (const slice of slicesOf(works)) {
      await tx.run(
        `INSERT INTO practice_evidence.submission
                (cohort_id, enrollment_id, theme, state, topic_position, own_topic, body, links, late, saved_at, submitted_at)
         SELECT $1, "enrollmentId", theme, 'submitted', "topicPosition", "ownTopic", text,
                ARRAY(SELECT json_array_elements_text(links)), late, $3, $3
           FROM ${RECORDSET}
         ON CONFLICT (cohort_id, enrollment_id, theme) DO UPDATE
           SET state = excluded.state, topic_position = excluded.topic_position, own_topic = excluded.own_topic,
               body = excluded.body, links = excluded.links, late = excluded.late, saved_at = excluded.saved_at,
               submitted_at = excluded.submitted_at`,
        [cohortId, JSON.stringify(slice), now],
      );
    }
  }
}

const RECORDSET = `json_to_recordset($2) AS w("enrollmentId" uuid, theme int, "topicPosition" int, "ownTopic" text,
                text text, links json, late boolean)`;
