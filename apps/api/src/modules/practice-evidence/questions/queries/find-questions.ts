import { Injectable } from '@nestjs/common';
import type { QuestionLevel } from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { decodeCursor, pageOf, pageSize, type Connection } from '../../../../platform/graphql/connection.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { searchQueryOf } from '../../workshop-life/persistence/search-vector.js';
import { WorkshopPeople } from '../../workshop-life/persistence/workshop-people.js';
import {
  FROM_QUESTION,
  questionSeen,
  toQuestionSeen,
  type QuestionRow,
  type QuestionSeen,
} from './question-seen.js';

export const QUESTION_VIEWS = ['own', 'group', 'answered'] as const;
export type QuestionView = (typeof QUESTION_VIEWS)[number];
export const QUESTION_DESK_VIEWS = ['here', 'gone-on', 'answered'] as const;
export type QuestionDeskView = (typeof QUESTION_DESK_VIEWS)[number];

interface Page {
  readonly search: string;
  readonly first: number;
  readonly after: string | null;
}

type Row = QuestionRow & { readonly total: number };

/** Which of the teacher's lists; $2 the own enrollment, $3 the own group, $4 the own workshop. */
const VIEWS: Readonly<Record<QuestionView, string>> = {
  own: 'q.enrollment_id = $2',
  group: `q.group_id = $3 AND q.enrollment_id <> $2 AND q.state IN ('waiting', 'answered')`,
  answered: `q.state IN ('answered', 'settled') AND (q.workshop_id = $4 OR q.common_since IS NOT NULL)`,
};

/** Which level a role answers at; others read every level. */
const LEVEL_OF: Readonly<Partial<Record<Actor['role'], QuestionLevel>>> = {
  'workshop-leader': 'group',
  'school-administrator': 'school-trainer',
  principal: 'school-trainer',
  'training-college': 'county-trainer',
  'county-office': 'county-trainer',
  expert: 'expert',
};

const found = (
  place: number,
): string => `($${place}::text IS NULL OR q.terms @@ $${place}::tsquery OR EXISTS (
  SELECT FROM practice_evidence.question_answer a WHERE a.question_id = q.id AND a.terms @@ $${place}::tsquery))`;

/** Questions for those who ask, and for the desks of those who answer. */
@Injectable()
export class FindQuestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
  ) {}

  /** Newest first. Nothing for who does not learn in the cohort. */
  async ofTeacher(
    actor: Actor,
    cohortId: string,
    view: QuestionView,
    page: Page,
  ): Promise<Connection<QuestionSeen>> {
    const first = pageSize(page.first);
    const learning = await this.people.learningOf(this.database, actor, cohortId);
    if (!learning) return pageOf<QuestionSeen>([], first, 0, () => []);
    const after = decodeCursor(page.after, 1);
    const rows = await this.database.rows<Row>(
      `WITH listed AS (
         SELECT q.* FROM practice_evidence.question q
          WHERE q.cohort_id = $1 AND ${VIEWS[view]} AND ${found(5)}
            AND $2::uuid IS NOT NULL AND ($3::uuid IS NULL OR true) AND ($4::uuid IS NULL OR true))
       SELECT ${questionSeen(2)}, (SELECT count(*)::int FROM listed) AS total FROM listed q ${FROM_QUESTION}
        WHERE $6::text IS NULL OR q.id::text < $6 ORDER BY q.id::text DESC LIMIT $7`,
      [
        cohortId,
        learning.enrollmentId,
        learning.workshopId ? learning.groupId : null,
        learning.workshopId,
        searchQueryOf(page.search),
        after ? String(after[0]) : null,
        first + 1,
      ],
    );
    const seen = await this.seen(cohortId, rows);
    return pageOf(seen, first, rows[0]?.total ?? 0, ({ questionId }) => [questionId]);
  }

  /** What waits at the level of the reader's role, what has gone on from it, what was answered; waiting longest first. */
  async atDesk(
    actor: Actor,
    cohortId: string,
    unitId: string,
    view: QuestionDeskView,
    page: Page,
  ): Promise<Connection<QuestionSeen>> {
    const first = pageSize(page.first);
    const after = decodeCursor(page.after, 2);
    const { pack } = await this.policies.ofCohort(cohortId);
    const level = LEVEL_OF[actor.role] ?? null;
    const { levels } = pack.practice.questions;
    const above = level === null ? levels : levels.slice(levels.indexOf(level) + 1);
    const here = level === null ? levels : [level];
    const [states, at] = {
      here: [['waiting'], here],
      'gone-on': [['waiting'], above],
      answered: [
        ['answered', 'settled'],
        [...here, ...above],
      ],
    }[view] as [string[], readonly QuestionLevel[]];
    const rows = await this.database.rows<Row>(
      `WITH listed AS (
         SELECT q.* FROM practice_evidence.question q
           JOIN enrollment.enrollment e ON e.cohort_id = q.cohort_id AND e.id = q.enrollment_id
           JOIN organization.unit u ON u.id = $2 AND e.unit_path LIKE u.path || '%'
          WHERE q.cohort_id = $1 AND q.state = ANY($3) AND q.level = ANY($4)
            AND ($5::uuid IS NULL OR EXISTS (SELECT FROM enrollment.workshop_leader l
                  WHERE l.workshop_id = q.workshop_id AND l.account_id = $5 AND l.until IS NULL)) AND ${found(6)})
       SELECT ${questionSeen(7)}, (SELECT count(*)::int FROM listed) AS total FROM listed q ${FROM_QUESTION}
        WHERE $8::timestamptz IS NULL OR (q.level_since, q.id::text) > ($8, $9)
        ORDER BY q.level_since, q.id::text LIMIT $10`,
      [
        cohortId,
        unitId,
        states,
        at,
        level === 'group' ? actor.accountId : null,
        searchQueryOf(page.search),
        null,
        after ? String(after[0]) : null,
        after ? String(after[1]) : null,
        first + 1,
      ],
    );
    const seen = await this.seen(cohortId, rows);
    return pageOf(seen, first, rows[0]?.total ?? 0, ({ levelSince, questionId }) => [
      levelSince.toISOString(),
      questionId,
    ]);
  }

  private async seen(cohortId: string, rows: readonly Row[]): Promise<QuestionSeen[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    return rows.map((row) => toQuestionSeen(row, pack, this.clock.now()));
  }
}
