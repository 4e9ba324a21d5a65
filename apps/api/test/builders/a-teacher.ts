import { residentIdCheckCharacter } from '@tisheng/domain-rules/enrollment/resident-id-number.js';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { UnitRecord } from '../../src/modules/organization/public/organization-reader.js';

/** A line of a roster, before it is in the database. */
export interface TeacherFacts {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly idNumber: string;
  readonly school: UnitRecord | null;
  readonly stage: StageOfSchooling;
  readonly subject: string;
}

let made = 0;

/**
 * A teacher with a valid ID number that no other teacher of the test run has.
 *
 * @example aTeacher().of(55, { on: '2030-03-01' }).man().at(school)
 */
export function aTeacher(): TeacherBuilder {
  made += 1;
  return new TeacherBuilder({
    serial: made,
    name: `教师${[...String(made)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('')}`,
    sex: 'female',
    birthDate: '1995-05-15',
    school: null,
    stage: null,
    subject: '数学',
  });
}

interface State {
  readonly serial: number;
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly birthDate: string;
  readonly school: UnitRecord | null;
  readonly stage: StageOfSchooling | null;
  readonly subject: string;
}

/** Every step answers a new builder; the ID number follows birth date and sex. */
export class TeacherBuilder {
  constructor(private readonly state: State) {}

  named(name: string): TeacherBuilder {
    return this.with({ name });
  }

  man(): TeacherBuilder {
    return this.with({ sex: 'male' });
  }

  woman(): TeacherBuilder {
    return this.with({ sex: 'female' });
  }

  bornOn(birthDate: string): TeacherBuilder {
    return this.with({ birthDate });
  }

  /** So many completed years on a day, the birthday being that very day. */
  of(years: number, { on }: { on: string }): TeacherBuilder {
    return this.with({ birthDate: `${Number(on.slice(0, 4)) - years}${on.slice(4)}` });
  }

  at(school: UnitRecord): TeacherBuilder {
    return this.with({ school });
  }

  /** The stage of schooling; else the school's first. */
  teaching(stage: StageOfSchooling): TeacherBuilder {
    return this.with({ stage });
  }

  facts(): TeacherFacts {
    const { serial, name, sex, birthDate, school, stage, subject } = this.state;
    const sequence = String((serial % 499) * 2 + (sex === 'male' ? 1 : 2)).padStart(3, '0');
    const area = String(110_101 + Math.floor(serial / 499));
    const first17 = `${area}${birthDate.replaceAll('-', '')}${sequence}`;
    return {
      name,
      sex,
      birthDate,
      idNumber: first17 + residentIdCheckCharacter(first17),
      school,
      stage: stage ?? (school?.stages[0] as StageOfSchooling | undefined) ?? 'primary',
      subject,
    };
  }

  private with(changes: Partial<State>): TeacherBuilder {
    return new TeacherBuilder({ ...this.state, ...changes });
  }
}
