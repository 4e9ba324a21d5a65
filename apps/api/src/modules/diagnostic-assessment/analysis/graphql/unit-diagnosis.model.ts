import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Hiding } from '@tisheng/domain-rules/diagnostic-assessment/analyse-unit.js';
import type { GroupGrowth as Growth } from '@tisheng/domain-rules/diagnostic-assessment/group-growth.js';
import type {
  Column,
  DimensionId,
  TestKind,
} from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { LevelBand } from '@tisheng/domain-rules/diagnostic-assessment/score-assessment.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import {
  LevelBandEnum,
  StandardColumnEnum,
  StandardDimensionEnum,
  TestKindEnum,
} from '../../graphql/standard.enums.js';
import { DiagnosisSuggestion } from './suggestion.model.js';

export const LevelsHiddenEnum = enumOf(['nobody', 'too-few', 'protects-others'] satisfies Hiding[]);
registerEnumType(LevelsHiddenEnum, {
  name: 'LevelsHidden',
  description: 'Why no levels of a group are shown.',
  valuesMap: {
    NOBODY: { description: 'Nobody was measured yet.' },
    TOO_FEW: { description: 'Fewer people than the smallest group that is shown.' },
    PROTECTS_OTHERS: { description: 'Large enough itself; with it a smaller group could be worked out.' },
  },
});

export const StandingEnum = enumOf(['below', 'above', 'unsure']);
registerEnumType(StandingEnum, {
  name: 'LevelStanding',
  description: 'How a group’s level stands to the target level.',
  valuesMap: {
    BELOW: { description: 'The whole 95 % interval lies below it.' },
    ABOVE: { description: 'The whole 95 % interval lies at or above it.' },
    UNSURE: { description: 'The interval holds the target: so few people may have come out so by chance.' },
  },
});

export const GroupGrowthVerdictEnum = enumOf(['grown', 'fallen', 'unsure'] satisfies Growth['verdict'][]);
registerEnumType(GroupGrowthVerdictEnum, {
  name: 'GroupGrowthVerdict',
  description: 'Whether a group has grown.',
  valuesMap: {
    GROWN: { description: 'The whole 95 % interval of the mean difference lies above nothing.' },
    FALLEN: { description: 'The whole interval lies below nothing.' },
    UNSURE: { description: 'Nothing lies in the interval.' },
  },
});

@ObjectType({ description: 'Mean level of a group, from 0 to 1.' })
export class GroupLevel {
  @Field(() => Int, { description: 'People who were measured.' })
  people!: number;

  @Field(() => Float, { description: 'Their mean.' })
  mean!: number;

  @Field(() => Float, { nullable: true, description: 'Standard deviation; null for one alone.' })
  standardDeviation!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval; null for one alone.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval; null for one alone.' })
  high!: number | null;

  @Field(() => LevelBandEnum, { description: 'Band of the mean.' })
  band!: LevelBand;

  @Field(() => StandingEnum, { description: 'How it stands to the target level.' })
  standing!: 'below' | 'above' | 'unsure';
}

@ObjectType({ description: 'Level of a group in one dimension and column.' })
export class FieldLevel {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => GroupLevel, { nullable: true, description: 'Null where nothing is known or may be shown.' })
  level!: GroupLevel | null;
}

@ObjectType({ description: 'People of a group whose overall level lies in a band.' })
export class BandCount {
  @Field(() => LevelBandEnum, { description: 'The band.' })
  band!: LevelBand;

  @Field(() => Int, { description: 'People.' })
  people!: number;

  @Field(() => Float, { description: 'Their share, 0 to 1.' })
  share!: number;
}

@ObjectType({ description: 'An item in which many teachers are below the target level.' })
export class CommonWeakPoint {
  @Field(() => Int, { description: 'Number of the item, 1–25.' })
  item!: number;

  @Field(() => StandardDimensionEnum, { description: 'Dimension that it belongs to.' })
  dimension!: DimensionId;

  @Field(() => BilingualText, { description: 'Short name of the item.' })
  label!: BilingualText;

  @Field(() => [StandardColumnEnum], { description: 'Its column; both where it reads the same in either.' })
  columns!: Column[];

  @Field(() => Int, {
    description: 'Teachers below the target. Whom a test that adapts did not ask about it does not count.',
  })
  teachers!: number;

  @Field(() => Float, { description: 'Their share of those who were tested, 0 to 1.' })
  share!: number;
}

