import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import {
  EnrollmentReader,
  type EnrollmentRecord,
} from '../../modules/enrollment/public/enrollment-reader.js';
import { IssueCertificates } from '../../modules/certification/use-cases/issue-certificates.js';
import { RevokeCertificate } from '../../modules/certification/use-cases/revoke-certificate.js';
import { DecideAppeal } from '../../modules/scoring/use-cases/decide-appeal.js';
import { OpenAppeal } from '../../modules/scoring/use-cases/open-appeal.js';
import { PublishInstitutionResults } from '../../modules/scoring/use-cases/publish-institution-results.js';
import { RateTeachers } from '../../modules/scoring/use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../../modules/scoring/use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../../modules/scoring/use-cases/run-scoring.js';
import type { SeasonInstitution } from '../season/institutions.js';
import { reviewOneByOne } from '../season/review-completion.js';
import { finishTheme, themesOf } from '../season/practise.js';
import { done, type Season } from '../season/season.js';
import type { SeasonLearner, SeasonRecord } from '../season/study-records.js';
import type { NotableTeacher } from './people.js';

const CERTIFIED = 4;
const APPEALING = 3;

/** Learners of the busiest school who have a confirmed plan and receive a grade. */
async function candidates(season: Season): Promise<EnrollmentRecord[]> {
  const rows = await season.database.rows<{ id: string }>(
    `SELECT e.id FROM enrollment.enrollment e
       JOIN course_selection.plan p ON p.cohort_id = e.cohort_id AND p.enrollment_id = e.id AND p.state = 'confirmed'
       JOIN enrollment.teacher t ON t.id = e.teacher_id AND t.duty <> 'principal'
      WHERE e.cohort_id = $1 AND e.state = 'confirmed' AND e.obligation = 'required'
        AND e.school_id = (SELECT school_id FROM enrollment.enrollment WHERE cohort_id = $1 AND state = 'confirmed'
                            GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1)
      ORDER BY e.learner_no LIMIT $2`,
    [season.cohortId, CERTIFIED + APPEALING],
  );
  return season.get(EnrollmentReader).byIds(
    season.cohortId,
    rows.map(({ id }) => id),
  );
}

function* everything(learner: SeasonLearner, at: string): Generator<SeasonRecord> {
  const base = { learnerNo: learner.learnerNo, occurredAt: at };
  for (const [place, { code, halfHours }] of learner.courses.entries()) {
    yield {
      ...base,
      recordId: `${learner.learnerNo}-f${place}`,
      kind: 'COURSE_STUDY',
      courseCode: code,
      minutes: Math.min(1440, halfHours * 25),
      completed: true,
    };
    yield {
      ...base,
      recordId: `${learner.learnerNo}-g${place}`,
      kind: 'HOMEWORK',
      courseCode: code,
      score: 88 + (place % 5),
    };
  }
  yield { ...base, recordId: `${learner.learnerNo}-fd`, kind: 'DISCUSSION', minutes: 400 };
  yield { ...base, recordId: `${learner.learnerNo}-fp`, kind: 'POST', count: 12, score: 90 };
}

/**
 * A few learners are ahead of everybody: all studied, all handed in, rated and evaluated. Most of them hold a certificate,
 * one of which was revoked; the others do not agree with their result and appeal.
 */
