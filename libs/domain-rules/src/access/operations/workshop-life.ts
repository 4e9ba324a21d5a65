import type { AccessRule } from '../access-rule.js';
import { OFFICES, TEACHER, WATCHERS, roles } from '../grantees.js';

/** Teachers reach workshops of their region; the use case asks whether they are members, or the thread is open to them. */
const MEMBERS = { teacher: 'region' } as const;
const LEADER = { 'workshop-leader': 'subtree' } as const;
/** Offices and the training college read all workshops of their units, and stand in where nobody leads. */
const GUARDIANS = { 'county-office': 'subtree', 'training-college': 'subtree' } as const;
const READERS = { ...WATCHERS, ...LEADER, 'training-college': 'subtree' } as const;
const RUNNERS = { ...LEADER, ...GUARDIANS } as const;

/** What happens in a workshop from day to day: activities, announcements, discussion. */
export const ACCESS_TO_WORKSHOP_LIFE = {
  myWorkshopHome: roles(TEACHER, 'cohort'),
  workshopsToLead: roles(READERS, 'cohort', 'unit'),
  workshopLife: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  workshopMembers: roles(READERS, 'workshop'),
  workshopAnnouncements: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  publishAnnouncement: roles(RUNNERS, 'workshop'),
  withdrawAnnouncement: roles(RUNNERS, 'workshop'),
  readAnnouncements: roles(MEMBERS, 'workshop'),
  workshopActivities: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  workshopActivity: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  saveWorkshopActivity: roles(RUNNERS, 'workshop'),
  cancelWorkshopActivity: roles(RUNNERS, 'workshop'),
  answerWorkshopActivity: roles(MEMBERS, 'workshop'),
  keepWorkshopAttendance: roles(RUNNERS, 'workshop'),
  workshopThreads: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  workshopThread: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  threadPosts: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  postVersions: roles({ ...READERS, ...MEMBERS }, 'workshop'),
  openThread: roles({ ...RUNNERS, ...MEMBERS }, 'workshop'),
  writePost: roles({ ...RUNNERS, ...MEMBERS }, 'workshop'),
  changePost: roles({ ...RUNNERS, ...MEMBERS }, 'workshop'),
  removePost: roles({ ...RUNNERS, ...MEMBERS }, 'workshop'),
  setThreadState: roles(RUNNERS, 'workshop'),
  communityThreads: roles({ ...TEACHER, ...OFFICES, ...LEADER, 'training-college': 'subtree' }, 'cohort'),
} as const satisfies Record<string, AccessRule>;
