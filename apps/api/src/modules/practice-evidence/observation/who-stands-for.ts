import { Injectable } from '@nestjs/common';
import { SCHOOL_ROLES } from '@tisheng/domain-rules/practice-evidence/observation/may-measure.js';
import type { Signer } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Actor } from '../../../platform/auth/actor.js';
import type { Queryable } from '../../../platform/database/database.js';

/** What of a form tells whose it is. */
export interface WhoseForm {
  readonly teacherId: string;
  readonly schoolId: string;
  readonly observerAccountId: string | null;
  readonly observerTeacherId: string | null;
}

/** Somebody who asks, with every teacher whom their account stands for. */
export interface Asker {
  readonly actor: Actor;
  readonly ownTeachers: ReadonlySet<string>;
}

/** Finds out whom people stand for: nobody observes or attests themselves by changing the role. */
@Injectable()
export class WhoStandsFor {
  async asker(db: Queryable, actor: Actor): Promise<Asker> {
    const rows = await db.rows<{ teacherId: string }>(
      `SELECT teacher_id AS "teacherId" FROM identity.role_grant WHERE account_id = $1 AND teacher_id IS NOT NULL`,
      [actor.accountId],
    );
    const own = rows.map(({ teacherId }) => teacherId);
    return { actor, ownTeachers: new Set(actor.teacherId ? [...own, actor.teacherId] : own) };
  }
}

export const isTeacherMeasured = ({ ownTeachers }: Asker, form: Pick<WhoseForm, 'teacherId'>): boolean =>
  ownTeachers.has(form.teacherId);

export const isSchoolOf = ({ actor }: Asker, { schoolId }: Pick<WhoseForm, 'schoolId'>): boolean =>
  SCHOOL_ROLES.includes(actor.role) && actor.unitId === schoolId;

export const isObserverOf = ({ actor, ownTeachers }: Asker, form: WhoseForm): boolean =>
  form.observerAccountId === actor.accountId ||
  (form.observerTeacherId !== null && ownTeachers.has(form.observerTeacherId));

/** In whose name somebody may sign a form. */
export function standsFor(asker: Asker, form: WhoseForm): Signer[] {
  const { actor } = asker;
  const names: Signer[] = [];
  if (isObserverOf(asker, form)) names.push('observer');
  if (actor.role === 'teacher' && actor.teacherId === form.teacherId) names.push('teacher');
  if (isSchoolOf(asker, form)) names.push('school');
  return names;
}
