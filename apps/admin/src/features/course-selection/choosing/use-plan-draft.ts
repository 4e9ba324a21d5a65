import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mergeChoices } from '@tisheng/domain-rules/course-selection/merge-choices.js';
import type { ProblemShown } from '../../../lib/outcome.js';
import type { Course } from '../api/course-fields.js';
import { myPlanQuery, type MyPlan } from '../api/my-plan.js';
import { savePlan } from '../api/save-plan.js';
import { chosenNow, chosenOf, toWanted, type ChosenCourse } from './chosen-course.js';

/** Two lists of one plan: what is chosen here, and what was saved elsewhere since this page read the plan. */
export interface ChangedMeanwhile {
  readonly here: readonly ChosenCourse[];
  readonly there: readonly ChosenCourse[];
  readonly merged: readonly ChosenCourse[];
}

export interface PlanDraft {
  /** The courses as the teacher wants them, whether they are saved yet or not. */
  readonly chosen: readonly ChosenCourse[];
  /** Whether a change is on its way to the server, or could not be saved. */
  readonly isUnsaved: boolean;
  readonly isSaving: boolean;
  readonly problems: readonly ProblemShown[];
  readonly error: Error | null;
  readonly meanwhile: ChangedMeanwhile | null;
  readonly change: (chosen: readonly ChosenCourse[]) => void;
  readonly toggle: (course: Course) => void;
  /** Puts exactly these courses into the plan; those that are chosen keep their weeks. */
  readonly take: (courses: readonly Course[]) => void;
  readonly saveAgain: () => void;
  /** Ends {@link meanwhile} with one of its lists. */
  readonly resolve: (chosen: readonly ChosenCourse[]) => void;
}

/**
 * The plan while it is changed: every change shows at once and is saved behind it, one after the other. What the server
 * refuses is taken back, what it never received stays, and what was saved elsewhere meanwhile is laid beside it.
 */
export function usePlanDraft(cohortId: string, plan: MyPlan): PlanDraft {
  const queries = useQueryClient();
  const { queryKey } = myPlanQuery(cohortId);
  const [pending, setPending] = useState<readonly ChosenCourse[] | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [problems, setProblems] = useState<readonly ProblemShown[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [meanwhile, setMeanwhile] = useState<ChangedMeanwhile | null>(null);
  const wanted = useRef<readonly ChosenCourse[] | null>(null);
  const isRunning = useRef(false);
  const chosen = pending ?? chosenOf(plan);

  // A page that is left with a change under way would lose it.
  const isUnsaved = pending !== null;
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [isUnsaved]);

  const stored = (): MyPlan => queries.getQueryData(queryKey)?.myPlan ?? plan;

  const layBeside = async (own: readonly ChosenCourse[]): Promise<void> => {
    const begun = chosenOf(stored()).map(({ course }) => course.id);
    const { myPlan } = await queries.fetchQuery({ ...myPlanQuery(cohortId), staleTime: 0 });
    const there = chosenOf(myPlan);
    const known = new Map([...there, ...own].map((one) => [one.course.id, one]));
    const merged = mergeChoices(
      begun,
      there.map(({ course }) => course.id),
      own.map(({ course }) => course.id),
    ).flatMap((id) => known.get(id) ?? []);
    setMeanwhile({ here: own, there, merged });
  };

  const flush = async (): Promise<void> => {
    if (isRunning.current) return;
    isRunning.current = true;
    setSaving(true);
    setError(null);
    setProblems([]);
    try {
      while (wanted.current !== null) {
        const own = wanted.current;
        const outcome = await savePlan(cohortId, stored().revision, own.map(toWanted));
        if (outcome.done) {
          queries.setQueryData(queryKey, { myPlan: outcome.value });
          if (wanted.current !== own) continue;
        } else if (outcome.problems.some(({ code }) => code === 'plan-changed-meanwhile')) {
          await layBeside(wanted.current ?? own);
        } else {
          setProblems(outcome.problems);
        }
        wanted.current = null;
        setPending(null);
      }
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      isRunning.current = false;
      setSaving(false);
    }
  };

  const change = (next: readonly ChosenCourse[]): void => {
    wanted.current = next;
    setPending(next);
    setMeanwhile(null);
    void flush();
  };

  return {
    chosen,
    isUnsaved,
    isSaving,
    problems,
    error,
    meanwhile,
    change,
    toggle: (course) =>
      change(
        chosen.some((one) => one.course.id === course.id)
          ? chosen.filter((one) => one.course.id !== course.id)
          : [...chosen, chosenNow(course)],
      ),
    take: (courses) =>
      change(courses.map((course) => chosen.find((one) => one.course.id === course.id) ?? chosenNow(course))),
    saveAgain: () => void flush(),
    resolve: change,
  };
}