@ObjectType({ description: 'Growth of a group over the same people, levels from 0 to 1.' })
export class GroupGrowth {
  @Field(() => Int, { description: 'People who took both tests.' })
  people!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean before; null where it would give single people away.',
  })
  before!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean after; null where it would give single people away.',
  })
  after!: number | null;

  @Field(() => Float, { description: 'Mean difference, after less before.' })
  gain!: number;

  @Field(() => Float, { nullable: true, description: 'Lower end of its 95 % interval; null for one alone.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of its 95 % interval; null for one alone.' })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The difference in standard deviations of the levels before; null where all began alike.',
  })
  effect!: number | null;

  @Field(() => GroupGrowthVerdictEnum, { description: 'Whether the group has grown.' })
  verdict!: Growth['verdict'];
}

@ObjectType({ description: 'Growth of a group in one dimension and column.' })
export class FieldGrowth {
  @Field(() => StandardDimensionEnum, { description: 'The dimension.' })
  dimension!: DimensionId;

  @Field(() => StandardColumnEnum, { description: 'The column.' })
  column!: Column;

  @Field(() => BilingualText, { description: 'Name of the dimension.' })
  name!: BilingualText;

  @Field(() => GroupGrowth, { nullable: true, description: 'Null where nothing is known or may be shown.' })
  growth!: GroupGrowth | null;
}

@ObjectType({ description: 'A unit on the way from one’s own to the one shown.' })
export class DiagnosisUnit {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType({ description: 'One of the units right below, beside the others.' })
export class SubunitDiagnosis {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Its code.' })
  code!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Teachers who take part.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Tests handed in.' })
  submitted!: number;

  @Field(() => LevelsHiddenEnum, {
    nullable: true,
    description: 'Why no levels are shown; null where they are.',
  })
  hidden!: Hiding | null;

  @Field(() => GroupLevel, { nullable: true, description: 'Overall level.' })
  overall!: GroupLevel | null;

  @Field(() => [FieldLevel], { description: 'Each dimension in each column.' })
  levels!: FieldLevel[];

  @Field(() => GroupGrowth, { nullable: true, description: 'Growth of the overall level.' })
  growth!: GroupGrowth | null;
}

@ObjectType({ description: 'Tests handed in within a week.' })
export class WeekOfTests {
  @Field({ description: 'Its Monday, YYYY-MM-DD.' })
  monday!: string;

  @Field(() => Int, { description: 'Tests handed in.' })
  tests!: number;
}

@ObjectType({ description: 'What the tests at or below a unit say together.' })
export class UnitDiagnosis {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Whether it is a school, which has no units below.' })
  isSchool!: boolean;

  @Field(() => [DiagnosisUnit], { description: 'From one’s own unit down to this one, both included.' })
  path!: DiagnosisUnit[];

  @Field(() => TestKindEnum, { description: 'Which test is looked at.' })
  kind!: TestKind;

  @Field(() => Int, { description: 'Teachers of the cohort who take part.' })
  enrolled!: number;

  @Field(() => Int, { description: 'Tests begun and not handed in.' })
  inProgress!: number;

  @Field(() => Int, { description: 'Tests handed in, or measured by institutions.' })
  submitted!: number;

  @Field(() => [WeekOfTests], { description: 'Tests handed in, week by week.' })
  weeks!: WeekOfTests[];

  @Field(() => Int, { description: 'Levels of fewer people than this are not shown.' })
  smallestGroup!: number;

  @Field(() => Float, { description: 'Target level of the policy, 0 to 1.' })
  targetLevel!: number;

  @Field(() => LevelsHiddenEnum, {
    nullable: true,
    description: 'Why no levels are shown; null where they are.',
  })
  hidden!: Hiding | null;

  @Field(() => GroupLevel, { nullable: true, description: 'Overall level.' })
  overall!: GroupLevel | null;

  @Field(() => [BandCount], { description: 'People by band of their overall level; empty where hidden.' })
  bands!: BandCount[];

  @Field(() => [FieldLevel], { description: 'Each dimension in each column, column I first.' })
  levels!: FieldLevel[];

  @Field(() => [CommonWeakPoint], { description: 'Most frequent first; empty where hidden.' })
  weakPoints!: CommonWeakPoint[];

  @Field(() => [SubunitDiagnosis], {
    description: 'The units right below with teachers in the cohort, by code.',
  })
  subunits!: SubunitDiagnosis[];

  @Field(() => Boolean, { description: 'Whether the policy offers a post-test.' })
  postTestOffered!: boolean;

  @Field(() => GroupGrowth, { nullable: true, description: 'Growth of the overall level.' })
  growth!: GroupGrowth | null;

  @Field(() => [FieldGrowth], {
    description: 'Growth of each dimension in each column; empty without a post-test.',
  })
  growths!: FieldGrowth[];

  @Field(() => [DiagnosisSuggestion], { description: 'What can be done, most urgent first.' })
  suggestions!: DiagnosisSuggestion[];
}
