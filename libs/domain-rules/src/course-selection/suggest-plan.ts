import { compareRatios } from '../arithmetic/decimal.js';
import type { CatalogueCourse, TopicItems } from './catalogue-course.js';
import { isElective } from './catalogue-course.js';
import type { PlanRequirements } from './can-be-completed.js';
import { canBeCompleted } from './can-be-completed.js';
import { consistencyOfPlan } from './consistency.js';
import type { CoursesOnOffer } from './courses-on-offer.js';
import { offerTo } from './courses-on-offer.js';
import { planHours } from './plan-hours.js';
import type { RankedCourse, RecommendationFacts } from './recommend-courses.js';
import { rankOffer } from './recommend-courses.js';

export type SuggestionFacts = Omit<RecommendationFacts, 'chosen'> & {
  /** Courses that the teacher wants to keep, in their order. */
  readonly kept: readonly CatalogueCourse[];
};

/** What of `pack.selection` bears on a suggested plan. */
export type SuggestionPolicy = PlanRequirements & { readonly answeringHalfHours: number };

export interface SuggestedPlan {
  /** What is kept, in its order, then what is added, in the order in which it was chosen. */
  readonly courses: readonly CatalogueCourse[];
  /** Whether what the teacher wanted to keep is part of it: left out only where no plan with it keeps the rules. */
  readonly keepsChoice: boolean;
  /** Whether it keeps the rules of a plan; false only where the catalogue holds no plan that does. */
  readonly isComplete: boolean;
}

/**
 * A whole plan to begin from: courses that close most of the gaps for their hours, as long as any does and the plan has
 * room, then what required topics, electives and least hours still ask; what later courses make needless is given back. Each course is taken only when a plan that keeps
 * all rules can still be made with it, so that the suggestion keeps them whenever the catalogue allows.
 *
 * Deterministic: among courses that close equally much for an hour first the one that closes more, then as
 * `recommendCourses` orders them.
 *
 * @example
 * // 60–120 half-hours, T1 required, two electives; item 4·I weak, 8 half-hours answer it
 * // → a course of T3 or T4, one of T1, and the shortest others until 60 half-hours are reached
 */
export function suggestPlan(
  facts: SuggestionFacts,
  topicItems: TopicItems,
  policy: SuggestionPolicy,
): SuggestedPlan {
  const offer = offerTo(facts, topicItems);
  const open = offer.topics.flatMap(({ courses }) => courses.map(({ course }) => course));
  const withKept = build(facts.kept, open, offer, facts, topicItems, policy);
  if (withKept !== null) return { courses: withKept, keepsChoice: true, isComplete: true };
  const anew = facts.kept.length === 0 ? null : build([], open, offer, facts, topicItems, policy);
  if (anew !== null) return { courses: anew, keepsChoice: false, isComplete: true };
  return { courses: facts.kept, keepsChoice: true, isComplete: false };
}

function build(
  kept: readonly CatalogueCourse[],
  open: readonly CatalogueCourse[],
  offer: CoursesOnOffer,
  { weakPoints }: SuggestionFacts,
  topicItems: TopicItems,
  policy: SuggestionPolicy,
): CatalogueCourse[] | null {
  const plan = [...kept];
  const left = new Map(open.map((course) => [course.code, course]));
  for (const { code } of kept) left.delete(code);
  if (!canBeCompleted(plan, [...left.values()], policy)) return null;
  const take = (candidates: readonly CatalogueCourse[]): boolean => {
    for (const course of candidates) {
      const others = [...left.values()].filter(({ code }) => code !== course.code);
      if (!canBeCompleted([...plan, course], others, policy)) continue;
      plan.push(course);
      left.delete(course.code);
      return true;
    }
    return false;
  };
  const byDensity = (): CatalogueCourse[] =>
    rankOffer(offer, { weakPoints, chosen: plan }, topicItems, policy)
      .filter(({ gain }) => gain > 0)
      .toSorted(densest)
      .map(({ course }) => course);
  /** Gives back what later courses have made needless: the index stays, and so does whatever else `mayGo` asks. */
  const giveBack = (mayGo: (rest: readonly CatalogueCourse[]) => boolean): boolean => {
    const index = (courses: readonly CatalogueCourse[]) =>
      consistencyOfPlan(weakPoints, courses, topicItems, policy.answeringHalfHours).exact;
    const before = plan.length;
    for (const course of plan.slice(kept.length)) {
      const rest = plan.filter(({ code }) => code !== course.code);
      if (compareRatios(index(rest), index(plan)) < 0 || !mayGo(rest)) continue;
      plan.splice(plan.indexOf(course), 1);
      left.set(course.code, course);
    }
    return plan.length < before;
  };
  do {
    while (take(byDensity()));
  } while (giveBack(() => true));
  while (take(stillAsked(plan, offer, policy)));
  giveBack((rest) => keepsTotals(rest, policy));
  while (take(byDensity()));
  return plan;
}

/** More gain an hour, then more gain; `toSorted` keeps the order of recommendations among equals. */
function densest(a: RankedCourse, b: RankedCourse): number {
  return b.gain * a.course.halfHours - a.gain * b.course.halfHours || b.gain - a.gain;
}

function keepsTotals(
  plan: readonly CatalogueCourse[],
  { requiredTopics, minimumElectives, minimumHalfHours }: SuggestionPolicy,
): boolean {
  const { halfHours, electiveCourses } = planHours(plan, requiredTopics);
  return (
    halfHours >= minimumHalfHours &&
    electiveCourses >= minimumElectives &&
    requiredTopics.every((topic) => plan.some((course) => course.topic === topic))
  );
}

/** Courses that serve what the rules still ask of a plan, by their place in the offer; none when they ask nothing. */
function stillAsked(
  plan: readonly CatalogueCourse[],
  offer: CoursesOnOffer,
  { requiredTopics, minimumElectives, minimumHalfHours }: SuggestionPolicy,
): CatalogueCourse[] {
  const { halfHours, electiveCourses } = planHours(plan, requiredTopics);
  const chosen = new Set(plan.map(({ code }) => code));
  const missingTopics = requiredTopics.filter((topic) => !plan.some((course) => course.topic === topic));
  const serves = (course: CatalogueCourse): boolean =>
    missingTopics.includes(course.topic) ||
    (missingTopics.length === 0 &&
      electiveCourses < minimumElectives &&
      isElective(course, requiredTopics)) ||
    (missingTopics.length === 0 && electiveCourses >= minimumElectives && halfHours < minimumHalfHours);
  return offer.topics
    .flatMap(({ courses }) => courses)
    .filter(({ course }) => !chosen.has(course.code) && serves(course))
    .toSorted((a, b) => a.place - b.place)
    .map(({ course }) => course);
}
