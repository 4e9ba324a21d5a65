import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { RetirementCategory } from '@tisheng/domain-rules/enrollment/retirement-date.js';
import type { Sex } from '@tisheng/domain-rules/enrollment/sex.js';
import type { Obligation, StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { ObligationEnum } from '../../../../platform/graphql/obligation.enum.js';
import { ProblemModel, toProblemModel } from '../../../../platform/graphql/problem.model.js';
import { StageOfSchoolingEnum } from '../../../../platform/graphql/stage-of-schooling.enum.js';
import { SexEnum } from '../../graphql/enrollment.enums.js';
import { Enrollment } from '../../graphql/enrollment.model.js';
import type { CardObligation, TeacherCardRecord } from '../queries/teacher-card.js';
import { ObligationChange, toObligationChange } from './obligation-change.model.js';
import {
  CorrectableFactEnum,
  DutyEnum,
  IdTypeEnum,
  LeavingReasonEnum,
  RetirementCategoryEnum,
} from './people.enums.js';
import { Transfer } from './transfer.model.js';

@ObjectType({ description: 'What the roster says of a teacher.' })
export class TeacherFacts {
  @Field(() => ID, { description: 'Identifies the teacher.' })
  id!: string;

  @Field({ description: 'Name.' })
  name!: string;

  @Field(() => SexEnum, { description: 'Sex.' })
  sex!: Sex;

  @Field({ description: 'Date of birth, YYYY-MM-DD.' })
  birthDate!: string;

  @Field(() => IdTypeEnum, { nullable: true, description: 'Type of ID document; null for an erased person.' })
  idType!: string | null;

  @Field({ description: 'ID number, masked but for the last four characters.' })
  maskedIdNumber!: string;

  @Field(() => RetirementCategoryEnum, {
    nullable: true,
    description: 'Category of retirement; null where the policy’s default holds.',
  })
  retirementCategory!: RetirementCategory | null;

  @Field(() => ID, { description: 'School where the teacher serves or served last.' })
  schoolId!: string;

  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'Name of the county (or unit like it) above the school.' })
  countyName!: string;

  @Field(() => StageOfSchoolingEnum, { description: 'Stage of schooling taught.' })
  stage!: StageOfSchooling;

  @Field(() => String, { nullable: true, description: 'Code of the subject; null where none is named.' })
  subject!: string | null;

  @Field(() => DutyEnum, { description: 'Duty.' })
  duty!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Telephone number; masked for who only watches, null for none.',
  })
  phone!: string | null;

  @Field(() => [String], { description: 'Learner numbers, one for each programme of the region.' })
  learnerNumbers!: readonly string[];

  @Field(() => [String], {
    description: 'Learner numbers that were given up in a merge and still lead here.',
  })
  formerLearnerNumbers!: readonly string[];

  @Field({ description: 'Whether the teacher serves.' })
  inService!: boolean;

  @Field({ description: 'Whether the personal data were erased.' })
  isErased!: boolean;
}

@ObjectType({ description: 'Time at one school.' })
export class Posting {
  @Field({ description: 'Name of the school.' })
  schoolName!: string;

  @Field({ description: 'First day, YYYY-MM-DD.' })
  from!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Day on which it ended, YYYY-MM-DD; null while it lasts.',
  })
  to!: string | null;
}

@ObjectType({ description: 'One corrected fact.' })
export class TeacherChangeEntry {
  @Field(() => ID, { description: 'Identifies the entry.' })
  id!: string;

  @Field(() => CorrectableFactEnum, { description: 'What was corrected.' })
  fact!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Value before; of ID numbers the last four; null for none.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Value after; of ID numbers the last four; null for none.',
  })
  after!: string | null;

  @Field({ description: 'Reason; may be empty.' })
  reason!: string;

  @Field(() => Date, { description: 'When.' })
  changedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Role of who corrected it; null where a program did.' })
  changedByRole!: string | null;
}

