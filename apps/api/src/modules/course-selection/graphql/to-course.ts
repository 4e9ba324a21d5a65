import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import type { CourseRecord } from '../public/course-catalogue-reader.js';
import type { CatalogueCourse, CourseTopic } from './course.model.js';

export function toTopic(code: string): CourseTopic {
  const topic = courseTopic(code);
  if (!topic) throw new Error(`The course standard has no topic ${code}`);
  return { code: topic.code, name: { zh: topic.zh, en: topic.en }, series: topic.series };
}

export function toCourse({ id, code, title, summary, topic, ...course }: CourseRecord): CatalogueCourse {
  return {
    id,
    institutionId: course.institutionId,
    code,
    title,
    summary,
    topic: toTopic(topic),
    stages: [...course.stages],
    subjects: [...course.subjects],
    required: course.required,
    halfHours: course.halfHours,
    withdrawn: course.withdrawn,
    version: course.version,
  };
}
