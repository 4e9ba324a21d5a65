import { Injectable } from '@nestjs/common';
import {
  inOrder,
  type WorkshopThing,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/next-things.js';
import { plainDateIn, type PlainDate } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { Database } from '../../../../platform/database/database.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { MyThemes } from '../../queries/my-themes.js';
import { WorkshopPeople } from '../persistence/workshop-people.js';
import { FindActivities, type ActivitySeen } from './find-activities.js';
import { FindAnnouncements, type AnnouncementSeen } from './find-announcements.js';
import { FindDesks, type WorkshopLifeSeen } from './find-desks.js';
import { FindThreads, type ThreadSeen } from './find-threads.js';

/** Something that waits for the member, in words of its own. */
export interface ThingSeen extends WorkshopThing {
  readonly title: string;
  readonly titleEn: string;
  /** The very moment, where it has one. */
  readonly at: Date | null;
}

export interface WorkshopHome {
  readonly workshop: WorkshopLifeSeen;
  readonly things: readonly ThingSeen[];
  readonly announcements: readonly AnnouncementSeen[];
  readonly activities: readonly ActivitySeen[];
  readonly threads: readonly ThreadSeen[];
}

const FEW = 5;
/** Themes that fall due further ahead are no next thing yet. */
const THEMES_AHEAD_DAYS = 21;
const DAY_MS = 86_400_000;

/** A member's workshop at one look: what comes next, what is new, what the own group talks about. */
@Injectable()
export class FindWorkshopHome {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly people: WorkshopPeople,
    private readonly desks: FindDesks,
    private readonly announcements: FindAnnouncements,
    private readonly activities: FindActivities,
    private readonly threads: FindThreads,
    private readonly themes: MyThemes,
  ) {}

  /** Null while the teacher is in no published workshop. */
  async execute(actor: Actor, cohortId: string): Promise<WorkshopHome | null> {
    const learning = await this.people.learningOf(this.database, actor, cohortId);
    if (!learning?.workshopId) return null;
    const { workshopId, enrollmentId, groupId } = learning;
    const workshop = await this.desks.one(actor, workshopId);
    if (!workshop) return null;
    const page = { first: 20, after: null };
    const [told, coming, threads] = await Promise.all([
      this.announcements.list(actor, workshopId, page),
      this.activities.list(actor, workshopId, 'coming', page),
      this.threads.listOf(
        { id: workshopId, ownGroupId: groupId },
        { groupId: null, activityId: null, search: '', first: FEW, after: null },
      ),
    ]);
    const { pack } = await this.policies.ofCohort(cohortId);
    const zone = pack.programme.timeZone;
    const today = plainDateIn(zone, this.clock.now());
    const current = told.nodes.filter(({ isCurrent }) => isCurrent);
    const activities = coming.nodes.filter((one) => one.cancelledAt === null && one.isInvited);
    const things: ThingSeen[] = [
      ...activities.flatMap((one) => ofActivity(one, zone)),
      ...current.filter(({ isRead }) => !isRead).map((one) => ofAnnouncement(one)),
      ...(await this.themesDue(actor, cohortId, today)),
      ...(await this.questions(cohortId, enrollmentId, groupId)),
    ];
    return {
      workshop,
      things: inOrder(things, today),
      announcements: current.slice(0, FEW),
      activities: activities.slice(0, FEW),
      threads: threads.nodes,
    };
  }

  private async themesDue(actor: Actor, cohortId: string, today: PlainDate): Promise<ThingSeen[]> {
    const last = plainDateIn('UTC', new Date(Date.parse(today) + THEMES_AHEAD_DAYS * DAY_MS));
    const waiting = ['open', 'overdue', 'draft', 'returned'];
    return (await this.themes.execute(actor, cohortId))
      .filter(({ state, dueOn }) => waiting.includes(state) && dueOn !== null && dueOn <= last)
      .map(({ theme, titleZh, titleEn, dueOn }) => ({
        kind: 'theme-due',
        id: String(theme),
        day: dueOn,
        title: titleZh,
        titleEn,
        at: null,
      }));
  }

  /** One's own questions that were answered, and the group's that wait for an answer. */
  private async questions(
    cohortId: string,
    enrollmentId: string,
    groupId: string | null,
  ): Promise<ThingSeen[]> {
    const rows = await this.database.rows<{ id: string; title: string; isOwn: boolean }>(
      `SELECT q.id, q.title, q.enrollment_id = $2 AS "isOwn" FROM practice_evidence.question q
        WHERE q.cohort_id = $1 AND ((q.enrollment_id = $2 AND q.state = 'answered')
           OR (q.group_id = $3 AND q.enrollment_id <> $2 AND q.state = 'waiting' AND q.level = 'group'))
        ORDER BY q.id LIMIT 20`,
      [cohortId, enrollmentId, groupId],
    );
    return rows.map(({ id, title, isOwn }) => ({
      kind: isOwn ? 'accept-answer' : 'answer-question',
      id,
      day: null,
      title,
      titleEn: title,
      at: null,
    }));
  }
}

/** Who has not answered answers; who comes attends; who does not come is left in peace. */
function ofActivity(activity: ActivitySeen, zone: string): ThingSeen[] {
  if (activity.ownAnswer === false) return [];
  const kind = activity.ownAnswer === true ? 'attend' : 'answer-activity';
  const { activityId: id, title, startsAt: at } = activity;
  return [{ kind, id, day: plainDateIn(zone, at), title, titleEn: title, at }];
}

const ofAnnouncement = ({ announcementId, title }: AnnouncementSeen): ThingSeen => ({
  kind: 'read-announcement',
  id: announcementId,
  day: null,
  title,
  titleEn: title,
  at: null,
});