export async function finishSome(
  season: Season,
  institutions: readonly SeasonInstitution[],
): Promise<NotableTeacher[]> {
  const { cohortId } = season;
  const chosen = await candidates(season);
  const ids = chosen.map(({ id }) => id);
  const certified = chosen.slice(0, CERTIFIED);
  const appealing = chosen.slice(CERTIFIED);
  await pushEverything(season, institutions, new Set(chosen.map(({ learnerNo }) => learnerNo)));
  for (const theme of themesOf(season)) await finishTheme(season, theme, chosen);

  done('Scoring', await season.get(RunScoring).execute(season.office, cohortId, 'First learners finished'));
  done('Telling', await season.get(PublishInstitutionResults).execute(season.office, cohortId, ids));
  if (season.pack.schoolRating.required) {
    const rated = (learners: readonly EnrollmentRecord[], grade: Grade) =>
      learners.map(({ id }) => ({ enrollmentId: id, grade, reason: null }));
    const ratings = [
      ...rated(certified, 'excellent'),
      ...rated(appealing, 'fail').map((rating) => ({ ...rating, reason: '课堂应用记录不足' })),
    ];
    done('Rating', await season.get(RateTeachers).executeMany(season.as('principal'), cohortId, ratings));
  }
  done(
    'Evaluating',
    await season.get(RunComprehensiveEvaluation).execute(season.office, cohortId, 'First learners finished'),
  );
  await reviewOneByOne(
    season,
    certified.map(({ id }) => id),
  );
  const issuer = season.as(
    season.pack.certificate.issuedBy === 'province' ? 'province-office' : 'city-office',
  );
  done(
    'Issuing',
    await season.get(IssueCertificates).execute(
      issuer,
      cohortId,
      certified.map(({ id }) => id),
    ),
  );
  await revokeOne(season, certified.at(-1));
  await appeal(season, appealing);
  return [
    ...certified.slice(0, 1).map((learner) => notable(learner, '已获得证书')),
    ...certified.slice(-1).map((learner) => notable(learner, '证书已撤销')),
    ...appealing.slice(0, 1).map((learner) => notable(learner, '正在申诉')),
  ];
}

const notable = ({ teacherId, name }: EnrollmentRecord, what: string): NotableTeacher => ({
  teacherId,
  name,
  what,
});

async function pushEverything(
  season: Season,
  institutions: readonly SeasonInstitution[],
  learnerNos: ReadonlySet<string>,
): Promise<void> {
  const at = new Date(season.clock.now().getTime() - 86_400_000).toISOString();
  for (const { client, code, learners } of institutions) {
    const records = learners
      .filter(({ learnerNo }) => learnerNos.has(learnerNo))
      .flatMap((learner) => [...everything(learner, at)]);
    if (records.length > 0) await client.pushLearningRecords(season.cohortId, `${code}-finished`, records);
  }
}

async function revokeOne(season: Season, learner: EnrollmentRecord | undefined): Promise<void> {
  if (!learner) return;
  const held = await season.database.one<{ id: string }>(
    'SELECT id FROM certification.certificate WHERE cohort_id = $1 AND enrollment_id = $2',
    [season.cohortId, learner.id],
  );
  if (!held) return;
  const ground = season.pack.certificate.revocationGrounds[0]?.code ?? '';
  done(
    'Revoking',
    await season
      .get(RevokeCertificate)
      .execute(season.office, held.id, ground, '经核实，线上课程由他人代学。'),
  );
}

/** Three appeals: one waits, one was heard, one was not. */
async function appeal(season: Season, learners: readonly EnrollmentRecord[]): Promise<void> {
  const subject = season.pack.schoolRating.required
    ? ('school-rating' as const)
    : ('institution-result' as const);
  for (const [at, learner] of learners.entries()) {
    const person = season.person('teacher', { teacherId: learner.teacherId });
    const request = {
      cohortId: season.cohortId,
      subject,
      grounds: '本人第三周的公开课与教学设计未计入，请复核。',
    };
    const { appealId } = done('Appealing', await season.get(OpenAppeal).execute(person, request));
    if (at === 0) continue;
    const giver =
      subject === 'school-rating'
        ? season.person('principal', { unitId: learner.schoolId, unitPath: learner.unitPath })
        : season.person('institution-operator', { institutionId: learner.institutionId });
    const decision =
      at === 1
        ? {
            outcome: 'upheld' as const,
            reason: '经复核，公开课记录属实，予以更正。',
            newGrade: subject === 'school-rating' ? ('pass' as const) : ('excellent' as const),
          }
        : {
            outcome: 'dismissed' as const,
            reason: '经复核，所提交材料不在培训期内，维持原结果。',
            newGrade: null,
          };
    const answer = await season.get(DecideAppeal).execute(giver, appealId, decision);
    if (!('problems' in answer) || subject === 'school-rating') done('Deciding', answer);
  }
}
