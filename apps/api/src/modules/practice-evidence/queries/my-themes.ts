import { Injectable } from '@nestjs/common';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import { lastDayToSubmit } from '@tisheng/domain-rules/practice-evidence/last-day-to-submit.js';
import { themePath } from '@tisheng/domain-rules/practice-evidence/theme-state.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { EnrollmentReader } from '../../enrollment/public/enrollment-reader.js';
import { PolicyReader } from '../../enrollment/public/policy-reader.js';
import type { PracticeTheme, SchoolWorkForMe, TopicOfferForMe } from '../graphql/practice-theme.model.js';
import { type SuggestedTopicRow, TopicSuggestions } from '../topics/persistence/topic-suggestions.js';
import { SUBMISSION, type SubmissionRow, toSubmission } from './submission-row.js';

type Work = SubmissionRow & { theme: number };
type SchoolWork = SchoolWorkForMe & { theme: number; state: 'submitted' | 'accepted' };
/** Works, attested hours, topics suggested and offered, and schools' works that count. */
type OfLearner = [
  Work[],
  { theme: number; halfHours: number }[],
  SuggestedTopicRow[],
  (TopicOfferForMe & { theme: number })[],
  SchoolWork[],
];
const NOTHING: OfLearner = [[], [], [], [], []];

/** State by theme: one's own work's, and a school's that counts where one's own is not handed in. */
function standing(works: readonly Work[], named: readonly SchoolWork[]): Map<number, StateOf<'submission'>> {
  const own = works.filter(
    ({ theme, state }) => state !== 'draft' || !named.some((work) => work.theme === theme),
  );
  return new Map([...named.toReversed(), ...own].map(({ theme, state }) => [theme, state]));
}

/** The path of themes with one's own works. */
@Injectable()
export class MyThemes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly policies: PolicyReader,
    private readonly enrollments: EnrollmentReader,
    private readonly suggestions: TopicSuggestions,
  ) {}

  async execute(actor: Actor, cohortId: string): Promise<PracticeTheme[]> {
    const { pack, cohort } = await this.policies.ofCohort(cohortId);
    const enrollment = actor.teacherId
      ? await this.enrollments.ofTeacher(cohortId, actor.teacherId)
      : undefined;
    const [works, hours, suggested, offers, named] = enrollment
      ? await this.ofLearner(cohortId, enrollment.id)
      : NOTHING;
    const byTheme = new Map(works.map((work) => [work.theme, toSubmission(work)]));
    const attested = new Map(hours.map(({ theme, halfHours }) => [theme, halfHours]));
    const { timeZone } = pack.programme;
    const calendar = {
      firstTrainingDay: cohort.firstTrainingDay,
      lateAcceptedDays: pack.practice.lateAcceptedDays,
    };
    const path = themePath(
      pack.practice.themes,
      calendar,
      standing(works, named),
      plainDateIn(timeZone, this.clock.now()),
    );
    const returnedOn = new Map(
      works.flatMap(({ theme, state, returnedAt }) =>
        state === 'returned' && returnedAt ? [[theme, plainDateIn(timeZone, returnedAt)]] : [],
      ),
    );
    return pack.practice.themes.map((policy, index) => ({
      ...path[index]!,
      titleZh: policy.title.zh,
      titleEn: policy.title.en,
      taskZh: policy.task.zh,
      taskEn: policy.task.en,
      expectedResultZh: policy.expectedResult.zh,
      expectedResultEn: policy.expectedResult.en,
      topics: policy.topics.map((topic, position) => ({ position, ...topic })),
      suggestedTopics: suggested.filter(({ theme }) => theme === policy.theme),
      topicOffer: offers.find(({ theme }) => theme === policy.theme) ?? null,
      ledBy: policy.ledBy,
      offlineMode: policy.offlineMode,
      isWork: policy.isWork,
      mayBeOfSchool: policy.owner === 'teacher-or-school',
      schoolWork: named.find(({ theme }) => theme === policy.theme) ?? null,
      handInUntil: lastDayToSubmit(policy, calendar, returnedOn.get(policy.theme) ?? null),
      attestedHalfHours: attested.get(policy.theme) ?? 0,
      submission: byTheme.get(policy.theme) ?? null,
    }));
  }

  /** One theme of the path. */
  async one(actor: Actor, cohortId: string, theme: number): Promise<PracticeTheme> {
    const found = (await this.execute(actor, cohortId)).find((item) => item.theme === theme);
    if (!found) throw new Error(`No theme ${theme}`);
    return found;
  }

  private ofLearner(cohortId: string, enrollmentId: string): Promise<OfLearner> {
    return Promise.all([
      this.database.rows<SubmissionRow & { theme: number }>(
        `SELECT s.theme, ${SUBMISSION} FROM practice_evidence.submission s WHERE s.cohort_id = $1 AND s.enrollment_id = $2`,
        [cohortId, enrollmentId],
      ),
      this.database.rows<{ theme: number; halfHours: number }>(
        `SELECT theme, half_hours AS "halfHours" FROM practice_evidence.offline_attestation
          WHERE cohort_id = $1 AND enrollment_id = $2`,
        [cohortId, enrollmentId],
      ),
      this.suggestions.forLearner(this.database, cohortId, enrollmentId),
      this.database.rows<TopicOfferForMe & { theme: number }>(
        `SELECT o.theme, o.words, a.display_name AS "offeredBy", o.offered_at AS "offeredAt"
           FROM practice_evidence.topic_offer o LEFT JOIN identity.account a ON a.id = o.offered_by
          WHERE o.cohort_id = $1 AND o.enrollment_id = $2 AND o.answered_at IS NULL`,
        [cohortId, enrollmentId],
      ),
      this.database.rows<SchoolWork>(
        `SELECT c.theme, c.state, p.title, t.name AS "ownerName", c.state = 'accepted' AS accepted,
                CASE WHEN c.state = 'accepted' THEN c.score_hundredths END AS "scoreHundredths"
           FROM practice_evidence.counted_work c
           JOIN practice_evidence.submission s ON s.id = c.submission_id AND s.enrollment_id <> c.enrollment_id
           JOIN practice_evidence.work_profile p ON p.submission_id = s.id
           JOIN enrollment.enrollment e ON e.cohort_id = s.cohort_id AND e.id = s.enrollment_id
           JOIN enrollment.teacher t ON t.id = e.teacher_id
          WHERE c.cohort_id = $1 AND c.enrollment_id = $2
          ORDER BY c.theme, c.state = 'accepted' DESC, c.score_hundredths DESC NULLS LAST`,
        [cohortId, enrollmentId],
      ),
    ]);
  }
}
