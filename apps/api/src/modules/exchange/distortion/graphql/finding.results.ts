import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'It was done and stands on record.' })
export class DistortionFindingJudged {
  @Field(() => ID, { description: 'The finding.' })
  findingId!: string;
}

export const JudgeDistortionResult = createUnionType({
  name: 'JudgeDistortionResult',
  description: 'It was done, or why not.',
  types: () => [DistortionFindingJudged, Refused] as const,
  resolveType: (answer) => (isRefused(answer) ? Refused : DistortionFindingJudged),
});
