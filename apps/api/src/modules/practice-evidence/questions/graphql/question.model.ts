import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { LIFECYCLES, type StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import {
  QUESTION_LEVELS,
  type QuestionLevel,
} from '@tisheng/domain-rules/practice-evidence/questions/question-levels.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { RoleEnum } from '../../../identity/public/role.enum.js';
import { QUESTION_DESK_VIEWS, QUESTION_VIEWS } from '../queries/find-questions.js';
import { OWN_QUESTION_ACTS } from '../use-cases/decide-own-question.js';

export const QuestionStateEnum = enumOf(LIFECYCLES.question.states);
registerEnumType(QuestionStateEnum, {
  name: 'QuestionState',
  description: 'Where a question stands.',
  valuesMap: {
    WAITING: { description: 'Nobody has answered at the level that has it.' },
    ANSWERED: { description: 'Answered; the asker has not accepted an answer.' },
    SETTLED: { description: 'The asker has accepted an answer.' },
    WITHDRAWN: { description: 'The asker has taken it back.' },
  },
});

export const QuestionLevelEnum = enumOf(QUESTION_LEVELS);
registerEnumType(QuestionLevelEnum, {
  name: 'QuestionLevel',
  description: 'Who has a question, from the nearest up.',
  valuesMap: {
    GROUP: { description: 'The asker’s study group and the workshop’s leader.' },
    SCHOOL_TRAINER: { description: 'The trainer of the asker’s school: its administrator or principal.' },
    COUNTY_TRAINER: { description: 'The trainers of the county: its training college or office.' },
    EXPERT: { description: 'The experts of the region.' },
  },
});

export const QuestionViewEnum = enumOf(QUESTION_VIEWS);
registerEnumType(QuestionViewEnum, {
  name: 'QuestionView',
  description: 'Which questions a teacher looks at.',
  valuesMap: {
    OWN: { description: 'One’s own.' },
    GROUP: { description: 'Open ones of colleagues in one’s group.' },
    ANSWERED: { description: 'Answered ones of one’s workshop, and those of common use.' },
  },
});

export const QuestionDeskViewEnum = enumOf(QUESTION_DESK_VIEWS);
registerEnumType(QuestionDeskViewEnum, {
  name: 'QuestionDeskView',
  description: 'Which questions a desk looks at.',
  valuesMap: {
    HERE: { description: 'Those that wait at the reader’s level; of upper offices at any.' },
    GONE_ON: { description: 'Those that wait at a higher level.' },
    ANSWERED: { description: 'Those that were answered at the reader’s level or above.' },
  },
});

export const QuestionStepKindEnum = enumOf([
  'asked',
  'answered',
  'climbed',
  'passed-on',
  'asked-again',
  'accepted',
  'withdrawn',
  'made-common',
]);
registerEnumType(QuestionStepKindEnum, {
  name: 'QuestionStepKind',
  description: 'What happened to a question.',
  valuesMap: {
    ASKED: { description: 'It was asked.' },
    ANSWERED: { description: 'Somebody answered.' },
    CLIMBED: { description: 'Nobody answered in time, and it went to the next level by itself.' },
    PASSED_ON: { description: 'A level passed it on, with a reason.' },
    ASKED_AGAIN: { description: 'The answers did not help; it went on, with a reason.' },
    ACCEPTED: { description: 'The asker accepted an answer.' },
    WITHDRAWN: { description: 'The asker took it back.' },
    MADE_COMMON: { description: 'It was put among those of common use.' },
  },
});

export const OwnQuestionActEnum = enumOf(OWN_QUESTION_ACTS);
registerEnumType(OwnQuestionActEnum, {
  name: 'OwnQuestionAct',
  description: 'What the asker does with a question.',
  valuesMap: {
    ACCEPT: { description: 'Accepts one answer.' },
    ASK_AGAIN: { description: 'Says that no answer has helped; the next level gets it.' },
    WITHDRAW: { description: 'Takes it back before it was answered.' },
  },
});

@ObjectType({ description: 'A teacher’s question.' })
export class Question {
  @Field(() => ID, { description: 'Identifies the question.' })
  questionId!: string;

  @Field({ description: 'What is asked, in one line.' })
  title!: string;

  @Field({ description: 'Who asks.' })
  askerName!: string;

  @Field({ description: 'School of the asker.' })
  schoolName!: string;

  @Field(() => String, { nullable: true, description: 'Workshop in which it was asked; null for none.' })
  workshopName!: string | null;

  @Field(() => String, { nullable: true, description: 'Study group in which it was asked; null for none.' })
  groupName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of the theme that it is about; null for none.' })
  theme!: number | null;

  @Field(() => QuestionStateEnum, { description: 'Where it stands.' })
  state!: StateOf<'question'>;

  @Field(() => QuestionLevelEnum, { description: 'Who has it.' })
  level!: QuestionLevel;

  @Field(() => Date, { description: 'Since when.' })
  levelSince!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Last day before it climbs by itself; null where it does not.',
  })
  climbsAfter!: string | null;

  @Field(() => Int, { description: 'Days that it has waited at its level; 0 where it waits no more.' })
  daysWaiting!: number;

  @Field(() => Date, { description: 'When it was asked.' })
  askedAt!: Date;

  @Field(() => Int, { description: 'Answers.' })
  answers!: number;

  @Field({ description: 'Whether every teacher of the cohort finds it.' })
  isCommon!: boolean;

  @Field({ description: 'Whether the reader asked it.' })
  isOwn!: boolean;
}

