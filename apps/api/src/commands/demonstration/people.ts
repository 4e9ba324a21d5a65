import { randomInt } from 'node:crypto';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Accounts } from '../../modules/identity/public/accounts.js';
import type { SeasonInstitution } from '../season/institutions.js';
import type { Season } from '../season/season.js';
import type { DemonstrationAccount } from './accounts-file.js';

/** Chinese names of the roles, as the welcome prints them. */
const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'province-office': '省工程办',
  'city-office': '市（州）工程办',
  'county-office': '县（市、区）工程办',
  'school-administrator': '学校管理员',
  principal: '校长',
  teacher: '教师',
  'workshop-leader': '工作坊坊主',
  expert: '专家',
  'training-college': '教师进修学校',
  'institution-operator': '培训机构',
  inspector: '督导',
};

interface Place {
  readonly role: Role;
  readonly place: string;
  readonly name: string;
  readonly login: string;
  readonly grants: readonly {
    readonly role: Role;
    readonly unitId?: string;
    readonly institutionId?: string;
    readonly teacherId?: string;
  }[];
}

interface UnitRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly code: string;
}

/** A password that can be read aloud; the same for everybody in one demonstration. */
export const demonstrationPassword = (): string =>
  `Tisheng-${Array.from({ length: 6 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('')}`;

/** Teachers whose homes show different states; named by what their home shows. */
export interface NotableTeacher {
  readonly teacherId: string;
  readonly name: string;
  readonly what: string;
}

/** The school with the most learners, and the offices above it. */
async function chain(season: Season): Promise<UnitRow[]> {
  return season.database.rows<UnitRow>(
    `WITH busiest AS (
       SELECT school_id FROM enrollment.enrollment WHERE cohort_id = $1 AND state = 'confirmed'
        GROUP BY school_id ORDER BY count(*) DESC, school_id LIMIT 1
     )
     SELECT a.id, a.name, a.kind, a.code FROM organization.unit s JOIN busiest ON busiest.school_id = s.id
       JOIN organization.unit a ON a.root_id = s.root_id AND s.path LIKE a.path || '%' ORDER BY length(a.path)`,
    [season.cohortId],
  );
}

function officesOf(prefix: string, units: readonly UnitRow[]): Place[] {
  const places: Place[] = [];
  const add = (role: Role, login: string, unit: UnitRow | undefined, name = ROLE_NAMES[role]): void => {
    if (unit)
      places.push({
        role,
        place: unit.name,
        name,
        login: `${prefix}-${login}`,
        grants: [{ role, unitId: unit.id }],
      });
  };
  const root = units[0];
  const school = units.at(-1);
  const county = units.find(({ kind }) => ['county', 'committee', 'direct-schools'].includes(kind));
  add(
    'province-office',
    'province',
    units.find(({ kind }) => kind === 'province'),
  );
  add(
    'city-office',
    'city',
    units.find(({ kind }) => kind === 'city'),
  );
  add('county-office', 'county', county);
  add('school-administrator', 'school', school);
  add('workshop-leader', 'leader', county);
  add('training-college', 'college', county);
  add('expert', 'expert', root);
  add('inspector', 'inspector', root);
  return places;
}

/** Makes an account for every role of a region, and for teachers worth looking at. */
export async function makeAccounts(
  season: Season,
  institutions: readonly SeasonInstitution[],
  teachers: readonly NotableTeacher[],
  principal: { readonly teacherId: string; readonly name: string } | undefined,
  password: string,
): Promise<DemonstrationAccount[]> {
  const prefix = season.pack.programme.learnerPrefix.toLowerCase();
  const units = await chain(season);
  const school = units.at(-1);
  const places = officesOf(prefix, units);
  for (const [at, { id, name }] of institutions.entries()) {
    places.push({
      role: 'institution-operator',
      place: name,
      name: ROLE_NAMES['institution-operator'],
      login: `${prefix}-institution-${at + 1}`,
      grants: [{ role: 'institution-operator', institutionId: id }],
    });
  }
  if (school) {
    // A principal is a learner too: one person, two roles, switched in the page.
    const own = principal ? [{ role: 'teacher' as const, teacherId: principal.teacherId }] : [];
    places.push({
      role: 'principal',
      place: school.name,
      name: principal?.name ?? ROLE_NAMES.principal,
      login: `${prefix}-principal`,
      grants: [{ role: 'principal', unitId: school.id }, ...own],
    });
  }
  for (const [at, { teacherId, name, what }] of teachers.entries()) {
    places.push({
      role: 'teacher',
      place: what,
      name,
      login: `${prefix}-teacher-${at + 1}`,
      grants: [{ role: 'teacher', teacherId }],
    });
  }
  await season.get(Database).transaction((tx) => store(tx, season, places, password));
  return places.map(({ role, place, name, login }) => ({
    region: season.pack.region.rootName.zh,
    role: ROLE_NAMES[role],
    place,
    name,
    login,
    password,
  }));
}

async function store(
  tx: Transaction,
  season: Season,
  places: readonly Place[],
  password: string,
): Promise<void> {
  for (const { login, name, grants } of places) {
    await season
      .get(Accounts)
      .create(tx, { login, displayName: name, password, mustChangePassword: false, grants });
  }
}
