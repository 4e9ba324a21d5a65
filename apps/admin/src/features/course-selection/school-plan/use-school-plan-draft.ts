import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  compareSchoolPlans,
  mergeSchoolPlans,
  withPiece,
  type SchoolPlanDifference,
} from '@tisheng/domain-rules/course-selection/school-plan/compare-school-plans.js';
import type { SchoolPlanContent } from '@tisheng/domain-rules/course-selection/school-plan/school-plan.js';
import type { ProblemShown } from '../../../lib/outcome.js';
import { useSaveSchoolPlan } from './api/save-school-plan.js';
import { schoolPlanQuery, type SchoolPlan } from './api/school-plan.js';
import { fromApi, toInput } from './plan-content.js';

/** A pause in typing after which the plan is saved. */
const PAUSE = 1200;

/** What is being written, and how it stands to what is stored. */
export interface SchoolPlanDraft {
  readonly content: SchoolPlanContent;
  readonly change: (content: SchoolPlanContent) => void;
  /** Revision that is stored and was seen here. */
  readonly revision: number;
  readonly isSaving: boolean;
  /** Everything that is written here is stored. */
  readonly isSaved: boolean;
  readonly problems: readonly ProblemShown[];
  readonly error: Error | null;
  readonly saveNow: () => void;
  /** Somebody else saved meanwhile and both were put together; null when nobody did. */
  readonly mergedWith: string | null;
  /** What both changed: saving waits until each is chosen. */
  readonly conflicts: readonly SchoolPlanDifference[];
  readonly choose: (conflict: SchoolPlanDifference, whose: 'mine' | 'theirs') => void;
}

/**
 * The draft of a school's plan. It saves itself after a pause; when somebody else was faster, their changes and those made
 * here are put together piece by piece, and where both changed one piece the writer chooses.
 */
export function useSchoolPlanDraft(cohortId: string, plan: SchoolPlan): SchoolPlanDraft {
  const queries = useQueryClient();
  const save = useSaveSchoolPlan(cohortId, plan.schoolId);
  const [content, setContent] = useState(() => fromApi(plan.content));
  const [base, setBase] = useState(() => ({ revision: plan.revision, content: fromApi(plan.content) }));
  const [mergedWith, setMergedWith] = useState<string | null>(null);
  const [conflicts, setConflicts] = useState<readonly SchoolPlanDifference[]>([]);
  // What was refused or did not arrive is not sent again by itself until something is changed.
  const [refused, setRefused] = useState<SchoolPlanContent | null>(null);
  const isSaved = compareSchoolPlans(base.content, content).length === 0;
  const stored = save.isRunning ? null : plan;

  if (stored !== null && stored.revision > base.revision) {
    const theirs = fromApi(stored.content);
    const merged = mergeSchoolPlans(base.content, content, theirs);
    setBase({ revision: stored.revision, content: theirs });
    setContent(merged.content);
    setConflicts(merged.conflicts);
    setMergedWith(stored.savedByName);
  }

  const saveNow = async (): Promise<void> => {
    const sent = content;
    const outcome = await save.runAndWait({ basedOn: base.revision, content: toInput(sent) });
    if (outcome?.done) {
      setBase({ revision: outcome.value.revision, content: sent });
      setRefused(null);
      return;
    }
    setRefused(sent);
    if (outcome?.problems.some(({ code }) => code === 'school-plan-changed-meanwhile')) {
      // The stored plan is read anew, and put together with what is written here.
      await queries.invalidateQueries({ queryKey: schoolPlanQuery(cohortId, plan.schoolId).queryKey });
      setRefused(null);
      save.reset();
    }
  };

  const waits = isSaved || save.isRunning || conflicts.length > 0 || refused === content;
  useEffect(() => {
    if (waits) return undefined;
    const timer = setTimeout(() => void saveNow(), PAUSE);
    return () => clearTimeout(timer);
  });

  useEffect(() => {
    if (isSaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isSaved]);

  return {
    content,
    change: setContent,
    revision: base.revision,
    isSaving: save.isRunning,
    isSaved,
    problems: save.problems,
    error: save.error,
    saveNow: () => void saveNow(),
    mergedWith,
    conflicts,
    choose: (conflict, whose) => {
      setConflicts(conflicts.filter((other) => other !== conflict));
      if (whose === 'theirs') setContent(withPiece(content, conflict, conflict.before));
    },
  };
}
