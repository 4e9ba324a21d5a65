import type { Role } from '@tisheng/domain-rules/access/roles.js';
import type { Area } from './area.js';
import { institutionArea } from './routes/institution/area.js';
import { officeArea } from './routes/office/area.js';
import { schoolArea } from './routes/school/area.js';
import { teacherArea } from './routes/teacher/area.js';
import { workshopArea } from './routes/workshop/area.js';

const AREAS: readonly Area[] = [teacherArea, schoolArea, officeArea, institutionArea, workshopArea];

/** The area of a role; undefined for a role that has no pages. */
export const areaOf = (role: Role): Area | undefined => AREAS.find(({ roles }) => roles.includes(role));
