import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { PolicyRubric } from '@tisheng/domain-rules/policy/practice.js';
import { BilingualText } from '../../../../platform/graphql/bilingual.model.js';

@ObjectType({ description: 'A level that may be given for a criterion.' })
export class RubricLevel {
  @Field(() => Int, { description: 'Place of the level, from 0; the first is the best.' })
  level!: number;

  @Field(() => Float, { description: 'Points from 0 to 100.' })
  points!: number;

  @Field(() => BilingualText, { description: 'What it means.' })
  name!: BilingualText;
}

@ObjectType({ description: 'One of the things by which a work is judged.' })
export class RubricCriterion {
  @Field({ description: 'Code of the criterion.' })
  code!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  name!: BilingualText;

  @Field(() => BilingualText, { description: 'The question that a reviewer answers.' })
  asks!: BilingualText;

  @Field(() => Float, { description: 'Share of the score, those of a rubric together 1.' })
  weight!: number;
}

@ObjectType({ description: 'By what the works of themes are judged.' })
export class Rubric {
  @Field(() => [Int], { description: 'Numbers of the themes that it serves.' })
  themes!: number[];

  @Field(() => [RubricLevel], { description: 'Levels, the best first.' })
  levels!: RubricLevel[];

  @Field(() => [RubricCriterion], { description: 'Criteria, in order.' })
  criteria!: RubricCriterion[];
}

/** The one mapper from the policy's rubric to the API's. */
export const toRubric = ({ themes, levels, criteria }: PolicyRubric): Rubric => ({
  themes,
  levels: levels.map(({ points, name }, level) => ({ level, points, name })),
  criteria: criteria.map(({ code, name, asks, weight }) => ({ code, name, asks, weight })),
});
