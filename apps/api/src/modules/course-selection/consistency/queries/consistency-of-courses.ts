import type { Consistency } from '@tisheng/domain-rules/course-selection/consistency.js';
import type { WeakPoint } from '@tisheng/domain-rules/diagnostic-assessment/weak-points.js';
import type { CourseRecord } from '../../public/course-catalogue-reader.js';

/** How far courses of the catalogue answer a diagnosis. */
export type ConsistencyOfCourses = Consistency<WeakPoint, CourseRecord>;
