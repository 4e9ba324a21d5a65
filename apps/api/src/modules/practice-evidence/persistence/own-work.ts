import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Transaction } from '../../../platform/database/database.js';
import { EnrollmentReader } from '../../enrollment/public/enrollment-reader.js';
import { type CoAuthor, WorkAuthors } from '../works/persistence/work-authors.js';
import { type Learner, LearnerLocks } from './learner-locks.js';
import { keyOf, type StoredWork, type WorkContent, type WorkKey, WorkStore } from './stored-work.js';

type Given = Omit<WorkContent, keyof WorkKey> | null;

/** A teacher's own work for one theme, held for a decision. */
export interface HeldWork {
  /** Undefined for a teacher who has no place in the cohort. */
  readonly learner: Learner | undefined;
  readonly stored: StoredWork | undefined;
  /** What is given, else what is stored, else nothing. */
  readonly work: WorkContent;
}

/** Finds and holds the work of the teacher who asks. */
@Injectable()
export class OwnWork {
  constructor(
    private readonly enrollments: EnrollmentReader,
    private readonly locks: LearnerLocks,
    private readonly works: WorkStore,
    private readonly authors: WorkAuthors,
  ) {}

  hold(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    theme: number,
    given: Given = null,
  ): Promise<HeldWork> {
    return this.find(tx, actor, cohortId, theme, given, () => Promise.resolve([]));
  }

  /** The same, and holds those too for whom the work counts, so that what theirs add up to may be written. */
  holdWithAuthors(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    theme: number,
    given: Given,
  ): Promise<HeldWork> {
    return this.find(tx, actor, cohortId, theme, given, (key) => this.authors.of(tx, cohortId, [key]));
  }

  private async find(
    tx: Transaction,
    actor: Actor,
    cohortId: string,
    theme: number,
    given: Given,
    authorsOf: (key: WorkKey) => Promise<readonly CoAuthor[]>,
  ): Promise<HeldWork> {
    const enrollment = actor.teacherId
      ? await this.enrollments.ofTeacher(cohortId, actor.teacherId, tx)
      : undefined;
    const key = { enrollmentId: enrollment?.id ?? '', theme };
    const nothing = { topicPosition: null, topicSuggestionId: null, ownTopic: null, text: '', links: [] };
    if (!enrollment) return { learner: undefined, stored: undefined, work: { ...nothing, ...given, ...key } };
    const named = (await authorsOf(key)).map(({ enrollmentId }) => enrollmentId);
    const learners = await this.locks.hold(tx, cohortId, [enrollment.id, ...named]);
    const stored = (await this.works.read(tx, cohortId, [key])).get(keyOf(key));
    const { topicPosition, topicSuggestionId, ownTopic, text, links } = given ?? stored ?? nothing;
    return {
      learner: learners.get(enrollment.id),
      stored,
      work: { ...key, topicPosition, topicSuggestionId, ownTopic, text, links },
    };
  }
}
