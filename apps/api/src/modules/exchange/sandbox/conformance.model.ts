import { Field, ID, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type {
  ConformanceCheck,
  ConformanceState,
} from '@tisheng/domain-rules/exchange/conformance/conformance-checks.js';
import { Refused } from '../../../platform/graphql/problem.model.js';

export const ConformanceStateEnum = { SHOWN: 'shown', NOT_YET: 'not-yet', WRONG: 'wrong' } as const;
registerEnumType(ConformanceStateEnum, {
  name: 'ConformanceState',
  description: 'Whether a program has shown a behaviour of the contract.',
  valuesMap: {
    SHOWN: { description: 'Seen as the contract wants it.' },
    NOT_YET: { description: 'Not seen yet.' },
    WRONG: { description: 'Seen otherwise than the contract wants it.' },
  },
});

@ObjectType({ description: 'A behaviour of the contract and what was seen of it.' })
export class ConformanceLine {
  @Field({ description: 'Stable name of the check.' })
  check!: ConformanceCheck;

  @Field({ description: 'Whether the run is passed only when it is shown.' })
  required!: boolean;

  @Field(() => ConformanceStateEnum, { description: 'What was seen.' })
  state!: ConformanceState;

  @Field(() => Date, { nullable: true, description: 'When it was seen; null before.' })
  at!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The call by which it is seen, as JSON: what came and what was answered; null before.',
  })
  evidence!: string | null;
}

@ObjectType({ description: 'The conformance run of the institution as it stands.' })
export class ConformanceRun {
  @Field({ description: 'When the run began.' })
  startedAt!: Date;

  @Field(() => ID, { description: 'The invented cohort of the run; programs find it by cohorts.' })
  cohortId!: string;

  @Field({ description: 'Whether every required behaviour is shown.' })
  passed!: boolean;

  @Field(() => Int, { description: 'Required behaviours.' })
  required!: number;

  @Field(() => Int, { description: 'Of these: shown.' })
  shown!: number;

  @Field(() => Int, { description: 'Behaviours that were seen to be wrong, recommended ones too.' })
  wrong!: number;

  @Field(() => [ConformanceLine], { description: 'The behaviours in the order in which they are tried.' })
  checks!: readonly ConformanceLine[];
}

@ObjectType({ description: 'A run has begun; the sandbox is empty.' })
export class ConformanceRunStarted {
  @Field({ description: 'When it began.' })
  startedAt!: Date;
}

export const StartConformanceRunResult = createUnionType({
  name: 'StartConformanceRunResult',
  description: 'The new run, or why there is none.',
  types: () => [ConformanceRunStarted, Refused] as const,
  resolveType: (value: object) => (value instanceof Refused ? Refused : ConformanceRunStarted),
});
