import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, ProblemModel, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'One version of an instrument that a programme knows.' })
export class InstrumentVersion {
  @Field({ description: 'Code of the instrument, by which the policy names it.' })
  code!: string;

  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version!: number;

  @Field({ description: 'Title in Chinese.' })
  titleZh!: string;

  @Field({ description: 'Title in English.' })
  titleEn!: string;

  @Field(() => Int, { description: 'Questions of the bank, self-ratings included.' })
  questions!: number;

  @Field({ description: 'Whether it came with the product; else the programme published it.' })
  isBuiltIn!: boolean;

  @Field({ description: 'Whether tests that begin now take it.' })
  isInUse!: boolean;

  @Field(() => Int, { description: 'Tests of the programme that were begun with it.' })
  tests!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was published; null where it came with the product.',
  })
  publishedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who published it; null where it came with the product.',
  })
  publishedByName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was changed, in the publisher’s words; null where it came with the product.',
  })
  note!: string | null;
}

@ObjectType({ description: 'A draft of an instrument on which an office works.' })
export class InstrumentDraft {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field({ description: 'Code of the instrument that it may become a version of.' })
  code!: string;

  @Field({ description: 'Title in Chinese, as it stands.' })
  titleZh!: string;

  @Field({ description: 'Title in English, as it stands.' })
  titleEn!: string;

  @Field(() => Int, { description: 'Questions, as it stands.' })
  questions!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Version from which it was made; null for one imported under a code of its own.',
  })
  basedOnVersion!: number | null;

  @Field(() => Int, { description: 'Raised by one with every save; a save names the one that it has seen.' })
  revision!: number;

  @Field({ description: 'When it was saved last.' })
  savedAt!: Date;

  @Field({ description: 'Who saved it last.' })
  savedByName!: string;
}

@ObjectType({ description: 'A draft with all that it says.' })
export class WholeInstrumentDraft extends InstrumentDraft {
  @Field({ description: 'The whole document as JSON, scoring keys included.' })
  document!: string;
}

@ObjectType({ description: 'A draft was made.' })
export class InstrumentDraftCreated {
  @Field(() => ID, { description: 'The draft.' })
  id!: string;

  @Field(() => [ProblemModel], { description: 'What must be mended before it can be published.' })
  toMend!: ProblemModel[];
}

@ObjectType({ description: 'A draft was saved as it stands.' })
export class InstrumentDraftSaved {
  @Field(() => Int, { description: 'The revision that the next save is based on.' })
  revision!: number;

  @Field({ description: 'When it was saved.' })
  savedAt!: Date;

  @Field(() => [ProblemModel], { description: 'What must be mended before it can be published.' })
  toMend!: ProblemModel[];
}

@ObjectType({ description: 'A draft was thrown away.' })
export class InstrumentDraftDiscarded {
  @Field(() => ID, { description: 'The draft that it was.' })
  id!: string;
}

@ObjectType({ description: 'A draft became a version of its instrument.' })
export class InstrumentPublished {
  @Field({ description: 'Code of the instrument.' })
  code!: string;

  @Field(() => Int, { description: 'Number of the new version.' })
  version!: number;
}

export const CreateInstrumentDraftResult = createUnionType({
  name: 'CreateInstrumentDraftResult',
  description: 'The new draft, or why there is none.',
  types: () => [InstrumentDraftCreated, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : InstrumentDraftCreated),
});

export const SaveInstrumentDraftResult = createUnionType({
  name: 'SaveInstrumentDraftResult',
  description: 'The save, or why nothing was stored: perhaps somebody else saved meanwhile.',
  types: () => [InstrumentDraftSaved, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : InstrumentDraftSaved),
});

export const DiscardInstrumentDraftResult = createUnionType({
  name: 'DiscardInstrumentDraftResult',
  description: 'The draft that is gone, or why it stays.',
  types: () => [InstrumentDraftDiscarded, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : InstrumentDraftDiscarded),
});

export const PublishInstrumentDraftResult = createUnionType({
  name: 'PublishInstrumentDraftResult',
  description: 'The new version, or everything that must be mended first; `field` is a JSON pointer.',
  types: () => [InstrumentPublished, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : InstrumentPublished),
});