export const QuestionConnection = connectionOf(Question, 'Question');

@ObjectType({ description: 'A file of a question or an answer; read it at GET /files/:id.' })
export class QuestionFileModel {
  @Field(() => ID, { description: 'Identifies the file.' })
  id!: string;

  @Field({ description: 'Name as it was uploaded.' })
  name!: string;

  @Field({ description: 'Media type, such as application/pdf.' })
  mediaType!: string;

  @Field(() => Float, { description: 'Size in bytes, whole; a film may have more than an Int can say.' })
  bytes!: number;
}

@ObjectType({ description: 'An answer to a question.' })
export class QuestionAnswer {
  @Field(() => ID, { description: 'Identifies the answer.' })
  answerId!: string;

  @Field({ description: 'Plain text with line breaks.' })
  text!: string;

  @Field({ description: 'Who answered.' })
  byName!: string;

  @Field(() => RoleEnum, { description: 'In which role.' })
  byRole!: Role;

  @Field(() => QuestionLevelEnum, { description: 'At which level.' })
  level!: QuestionLevel;

  @Field(() => String, { nullable: true, description: 'School of a teacher who answered; null for others.' })
  schoolName!: string | null;

  @Field(() => Date, { description: 'When.' })
  writtenAt!: Date;

  @Field(() => Boolean, { nullable: true, description: 'Whether the asker accepted it; null while none is.' })
  isAccepted!: boolean | null;

  @Field(() => [QuestionFileModel], { description: 'Files that belong to it.' })
  files!: readonly QuestionFileModel[];
}

@ObjectType({ description: 'A step of the way that a question went.' })
export class QuestionStepModel {
  @Field(() => QuestionStepKindEnum, { description: 'What happened.' })
  kind!: string;

  @Field(() => QuestionLevelEnum, { description: 'Who had it after that.' })
  level!: QuestionLevel;

  @Field({ description: 'Who did it; the program where it climbed by itself.' })
  byName!: string;

  @Field({ description: 'Why; empty without a reason.' })
  reason!: string;

  @Field(() => Date, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A question with its answers, its way, and what the reader may do.' })
export class WholeQuestion extends Question {
  @Field({ description: 'Plain text with line breaks; may be empty.' })
  text!: string;

  @Field(() => [QuestionFileModel], { description: 'Files that belong to it.' })
  files!: readonly QuestionFileModel[];

  @Field(() => [QuestionLevelEnum], { description: 'The levels of the policy, from the nearest up.' })
  levels!: readonly QuestionLevel[];

  @Field(() => [QuestionAnswer], { description: 'Answers, the accepted one first, then the oldest.' })
  answersGiven!: readonly QuestionAnswer[];

  @Field(() => [QuestionStepModel], { description: 'The way that it went, oldest first.' })
  steps!: readonly QuestionStepModel[];

  @Field({ description: 'Whether the reader may answer now.' })
  canAnswer!: boolean;

  @Field(() => QuestionLevelEnum, {
    nullable: true,
    description: 'Level that the reader may pass it on to; null where they may not, or nobody is above.',
  })
  canPassOnTo!: QuestionLevel | null;

  @Field({ description: 'Whether the reader may put it among those of common use.' })
  canMarkCommon!: boolean;
}

@InputType({ description: 'What a teacher asks.' })
export class NewQuestionInput {
  @Field({ description: 'The question in one line, 80 characters at most.' })
  title!: string;

  @Field({ defaultValue: '', description: 'More about it, 3000 characters at most.' })
  text!: string;

  @Field(() => Int, { nullable: true, description: 'Number of a theme; null for none.' })
  theme?: number | null;

  @Field(() => [ID], { defaultValue: [], description: 'One’s own uploads, nine at most.' })
  fileIds!: string[];
}
