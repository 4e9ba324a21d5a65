import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Column, DimensionId } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import {
  SUGGESTION_AUDIENCES,
  SUGGESTION_KINDS,
  type SuggestionAudience,
  type SuggestionKind,
} from '@tisheng/domain-rules/diagnostic-assessment/suggest-from-diagnosis.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { StandardColumnEnum, StandardDimensionEnum } from '../../graphql/standard.enums.js';

export const SuggestionKindEnum = enumOf(SUGGESTION_KINDS);
registerEnumType(SuggestionKindEnum, {
  name: 'DiagnosisSuggestionKind',
  description: 'What an analysis suggests.',
  valuesMap: {
    FINISH_TESTING: { description: 'So many have not taken the test that the levels say little of all.' },
    STUDY_ITEM: { description: 'The school studies an item together that many of its teachers lack.' },
    PLAN_DIMENSION: { description: 'The next plan gives a dimension more weight.' },
    OFFER_TOPICS: { description: 'Courses on an item that many lack.' },
    SUPPORT_SUBUNITS: { description: 'Units below lie surely under the whole.' },
    RAISE_LOWER_THIRD: { description: 'A group of its own for the many whose level is to be improved.' },
    LOOK_INTO_GROWTH: {
      description: 'A dimension that has not moved from pre-test to post-test, or has fallen.',
    },
  },
});

export const SuggestionAudienceEnum = enumOf(SUGGESTION_AUDIENCES);
registerEnumType(SuggestionAudienceEnum, {
  name: 'DiagnosisSuggestionAudience',
  description: 'Who can do something about it.',
  valuesMap: {
    SCHOOL: { description: 'The school.' },
    OFFICE: { description: 'The office above it.' },
    INSTITUTION: { description: 'The training institution.' },
  },
});

@ObjectType({ description: 'A topic of the course standard.' })
export class SuggestedTopic {
  @Field({ description: 'Its code, T1–T27.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Its title.' })
  title!: BilingualText;
}

@ObjectType({ description: 'What can be done after an analysis, with the reason in numbers.' })
export class DiagnosisSuggestion {
  @Field(() => SuggestionKindEnum, { description: 'What is suggested.' })
  kind!: SuggestionKind;

  @Field(() => SuggestionAudienceEnum, { description: 'To whom.' })
  audience!: SuggestionAudience;

  @Field(() => StandardDimensionEnum, { nullable: true, description: 'Dimension that it is about.' })
  dimension!: DimensionId | null;

  @Field(() => BilingualText, { nullable: true, description: 'Name of the dimension.' })
  dimensionName!: BilingualText | null;

  @Field(() => StandardColumnEnum, { nullable: true, description: 'Column that it is about.' })
  column!: Column | null;

  @Field(() => Int, { nullable: true, description: 'Item that it is about.' })
  item!: number | null;

  @Field(() => BilingualText, { nullable: true, description: 'Short name of the item.' })
  itemLabel!: BilingualText | null;

  @Field(() => [SuggestedTopic], { description: 'Topics that train the item.' })
  topics!: SuggestedTopic[];

  @Field(() => [String], { description: 'Names of the units that it is about.' })
  units!: string[];

  @Field(() => Int, { nullable: true, description: 'Teachers whom it is about.' })
  teachers!: number | null;

  @Field(() => Float, { nullable: true, description: 'Their share, 0 to 1.' })
  share!: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean level or mean difference that it rests on.' })
  level!: number | null;
}
