import { Injectable } from '@nestjs/common';
import {
  checkMeasurement,
  type MeasurementContent,
} from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import { mayMeasure } from '@tisheng/domain-rules/practice-evidence/observation/may-measure.js';
import { measurementText } from '@tisheng/domain-rules/practice-evidence/observation/measurement-text.js';
import {
  authorOf,
  type FormOfTheme,
  formOfTheme,
  type MeasuringKind,
} from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import { problem, type Problem } from '@tisheng/domain-rules/problem.js';
import { parsePlainDate, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import { Audit } from '../../../../platform/audit/audit.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../../platform/database/database.js';
import { type CohortPolicy, PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { type Learner, LearnerLocks } from '../../persistence/learner-locks.js';
import { contentOf, type MeasurementRow, MeasurementRows } from '../persistence/measurement-rows.js';
import { KeptFiles } from '../persistence/kept-files.js';
import { type Asker, isObserverOf, isSchoolOf, isTeacherMeasured, WhoStandsFor } from '../who-stands-for.js';

/** A form as a device sends it. */
export interface MeasurementDraft extends MeasurementContent {
  /** Made on the device. */
  readonly id: string;
  readonly enrollmentId: string;
  readonly kind: MeasuringKind;
  readonly theme: number;
  /** Revision that the device saw last; 0 for a form that it has just begun. */
  readonly basedOn: number;
  /** Only arranged for a day. */
  readonly planned: boolean;
  /** The colleague who is to observe; null where the person who asks does, or for another form. */
  readonly observerTeacherId: string | null;
}

type Answer =
  | { readonly saved: true }
  | { readonly conflict: true }
  | { readonly problems: readonly Problem[] };
interface Observer {
  readonly observerAccountId: string | null;
  readonly observerTeacherId: string | null;
  readonly observerName: string;
}

/**
 * Keeps a form that is being written. Sent twice it is kept once; what another device wrote meanwhile is never
 * overwritten unseen.
 */
@Injectable()
export class SaveMeasurement {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly policies: PolicyReader,
    private readonly locks: LearnerLocks,
    private readonly rows: MeasurementRows,
    private readonly files: KeptFiles,
    private readonly people: WhoStandsFor,
  ) {}

  async execute(actor: Actor, cohortId: string, draft: MeasurementDraft): Promise<Answer> {
    return this.database.transaction(async (tx) => {
      const policy = await this.policies.ofCohort(cohortId, tx);
      const learner = (await this.locks.hold(tx, cohortId, [draft.enrollmentId])).get(draft.enrollmentId);
      const stored = await this.rows.locked(tx, draft.id);
      if (stored && !isSameForm(stored, cohortId, draft))
        return { problems: [problem('measurement-id-taken')] };
      const asker = await this.people.asker(tx, actor);
      const form = formOfTheme(policy.pack.practice, draft.kind, draft.theme);
      const observer = await this.observerOf(tx, asker, draft, stored, form);
      const problems = [
        ...this.decide(policy, asker, draft, learner, stored, form, observer),
        ...('problems' in observer ? observer.problems : []),
      ];
      if (problems.length > 0 || 'problems' in observer) return { problems };
      if (stored && isSameContent(stored, draft)) {
        if (stored.state === 'draft' || draft.planned) return { saved: true };
      } else if (stored && draft.basedOn < stored.revision) return { conflict: true };
      const refused = await this.files.keep(
        tx,
        actor,
        draft.fileIds,
        stored?.files.map(({ id }) => id) ?? [],
      );
      if (refused.length > 0) return { problems: refused };
      const state = draft.planned && stored?.state !== 'draft' ? 'planned' : 'draft';
      const revision = (stored?.revision ?? 0) + 1;
      const { version, correctsId } = stored ?? { version: 1, correctsId: null };
      const write = { ...draft, ...observer, cohortId, state, revision, version, correctsId } as const;
      await this.rows.write(tx, write, this.clock.now());
      // What is typed on the way is no decision; that the form exists is one.
      if (!stored) {
        await this.audit.record(tx, actor, {
          action: 'save-measurement',
          targetKind: 'measurement',
          targetId: draft.id,
          after: { state, kind: draft.kind, theme: draft.theme },
        });
      }
      return { saved: true };
    });
  }

  private decide(
    { pack, cohort }: CohortPolicy,
    asker: Asker,
    draft: MeasurementDraft,
    learner: Learner | undefined,
    stored: MeasurementRow | undefined,
    form: FormOfTheme | null,
    observer: Observer | { readonly problems: readonly Problem[] },
  ): Problem[] {
    const observes = stored ?? ('problems' in observer ? null : observer);
    const whose = {
      teacherId: learner?.teacherId ?? '',
      schoolId: learner?.schoolId ?? '',
      observerAccountId: observes?.observerAccountId ?? null,
      observerTeacherId: observes?.observerTeacherId ?? null,
    };
    const problems: Problem[] = [];
    if (parsePlainDate(draft.heldOn) !== null) {
      problems.push(
        ...mayMeasure({
          form,
          theme: draft.theme,
          role: asker.actor.role,
          isTeacherMeasured: isTeacherMeasured(asker, whose),
          isSchoolOfTeacher: isSchoolOf(asker, whose),
          observer: !stored && draft.observerTeacherId === null ? 'nobody' : observerIn(asker, whose),
          enrollment: learner?.state ?? null,
          state: stored?.state ?? null,
          planned: draft.planned,
          heldOn: draft.heldOn,
          today: plainDateIn(pack.programme.timeZone, this.clock.now()),
          firstTrainingDay: cohort.firstTrainingDay,
          lastTrainingDay: cohort.lastTrainingDay,
        }),
      );
    }
    return form ? [...problems, ...checkMeasurement(draft, form, false)] : problems;
  }

  /** Who observes: whom the school names among its own, else who began. */
  private async observerOf(
    tx: Transaction,
    asker: Asker,
    draft: MeasurementDraft,
    stored: MeasurementRow | undefined,
    form: FormOfTheme | null,
  ): Promise<Observer | { readonly problems: readonly Problem[] }> {
    const { actor } = asker;
    const nobody = { observerAccountId: null, observerTeacherId: null, observerName: '' };
    if (!form || authorOf(form.form) !== 'observer') return nobody;
    const named = draft.observerTeacherId;
    if (named !== null && named !== stored?.observerTeacherId) {
      const colleague = await tx.one<{ name: string; measured: boolean }>(
        `SELECT t.name, EXISTS (SELECT FROM enrollment.enrollment e WHERE e.id = $3 AND e.teacher_id = t.id) AS measured
           FROM enrollment.teacher t WHERE t.id = $1 AND t.school_id = $2 AND t.left_at IS NULL`,
        [named, actor.unitId, draft.enrollmentId],
      );
      if (!colleague)
        return { problems: [problem('observer-not-of-school', { field: 'observerTeacherId' })] };
      if (colleague.measured)
        return { problems: [problem('observation-of-oneself', { field: 'observerTeacherId' })] };
      return { observerAccountId: null, observerTeacherId: named, observerName: colleague.name };
    }
    if (stored) {
      const { observerAccountId, observerTeacherId, observerName } = stored;
      return { observerAccountId, observerTeacherId, observerName };
    }
    return { observerAccountId: actor.accountId, observerTeacherId: null, observerName: actor.displayName };
  }
}

const observerIn = (asker: Asker, whose: Parameters<typeof isObserverOf>[1]): 'oneself' | 'somebody-else' =>
  isObserverOf(asker, whose) ? 'oneself' : 'somebody-else';

const isSameForm = (stored: MeasurementRow, cohortId: string, draft: MeasurementDraft): boolean =>
  stored.cohortId === cohortId && stored.enrollmentId === draft.enrollmentId && stored.kind === draft.kind;

const isSameContent = (stored: MeasurementRow, draft: MeasurementDraft): boolean =>
  measurementText({ ...stored, ...contentOf(stored) }) ===
  measurementText({ ...stored, ...draft, correctsId: stored.correctsId, version: stored.version });
