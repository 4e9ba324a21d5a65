import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { EvidenceFile } from '@tisheng/domain-rules/practice-evidence/check-evidence.js';
import { copyInto, copyLine } from '../../../platform/database/copy-rows.js';
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
  /** Rises with each save of what is written; 0 where nothing is. */
  readonly revision: number;
  readonly topicPosition: number | null;
  readonly topicSuggestionId: string | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: readonly string[];
  readonly returnedAt: Date | null;
  /** Files of the present version, in order. */
  readonly files: readonly AttachedFile[];
}

/** What a teacher wrote for a theme. */
export interface WorkContent extends WorkKey {
  /** Place of a topic of the policy, counted from 0; null for another. */
  readonly topicPosition: number | null;
  /** What an office or a leader suggested, its words standing in `ownTopic`; null for another topic. */
  readonly topicSuggestionId: string | null;
  readonly ownTopic: string | null;
  readonly text: string;
  readonly links: readonly string[];
}

/** Works by key: `works.get(keyOf(row))`. */
export type Works<Work = StoredWork> = ReadonlyMap<string, Work>;

/** A work that may be handed in. */
export interface SubmittedWork extends WorkContent {
  readonly late: boolean;
}

/** Where a work stands, without what is written in it. */
export type WorkState = Pick<StoredWork, keyof WorkKey | 'id' | 'state' | 'version'>;

export const keyOf = ({ enrollmentId, theme }: WorkKey): string => `${enrollmentId}/${theme}`;

/** Reads and writes works, many at a time. */
@Injectable()
export class WorkStore {
  /** The works of these keys, whole. */
  read(db: Queryable, cohortId: string, keys: readonly WorkKey[]): Promise<Works> {
    return this.find<StoredWork>(
      db,
      cohortId,
      keys,
      `s.id, s.enrollment_id AS "enrollmentId", s.theme, s.state, s.version, s.revision, s.topic_position AS "topicPosition",
       s.topic_suggestion_id AS "topicSuggestionId", s.own_topic AS "ownTopic", s.body AS text, s.links, s.returned_at AS "returnedAt",
       (SELECT COALESCE(json_agg(json_build_object('id', p.id, 'name', p.name, 'mediaType', p.media_type,
                                                   'bytes', p.size_bytes) ORDER BY a.position), '[]')
          FROM practice_evidence.submission_file a JOIN platform.stored_file p ON p.id = a.file_id
         WHERE a.submission_id = s.id AND a.to_version IS NULL) AS files`,
    );
  }

  /** Where the works of these keys stand. */
  states(db: Queryable, cohortId: string, keys: readonly WorkKey[]): Promise<Works<WorkState>> {
    return this.find<WorkState>(
      db,
      cohortId,
      keys,
      's.id, s.enrollment_id AS "enrollmentId", s.theme, s.state, s.version',
    );
  }

  private async find<Work extends WorkKey>(
    db: Queryable,
    cohortId: string,
    keys: readonly WorkKey[],
    columns: string,
  ): Promise<Works<Work>> {
    const works = new Map<string, Work>();
    for (const slice of slicesOf(keys)) {
      const found = await db.rows<Work & Record<string, unknown>>(
        `SELECT ${columns} FROM unnest($2::uuid[], $3::int[]) AS k(enrollment_id, theme)
           JOIN practice_evidence.submission s
             ON s.cohort_id = $1 AND s.enrollment_id = k.enrollment_id AND s.theme = k.theme`,
        [cohortId, slice.map(({ enrollmentId }) => enrollmentId), slice.map(({ theme }) => theme)],
      );
      for (const work of found) works.set(keyOf(work), work);
    }
    return works;
  }

  /**
   * Writes drafts; of work that came back the state and version stay. A draft that says nothing has revision 0: it stands
   * in nobody's way. Answers the id of each, by {@link keyOf}.
   */
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
                (cohort_id, enrollment_id, theme, state, topic_position, topic_suggestion_id, own_topic, body, links, saved_at,
                 revision)
         SELECT $1, "enrollmentId", theme, 'draft', "topicPosition", "topicSuggestionId", "ownTopic", text,
                ARRAY(SELECT json_array_elements_text(links)), $3,
                ("topicPosition" IS NOT NULL OR COALESCE("ownTopic", '') <> '' OR text <> ''
                 OR json_array_length(links) > 0)::int
           FROM ${RECORDSET}
         ON CONFLICT (cohort_id, enrollment_id, theme) DO UPDATE
           SET topic_position = excluded.topic_position, topic_suggestion_id = excluded.topic_suggestion_id,
               own_topic = excluded.own_topic, body = excluded.body, links = excluded.links,
               saved_at = excluded.saved_at, revision = practice_evidence.submission.revision + 1
         RETURNING id, enrollment_id AS "enrollmentId", theme`,
        [cohortId, JSON.stringify(slice), now],
      );
      for (const row of rows) ids.set(keyOf(row), row.id);
    }
    return ids;
  }

  /**
   * Writes works as handed in.
   *
   * @param known the works that are stored already; the others are new and go in by COPY
   */
  async submit(
    tx: Transaction,
    cohortId: string,
    works: readonly SubmittedWork[],
    known: Works<unknown>,
    now: Date,
  ): Promise<void> {
    const at = now.toISOString();
    for (const slice of slicesOf(works.filter((work) => !known.has(keyOf(work))))) {
      await copyInto(
        tx,
        `practice_evidence.submission (cohort_id, enrollment_id, theme, state, topic_position, topic_suggestion_id, own_topic,
           body, links, late, saved_at, submitted_at, revision)`,
        slice.map((work) => submittedLine(cohortId, work, at)),
      );
    }
    for (const slice of slicesOf(works.filter((work) => known.has(keyOf(work))))) {
      await tx.run(
        `UPDATE practice_evidence.submission s
            SET state = 'submitted', topic_position = w."topicPosition", topic_suggestion_id = w."topicSuggestionId",
                own_topic = w."ownTopic", body = w.text, links = ARRAY(SELECT json_array_elements_text(w.links)),
                late = w.late, saved_at = $3, submitted_at = $3, revision = s.revision + 1
           FROM ${RECORDSET} WHERE s.cohort_id = $1 AND s.enrollment_id = w."enrollmentId" AND s.theme = w.theme`,
        [cohortId, JSON.stringify(slice), now],
      );
    }
  }
}

function submittedLine(cohortId: string, work: SubmittedWork, at: string): string {
  const { enrollmentId, theme, topicPosition, topicSuggestionId, ownTopic, text, links, late } = work;
  const array = `{${links.map((link) => JSON.stringify(link)).join(',')}}`;
  return copyLine([
    cohortId,
    enrollmentId,
    theme,
    'submitted',
    topicPosition,
    topicSuggestionId,
    ownTopic,
    text,
    array,
    late,
    at,
    at,
    1,
  ]);
}

const RECORDSET = `json_to_recordset($2) AS w("enrollmentId" uuid, theme int, "topicPosition" int,
                "topicSuggestionId" uuid, "ownTopic" text, text text, links json, late boolean)`;
