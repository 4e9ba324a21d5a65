import { createUnionType, Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BACKGROUND_JOB_STATES, type BackgroundJobState } from '../background-job-state.js';
import { connectionOf } from '../../graphql/connection.js';
import { enumOf } from '../../graphql/enum-of.js';
import { isRefused, ProblemModel, Refused } from '../../graphql/problem.model.js';

export const BackgroundJobStateEnum = enumOf(BACKGROUND_JOB_STATES);
registerEnumType(BackgroundJobStateEnum, {
  name: 'BackgroundJobState',
  description: 'How far long work has come.',
  valuesMap: {
    WAITING: { description: 'It has not begun, or waits for its next attempt.' },
    RUNNING: { description: 'It is being done.' },
    DONE: { description: 'It is done, and its result is stored.' },
    REFUSED: { description: 'The rules refused it; nothing was stored.' },
    FAILED: { description: 'It broke, more often than it is tried; nothing was stored.' },
    CANCELLED: { description: 'A person stopped it; nothing was stored.' },
  },
});

@ObjectType({ description: 'One value of the result of long work: a number, or a text such as an id.' })
export class BackgroundJobValue {
  @Field({ description: 'What it tells, as the work names it.' })
  name!: string;

  @Field(() => Float, { nullable: true, description: 'The number; null where it is a text.' })
  number!: number | null;

  @Field(() => String, { nullable: true, description: 'The text; null where it is a number.' })
  text!: string | null;
}

@ObjectType({ description: 'Long work that somebody began: how far it is, and what came of it.' })
export class BackgroundJob {
  @Field(() => ID, { description: 'Identifies the job.' })
  id!: string;

  @Field({ description: 'What is done, as the use case is named: `commit-roster-import`.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is about: a file name, the code of a cohort; null where nothing is to be named.',
  })
  subject!: string | null;

  @Field(() => BackgroundJobStateEnum, { description: 'How far it has come.' })
  state!: BackgroundJobState;

  @Field(() => Int, { description: 'Steps that are done.' })
  done!: number;

  @Field(() => Int, { description: 'Steps in all; 0 while that is unknown.' })
  total!: number;

  @Field(() => [BackgroundJobValue], { description: 'Counts and ids of the result; empty until it is done.' })
  result!: BackgroundJobValue[];

  @Field(() => [ProblemModel], { description: 'Why the rules refused it; empty otherwise.' })
  problems!: ProblemModel[];

  @Field({ description: 'Name of the person who began it.' })
  begunBy!: string;

  @Field({ description: 'Whether the person who asks began it.' })
  isMine!: boolean;

  @Field({ description: 'Whether somebody asked to stop it, and it has not come to a stop yet.' })
  isStopping!: boolean;

  @Field({ description: 'Whether the person who asks may stop it now.' })
  mayCancel!: boolean;

  @Field({ description: 'Whether the person who asks may have it done anew.' })
  mayRetry!: boolean;

  @Field(() => Date, { description: 'When it was begun.' })
  begunAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its first run started; null until then.' })
  startedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it came to its end; null until then.' })
  finishedAt!: Date | null;
}

export const BackgroundJobConnection = connectionOf(BackgroundJob, 'BackgroundJob');

@ObjectType({
  description: 'Long work is being stopped: at once where it waits, at its next step where it runs.',
})
export class CancelJobDone {
  @Field(() => ID, { description: 'The job.' })
  jobId!: string;
}

export const CancelJobResult = createUnionType({
  name: 'CancelJobResult',
  description: 'The job that is being stopped, or why it cannot be.',
  types: () => [CancelJobDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : CancelJobDone),
});

@ObjectType({ description: 'Long work waits to be done anew.' })
export class RetryJobDone {
  @Field(() => ID, { description: 'The job; its id stays.' })
  jobId!: string;
}

export const RetryJobResult = createUnionType({
  name: 'RetryJobResult',
  description: 'The job that is done anew, or why it cannot be.',
  types: () => [RetryJobDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : RetryJobDone),
});
