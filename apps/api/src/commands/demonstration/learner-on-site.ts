import type { Actor } from '../../platform/auth/actor.js';
import type { Season } from '../season/season.js';

/** A learner of the school whose accounts the demonstration prints. */
export interface LearnerOnSite {
  readonly id: string;
  readonly teacherId: string;
  readonly name: string;
  /** Null for one without an account. */
  readonly accountId: string | null;
}

/** A teacher at work under their own account, where they have one. */
export const asTeacher = (season: Season, { teacherId, name, accountId }: LearnerOnSite): Actor => ({
  ...season.person('teacher', { teacherId }),
  displayName: name,
  accountId: accountId ?? teacherId,
});
