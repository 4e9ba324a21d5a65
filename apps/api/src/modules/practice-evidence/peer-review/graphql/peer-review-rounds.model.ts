import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProblemModel } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'What drawing reviewers gives, and what it could not satisfy.' })
export class PeerReviewAllocation {
  @Field(() => Int, { description: 'Number of the round among those of the theme.' })
  number!: number;

  @Field({ description: 'With the same works it gives the same reviewers; follows from the works alone.' })
  seed!: string;

  @Field({ description: 'Last day of the reviews, year-month-day.' })
  dueOn!: string;

  @Field(() => Int, { description: 'Works.' })
  works!: number;

  @Field(() => Int, { description: 'Colleagues who review.' })
  reviewers!: number;

  @Field(() => Int, { description: 'Reviews drawn.' })
  reviews!: number;

  @Field(() => Int, {
    description: 'Works for which the rules left fewer reviewers than the policy asks for.',
  })
  shortWorks!: number;

  @Field(() => Int, { description: 'Reviews that are missing for them.' })
  missing!: number;

  @Field(() => Int, {
    description: 'Reviews that colleagues who have their share were asked for in addition.',
  })
  added!: number;

  @Field(() => Int, { description: 'Fewest reviews of a colleague.' })
  leastLoad!: number;

  @Field(() => Int, { description: 'Most reviews of a colleague.' })
  mostLoad!: number;

  @Field(() => Int, { description: 'Reviews within a workshop.' })
  inWorkshop!: number;

  @Field(() => Int, { description: 'Reviews beyond the workshop within a county.' })
  inCounty!: number;

  @Field(() => Int, { description: 'Reviews beyond the county.' })
  inRegion!: number;

  @Field(() => Int, { description: 'Reviews between colleagues of one stage and subject.' })
  sameSubject!: number;
}

@ObjectType({ description: 'A round as it was drawn.' })
export class PeerReviewRound extends PeerReviewAllocation {
  @Field(() => ID, { description: 'Identifies the round.' })
  id!: string;

  @Field({ description: 'Below which unit works were meant.' })
  unitName!: string;

  @Field({ description: 'Who had it drawn.' })
  allocatedBy!: string;

  @Field({ description: 'When it was drawn.' })
  allocatedAt!: Date;
}

@ObjectType({ description: 'Where the reviews of a theme stand below a unit.' })
export class PeerReviewTheme {
  @Field(() => Int, { description: 'Number of the theme.' })
  theme!: number;

  @Field({ description: 'Title of the theme in Chinese.' })
  themeTitleZh!: string;

  @Field({ description: 'Title of the theme in English.' })
  themeTitleEn!: string;

  @Field({ description: 'Last day to hand in on time, year-month-day.' })
  dueOn!: string;

  @Field({ description: 'Last day for late works, year-month-day.' })
  closesOn!: string;

  @Field(() => Int, { description: 'Works handed in or accepted that have no reviewers yet.' })
  unallocated!: number;

  @Field(() => Int, { description: 'Works that have reviewers.' })
  allocated!: number;

  @Field(() => Int, { description: 'Reviews that count.' })
  counted!: number;

  @Field(() => Int, { description: 'Reviews under way.' })
  underWay!: number;

  @Field(() => Int, { description: 'Reviews not made in time.' })
  lapsed!: number;

  @Field(() => Int, { description: 'Works whose reviews lie farther apart than the policy lets pass.' })
  divergent!: number;

  @Field(() => Int, { description: 'Objections that nobody has decided.' })
  openObjections!: number;

  @Field(() => [ProblemModel], { description: 'Why reviewers cannot be drawn today; empty when they can.' })
  hindrances!: ProblemModel[];

  @Field(() => [PeerReviewRound], { description: 'Rounds, the latest first.' })
  rounds!: PeerReviewRound[];
}
