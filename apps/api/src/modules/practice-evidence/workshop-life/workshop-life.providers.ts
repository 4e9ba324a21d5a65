import { DiscussionResolver } from './graphql/discussion.resolver.js';
import { WorkshopActivityResolver } from './graphql/workshop-activity.resolver.js';
import { WorkshopDeskResolver } from './graphql/workshop-desk.resolver.js';
import { ActivityRows } from './persistence/activity-rows.js';
import { LifeOfPeople } from './persistence/life-of-people.js';
import { ThreadRows } from './persistence/thread-rows.js';
import { WorkshopPeople } from './persistence/workshop-people.js';
import { FindActivities } from './queries/find-activities.js';
import { FindAnnouncements } from './queries/find-announcements.js';
import { FindDesks } from './queries/find-desks.js';
import { FindMembers } from './queries/find-members.js';
import { FindPosts } from './queries/find-posts.js';
import { FindThreads } from './queries/find-threads.js';
import { FindWorkshopHome } from './queries/find-workshop-home.js';
import { ListMembers } from './queries/list-members.js';
import { LocateWorkshops } from './queries/locate-workshops.js';
import { AnswerWorkshopActivity } from './use-cases/answer-workshop-activity.js';
import { CancelWorkshopActivity } from './use-cases/cancel-workshop-activity.js';
import { ChangePost } from './use-cases/change-post.js';
import { KeepWorkshopAttendance } from './use-cases/keep-workshop-attendance.js';
import { OpenThread } from './use-cases/open-thread.js';
import { PublishAnnouncement } from './use-cases/publish-announcement.js';
import { ReadAnnouncements } from './use-cases/read-announcements.js';
import { RemovePost } from './use-cases/remove-post.js';
import { SaveWorkshopActivity } from './use-cases/save-workshop-activity.js';
import { SetThreadState } from './use-cases/set-thread-state.js';
import { WithdrawAnnouncement } from './use-cases/withdraw-announcement.js';
import { WritePost } from './use-cases/write-post.js';

/** What happens in workshops from day to day: announcements, activities, discussion, and the desks of those who lead. */
export const WORKSHOP_LIFE = [
  WorkshopPeople,
  ActivityRows,
  ThreadRows,
  LifeOfPeople,
  LocateWorkshops,
  FindMembers,
  ListMembers,
  FindDesks,
  FindAnnouncements,
  FindActivities,
  FindThreads,
  FindPosts,
  FindWorkshopHome,
  PublishAnnouncement,
  WithdrawAnnouncement,
  ReadAnnouncements,
  SaveWorkshopActivity,
  CancelWorkshopActivity,
  AnswerWorkshopActivity,
  KeepWorkshopAttendance,
  OpenThread,
  WritePost,
  ChangePost,
  RemovePost,
  SetThreadState,
  WorkshopDeskResolver,
  WorkshopActivityResolver,
  DiscussionResolver,
];
