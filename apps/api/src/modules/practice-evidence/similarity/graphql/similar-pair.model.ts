import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SIMILARITY_VERDICTS } from '@tisheng/domain-rules/practice-evidence/similarity/may-decide-pair.js';
import { connectionOf } from '../../../../platform/graphql/connection.js';
import { enumOf } from '../../../../platform/graphql/enum-of.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';
import { SIMILAR_PAIR_STATES } from '../queries/find-similar-pairs.js';

export const SimilarityVerdictEnum = enumOf(SIMILARITY_VERDICTS);
registerEnumType(SimilarityVerdictEnum, {
  name: 'SimilarityVerdict',
  description: 'What a person finds of two works that are alike.',
  valuesMap: {
    INDEPENDENT: { description: 'Alike by chance: neither was taken from the other.' },
    ALLOWED: { description: 'What they share may be shared: a form, a quotation, joint work.' },
    COPIED: { description: 'One was copied from the other.' },
  },
});

export const SimilarPairStateEnum = enumOf(SIMILAR_PAIR_STATES);
registerEnumType(SimilarPairStateEnum, {
  name: 'SimilarPairState',
  description: 'Which pairs a list shows.',
  valuesMap: {
    WAITING: { description: 'Those that nobody has decided.' },
    DECIDED: { description: 'Those that were decided.' },
    COPIED: { description: 'Those of which one was found to be a copy.' },
  },
});

@ObjectType({ description: 'One of two works that are alike.' })
export class PairedWork {
  @Field(() => ID, { description: 'The work.' })
  submissionId!: string;

  @Field(() => Int, { description: 'Version that was compared.' })
  version!: number;

  @Field({ description: 'Whose it is.' })
  teacherName!: string;

  @Field({ description: 'The teacher’s school.' })
  schoolName!: string;

  @Field({ description: 'The school’s county.' })
  countyName!: string;

  @Field({ description: 'Code of the cohort.' })
  cohortCode!: string;

  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'When it was handed in.' })
  submittedAt!: Date;

  @Field({ description: 'Whether its teacher stands at or below the unit that looks.' })
  isOwn!: boolean;
}

@ObjectType({ description: 'Two works that are alike.' })
export class SimilarPair {
  @Field(() => ID, { description: 'Identifier.' })
  id!: string;

  @Field(() => Float, { description: 'Share of the shorter text that both have, 0 to 1.' })
  share!: number;

  @Field(() => Int, { description: 'Attached files that are the same to the last byte.' })
  sameFiles!: number;

  @Field({ description: 'When it was found first.' })
  foundAt!: Date;

  @Field(() => PairedWork, { description: 'The work that was handed in first.' })
  earlier!: PairedWork;

  @Field(() => PairedWork, { description: 'The other one.' })
  later!: PairedWork;

  @Field(() => SimilarityVerdictEnum, {
    nullable: true,
    description: 'What was decided; null while it waits.',
  })
  verdict!: (typeof SIMILARITY_VERDICTS)[number] | null;

  @Field(() => ID, { nullable: true, description: 'The work that is the copy; null where none is.' })
  copiedSubmissionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so; null while it waits.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who decided; null while it waits.' })
  decidedByName!: string | null;

  @Field(() => Date, { nullable: true, description: 'When; null while it waits.' })
  decidedAt!: Date | null;
}

export const SimilarPairConnection = connectionOf(SimilarPair, 'SimilarPair');

@ObjectType({ description: 'A passage that both texts have. Places count UTF-16 code units from 0.' })
export class SharedPassage {
  @Field(() => Int, { description: 'Where it begins in the earlier text.' })
  earlierFrom!: number;

  @Field(() => Int, { description: 'Behind its last character there.' })
  earlierTo!: number;

  @Field(() => Int, { description: 'Where it begins in the later text.' })
  laterFrom!: number;

  @Field(() => Int, { description: 'Behind its last character there.' })
  laterTo!: number;
}

@ObjectType({ description: 'Two works that are alike, with both texts as they were compared.' })
export class SimilarPairInFull {
  @Field(() => SimilarPair, { description: 'The pair.' })
  pair!: SimilarPair;

  @Field({ description: 'Text of the earlier work.' })
  earlierText!: string;

  @Field({ description: 'Text of the later work.' })
  laterText!: string;

  @Field(() => BilingualText, { description: 'Theme of the earlier work.' })
  earlierTheme!: BilingualText;

  @Field(() => BilingualText, { description: 'Theme of the later work.' })
  laterTheme!: BilingualText;

  @Field(() => [SharedPassage], { description: 'What both have, in the order of the earlier text.' })
  passages!: SharedPassage[];
}