@ObjectType({ description: 'Leaving the roster, and coming back.' })
export class LeavingEntry {
  @Field(() => LeavingReasonEnum, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'More about it; null for nothing.' })
  note!: string | null;

  @Field({ description: 'Last day, YYYY-MM-DD.' })
  leftOn!: string;

  @Field(() => Date, { nullable: true, description: 'When the teacher was taken back; null where not.' })
  returnedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why the teacher was taken back; null where not.' })
  returnReason!: string | null;
}

@ObjectType({ description: 'Whether a teacher must take part in a cohort, and why.' })
export class ObligationExplained {
  @Field(() => ID, { description: 'The cohort.' })
  cohortId!: string;

  @Field({ description: 'Name of the cohort in Chinese.' })
  cohortNameZh!: string;

  @Field({ description: 'Name of the cohort in English.' })
  cohortNameEn!: string;

  @Field(() => ObligationEnum, { description: 'Whether the teacher must take part.' })
  obligation!: Obligation;

  @Field(() => ProblemModel, { description: 'Why, in words: age or retirement date, limit, reference date.' })
  reason!: ProblemModel;

  @Field(() => String, {
    nullable: true,
    description: 'Place of the rule in the policy document; null for none.',
  })
  clause!: string | null;

  @Field({ description: 'Whether the teacher has a place; else this is how it would be decided today.' })
  hasPlace!: boolean;
}

@ObjectType({ description: 'An account through which the teacher signs in.' })
export class AccountOfTeacher {
  @Field({ description: 'Login name.' })
  login!: string;

  @Field(() => Date, { description: 'When the account was made.' })
  createdAt!: Date;

  @Field({ description: 'Whether the teacher’s role may be used through it.' })
  isActive!: boolean;
}

@ObjectType({ description: 'Everything that a school or office sees of one teacher.' })
export class TeacherCard {
  @Field(() => TeacherFacts, { description: 'What the roster says.' })
  facts!: TeacherFacts;

  @Field(() => [Posting], { description: 'Schools, the latest first.' })
  postings!: readonly Posting[];

  @Field(() => [Enrollment], { description: 'Places in all cohorts, the latest first.' })
  enrollments!: readonly Enrollment[];

  @Field(() => [ObligationExplained], { description: 'Obligation, cohort by cohort, with its reason.' })
  obligations!: readonly ObligationExplained[];

  @Field(() => [ObligationChange], { description: 'Changes of obligations, the latest first.' })
  obligationChanges!: readonly ObligationChange[];

  @Field(() => [Transfer], { description: 'Transfers, the latest first.' })
  transfers!: readonly Transfer[];

  @Field(() => [LeavingEntry], { description: 'Times of leaving the roster, the latest first.' })
  leavings!: readonly LeavingEntry[];

  @Field(() => [TeacherChangeEntry], {
    description: 'Corrected facts, the latest first; empty for who only watches.',
  })
  changes!: readonly TeacherChangeEntry[];

  @Field(() => [AccountOfTeacher], { description: 'Accounts of the teacher; empty where there is none.' })
  accounts!: readonly AccountOfTeacher[];

  @Field(() => [Date], { description: 'When other entries were merged into this one.' })
  mergedAt!: readonly Date[];
}

export const toObligationExplained = (one: CardObligation): ObligationExplained =>
  Object.assign(new ObligationExplained(), one, { reason: toProblemModel(one.reason) });

/** Reasons become sentences, documents their enum. */
export const toTeacherCard = (record: TeacherCardRecord): TeacherCard =>
  Object.assign(new TeacherCard(), {
    ...record,
    facts: { ...record.facts, idType: record.facts.isErased ? null : record.facts.idType },
    enrollments: record.enrollments.map((row) => ({
      ...row,
      obligationReason: toProblemModel(row.obligationReason),
    })),
    obligations: record.obligations.map(toObligationExplained),
    obligationChanges: record.obligationChanges.map(toObligationChange),
    accounts: record.accounts.map(({ login, createdAt, disabledAt, endedAt }) => ({
      login,
      createdAt,
      isActive: disabledAt === null && endedAt === null,
    })),
  });
