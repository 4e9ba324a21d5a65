import { residentIdCheckCharacter } from '@tisheng/domain-rules/enrollment/resident-id-number.js';
import type { GivenTeacherFacts } from '@tisheng/domain-rules/enrollment/people/check-teacher-facts.js';
import { plainDateIn } from '@tisheng/domain-rules/time/plain-date.js';
import type { Actor } from '../../platform/auth/actor.js';
import { AddTeacher } from '../../modules/enrollment/people/use-cases/add-teacher.js';
import { EditTeacher } from '../../modules/enrollment/people/use-cases/edit-teacher.js';
import { ProposeTransfer } from '../../modules/enrollment/people/use-cases/propose-transfer.js';
import { done, type Season } from '../season/season.js';

interface Colleague extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly stage: GivenTeacherFacts['stage'];
  readonly subject: string | null;
  readonly duty: GivenTeacherFacts['duty'];
  readonly phone: string | null;
}

/**
 * What happens to single teachers of the busiest school: one stands on the roster twice, one is to move to another
 * school, and of one the birth date was wrong, so that the county has to say whether training stays a duty.
 */
export async function mattersOfPeople(season: Season): Promise<void> {
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  const actor = await actorOf(season, `${prefix}-school`);
  if (!actor?.unitId) return;
  const colleagues = await colleaguesWithoutAccount(season, actor.unitId);
  const [twice, leaving, older] = colleagues;
  if (!twice || !leaving || !older) return;
  await standsTwice(season, actor, twice);
  await isToMove(season, actor, leaving);
  await isOlder(season, actor, older);
}

async function actorOf(season: Season, login: string): Promise<Actor | undefined> {
  return season.database.one<Actor & Record<string, unknown>>(
    `SELECT a.id AS "accountId", g.id AS "grantId", a.display_name AS "displayName", g.role, u.id AS "unitId",
            u.path AS "unitPath", u.root_id AS "rootUnitId", NULL AS "institutionId", NULL AS "teacherId",
            false AS "mustChangePassword", NULL AS ip
       FROM identity.account a JOIN identity.role_grant g ON g.account_id = a.id
       JOIN organization.unit u ON u.id = g.unit_id WHERE a.login = $1 LIMIT 1`,
    [login],
  );
}

/** Learners of the school who must take part and whom no page of the demonstration stands for. */
async function colleaguesWithoutAccount(season: Season, schoolId: string): Promise<Colleague[]> {
  return season.database.rows<Colleague>(
    `SELECT t.id, t.name, t.sex, t.birth_date AS "birthDate", t.stage, t.subject, t.duty, t.phone
       FROM enrollment.teacher t
       JOIN enrollment.enrollment e ON e.teacher_id = t.id AND e.cohort_id = $2 AND e.state = 'confirmed'
      WHERE t.school_id = $1 AND t.duty = 'teacher' AND e.obligation = 'required'
        AND NOT EXISTS (SELECT FROM identity.role_grant g WHERE g.teacher_id = t.id)
      ORDER BY e.learner_no LIMIT 3`,
    [schoolId, season.cohortId],
  );
}

/** The same person once more, by a passport. */
async function standsTwice(season: Season, actor: Actor, teacher: Colleague): Promise<void> {
  const facts: GivenTeacherFacts = {
    ...factsOf(teacher),
    idType: 'passport',
    idNumber: 'E48210573',
    sex: teacher.sex,
    birthDate: teacher.birthDate,
  };
  done('The second entry', await season.get(AddTeacher).execute(actor, actor.unitId ?? '', facts));
}

async function isToMove(season: Season, actor: Actor, teacher: Colleague): Promise<void> {
  const school = await season.database.one<{ id: string }>(
    `SELECT id FROM organization.unit
      WHERE root_id = $1 AND kind = 'school' AND id <> $2 AND closed_at IS NULL ORDER BY code LIMIT 1`,
    [actor.rootUnitId, actor.unitId],
  );
  if (!school) return;
  const today = plainDateIn(season.pack.programme.timeZone, season.clock.now());
  const proposal = { toSchoolId: school.id, effectiveOn: today, note: '' };
  done('The transfer', await season.get(ProposeTransfer).bySender(actor, teacher.id, proposal));
}

/** Born in 1952: beyond every line of age and retirement. */
async function isOlder(season: Season, actor: Actor, teacher: Colleague): Promise<void> {
  const first17 = `1101011952031490${teacher.sex === 'male' ? '1' : '2'}`;
  const facts = {
    ...factsOf(teacher),
    idType: 'resident-id' as const,
    idNumber: first17 + residentIdCheckCharacter(first17),
    sex: null,
    birthDate: null,
  };
  const reason = '证件号码录入有误，已核对身份证原件。';
  done('The correction', await season.get(EditTeacher).execute(actor, teacher.id, facts, reason));
}

const factsOf = ({ name, stage, subject, duty, phone }: Colleague) => ({
  name,
  stage,
  subject,
  duty,
  phone,
  retirementCategory: null,
});
