import type { PolicyTheme } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { WorkProfile } from '@tisheng/domain-rules/practice-evidence/works/work-profile.js';
import { comparePlainDates, plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../platform/auth/actor.js';
import { SaveSubmission } from '../../modules/practice-evidence/use-cases/save-submission.js';
import { FindTopicCoverage } from '../../modules/practice-evidence/topics/queries/find-topic-coverage.js';
import { SendTopicOffers } from '../../modules/practice-evidence/topics/use-cases/send-topic-offers.js';
import { SuggestTopic } from '../../modules/practice-evidence/topics/use-cases/suggest-topic.js';
import { SaveWorkProfile } from '../../modules/practice-evidence/works/use-cases/save-work-profile.js';
import { done, type Season } from '../season/season.js';

interface Led {
  readonly id: string;
  readonly countyId: string;
  readonly countyPath: string;
  readonly accountId: string;
}

interface Person {
  readonly id: string;
  readonly teacherId: string;
}

const OFFICE_TOPICS = ['一节课里用数据看清谁还没学会', '把家校沟通变成学习的一部分'];
const LEADER_TOPIC = '农村小班额课堂里的一块屏幕怎么用';
const DRAFT = `# 先想清楚的三件事

这节课学生最容易在哪里卡住？去年的两个班里，一半学生在第二步就停下来了。

- 让每个人先写自己的办法
- 用投屏比较三种写法
- 小组说明为什么选这一种

1. 课前发一道小题，看谁需要帮助
2. 课上只讲大家都卡住的地方
3. 课后每人改一遍自己的写法`;

/** Topics suggested by an office and a leader, a theme with gaps and offers, and works told about. */
export async function topicsAndWorks(season: Season, notable: string | undefined): Promise<void> {
  const theme = nextTheme(season);
  const counties = new Set<string>();
  for (const led of theme ? await workshopsOf(season, notable) : []) {
    if (!counties.has(led.countyId)) await suggestByOffice(season, theme!, led);
    counties.add(led.countyId);
    await coverTopics(season, theme!, led);
  }
  await tellOfWorks(season, notable);
}

/** The theme of teachers that falls due next and suggests topics. */
function nextTheme(season: Season): PolicyTheme | undefined {
  const { pack, clock } = season;
  const today = plainDateIn(pack.programme.timeZone, clock.now());
  return pack.practice.themes.find(
    ({ dueDay, topics, owner }) =>
      owner !== 'region' &&
      topics.length > 1 &&
      dueDay !== null &&
      comparePlainDates(season.trainingDay(dueDay), today) >= 0,
  );
}

/** The workshop of the visitors' leader, and the one in which the notable teacher is. */
function workshopsOf(season: Season, teacherId: string | undefined): Promise<Led[]> {
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  return season.database.rows<Led & Record<string, unknown>>(
    `SELECT w.id, w.county_id AS "countyId", u.path AS "countyPath", l.account_id AS "accountId"
       FROM enrollment.workshop w JOIN enrollment.workshop_leader l ON l.workshop_id = w.id AND l.until IS NULL
       JOIN organization.unit u ON u.id = w.county_id JOIN identity.account a ON a.id = l.account_id
      WHERE w.cohort_id = $1 AND w.published_at IS NOT NULL
      ORDER BY a.login = $2 DESC,
               EXISTS (SELECT FROM enrollment.study_group g JOIN enrollment.workshop_member m ON m.group_id = g.id
                         JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id
                        WHERE g.workshop_id = w.id AND e.teacher_id = $3) DESC, w.name LIMIT 2`,
    [season.cohortId, `${prefix}-leader`, teacherId ?? null],
  );
}

async function suggestByOffice(season: Season, theme: PolicyTheme, led: Led): Promise<void> {
  const { cohortId } = season;
  const office = season.person('county-office', { unitId: led.countyId, unitPath: led.countyPath });
  const suggested = { cohortId, unitId: led.countyId, workshopId: null, theme: theme.theme };
  for (const words of OFFICE_TOPICS)
    done('The topic', await season.get(SuggestTopic).execute(office, { ...suggested, words }));
}

async function coverTopics(season: Season, theme: PolicyTheme, led: Led): Promise<void> {
  const { cohortId } = season;
  const unit = { unitId: led.countyId, unitPath: led.countyPath };
  const leader: Actor = { ...season.person('workshop-leader', unit), accountId: led.accountId };
  const suggested = { cohortId, unitId: led.countyId, theme: theme.theme };
  done(
    'The topic',
    await season.get(SuggestTopic).execute(leader, { ...suggested, workshopId: led.id, words: LEADER_TOPIC }),
  );
  const place = { cohortId, unitId: led.countyId, workshopId: led.id };
  const members = await season.database.rows<Person & Record<string, unknown>>(
    `SELECT e.id, e.teacher_id AS "teacherId" FROM enrollment.study_group g
       JOIN enrollment.workshop_member m ON m.group_id = g.id
       JOIN enrollment.enrollment e ON e.cohort_id = m.cohort_id AND e.id = m.enrollment_id AND e.state = 'confirmed'
      WHERE g.workshop_id = $1 AND NOT EXISTS (SELECT FROM practice_evidence.submission s
              WHERE s.cohort_id = e.cohort_id AND s.enrollment_id = e.id AND s.theme = $2)
      ORDER BY e.learner_no LIMIT 12`,
    [led.id, theme.theme],
  );
  // Most take the first topic, some have begun to write, the last ones have chosen nothing.
  for (const [at, { teacherId }] of members.slice(0, 8).entries()) {
    const draft = { ownTopic: null, links: [], text: at % 3 === 0 ? DRAFT : '' };
    const teacher = season.person('teacher', { teacherId });
    const saved = await season
      .get(SaveSubmission)
      .execute(teacher, cohortId, theme.theme, { ...draft, topicPosition: at === 7 ? 1 : 0 });
    done('The draft', saved);
  }
  const coverage = await season.get(FindTopicCoverage).ofTheme(leader, place, theme.theme);
  const [first] = coverage?.proposals ?? [];
  if (!first) return;
  const offers = [{ enrollmentId: first.enrollmentId, topic: first.topic }];
  done('The offer', await season.get(SendTopicOffers).execute(leader, place, theme.theme, offers));
}

/** Accepted works told about, and a school's work on which the notable teacher is named. */
async function tellOfWorks(season: Season, notable: string | undefined): Promise<void> {
  const { cohortId, pack } = season;
  const isWork = pack.practice.themes.filter((theme) => theme.isWork).map(({ theme }) => theme);
  const accepted = await season.database.rows<Person & { theme: number; title: string }>(
    `SELECT e.id, e.teacher_id AS "teacherId", s.theme, left(s.body, 20) AS title
       FROM practice_evidence.submission s
       JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
      WHERE s.cohort_id = $1 AND s.theme = ANY($2) AND s.state = 'accepted'
        AND NOT EXISTS (SELECT FROM practice_evidence.work_profile p WHERE p.submission_id = s.id)
      ORDER BY s.score_hundredths DESC, s.id LIMIT 6`,
    [cohortId, isWork],
  );
  for (const { teacherId, theme } of accepted) {
    const teacher = season.person('teacher', { teacherId });
    done('The work', await season.get(SaveWorkProfile).execute(teacher, cohortId, theme, narrative()));
  }
  const ofSchool = pack.practice.themes.find(({ owner }) => owner === 'teacher-or-school');
  const colleague = ofSchool && notable ? await colleagueOf(season, notable, ofSchool.theme) : undefined;
  if (!ofSchool || !colleague) return;
  const profile = {
    ...narrative(),
    title: '我们学校的一块共享白板',
    ofSchool: true,
    authors: [colleague.named],
  };
  const teacher = season.person('teacher', { teacherId: colleague.teacherId });
  done(
    'The school’s work',
    await season.get(SaveWorkProfile).execute(teacher, cohortId, ofSchool.theme, profile),
  );
}

/** A confirmed colleague of the same school who has nothing for the theme yet, and the teacher's own enrollment. */
function colleagueOf(
  season: Season,
  teacherId: string,
  theme: number,
): Promise<{ teacherId: string; named: string } | undefined> {
  return season.database.one<{ teacherId: string; named: string }>(
    `SELECT e.teacher_id AS "teacherId", me.id AS named FROM enrollment.enrollment me
       JOIN enrollment.enrollment e ON e.cohort_id = me.cohort_id AND e.school_id = me.school_id AND e.id <> me.id
        AND e.state = 'confirmed'
      WHERE me.cohort_id = $1 AND me.teacher_id = $2 AND me.state = 'confirmed'
        AND NOT EXISTS (SELECT FROM practice_evidence.submission s
              WHERE s.cohort_id = e.cohort_id AND s.enrollment_id = e.id AND s.theme = $3)
      ORDER BY e.learner_no LIMIT 1`,
    [season.cohortId, teacherId, theme],
  );
}

const narrative = (): Omit<WorkProfile, 'stage'> & { stage: null } => ({
  kind: 'training-narrative',
  title: '从不敢用到离不开：一间教室的半年',
  summary: '一位语文教师半年里怎样从只会放幻灯片，到让每个学生都在屏幕上写出自己的想法。',
  stage: null,
  subject: null,
  topics: ['T1'],
  pupilsShown: 'none',
  licence: 'use-in-region',
  texts: {
    narrative:
      '第一次用投屏比较学生的写法时，网络断了，我站在讲台上等了三分钟。学生却围过来，把各自的本子摆在一起比。那天我明白，技术要帮的是这个“比”。',
  },
  files: {},
  ofSchool: false,
  authors: [],
});
