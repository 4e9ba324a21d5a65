import type { StageOfSchooling } from '../policy/policy-pack.js';
import type { CatalogueCourse, TopicItems } from './catalogue-course.js';
import type { ItemMask } from './topic-masks.js';
import { maskOfTopic } from './topic-masks.js';

/** Which teachers an offer is made for. */
export interface OfferFor {
  /** Stage of schooling and subject code; null where unknown, which excludes nothing. */
  readonly stage: StageOfSchooling | null;
  readonly subject: string | null;
  /** Institution that the teacher's county has chosen. */
  readonly institution: string;
  readonly catalogue: readonly CatalogueCourse[];
}

/** The courses open to all teachers of one institution, stage and subject, by topic. */
export interface CoursesOnOffer {
  readonly topics: readonly {
    readonly topic: string;
    /** Items of the ability standard that the topic trains. */
    readonly trains: ItemMask;
    readonly courses: readonly {
      readonly course: CatalogueCourse;
      /**
       * Place among all courses of the offer, whatever a teacher needs: those made for the subject first, then for the
       * stage, then the shorter, then by code.
       */
      readonly place: number;
    }[];
  }[];
}

/** Whether a course is offered to this teacher: by their institution, for their stage and subject. */
export function isOpenTo(course: CatalogueCourse, teacher: Omit<OfferFor, 'catalogue'>): boolean {
  const { stage, subject, institution } = teacher;
  return (
    !course.withdrawn &&
    course.institution === institution &&
    (stage === null || course.stages.length === 0 || course.stages.includes(stage)) &&
    (subject === null || course.subjects.length === 0 || course.subjects.includes(subject))
  );
}

/** What is open to such teachers; the order of the catalogue never matters. */
export function offerTo(offerFor: OfferFor, topicItems: TopicItems): CoursesOnOffer {
  const { stage, subject } = offerFor;
  const forSubject = (course: CatalogueCourse): number =>
    Number(subject !== null && course.subjects.includes(subject));
  const forStage = (course: CatalogueCourse): number =>
    Number(stage !== null && course.stages.includes(stage));
  const open = offerFor.catalogue
    .filter((course) => isOpenTo(course, offerFor))
    .toSorted(
      (a, b) =>
        forSubject(b) - forSubject(a) ||
        forStage(b) - forStage(a) ||
        a.halfHours - b.halfHours ||
        (a.code < b.code ? -1 : 1),
    );
  const topics = new Map<string, { course: CatalogueCourse; place: number }[]>();
  open.forEach((course, place) => {
    const courses = topics.get(course.topic) ?? [];
    courses.push({ course, place });
    topics.set(course.topic, courses);
  });
  return {
    topics: [...topics].map(([topic, courses]) => ({
      topic,
      trains: maskOfTopic(topic, topicItems),
      courses,
    })),
  };
}
