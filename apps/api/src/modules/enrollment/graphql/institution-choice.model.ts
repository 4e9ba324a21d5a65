import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { isRefused, Refused } from '../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'Which training institution a county has chosen for a cohort.' })
export class InstitutionChoice {
  @Field(() => ID, { description: 'County, committee or unit of directly run schools.' })
  countyId!: string;

  @Field({ description: 'Code of the county.' })
  countyCode!: string;

  @Field({ description: 'Name of the county.' })
  countyName!: string;

  @Field(() => ID, { nullable: true, description: 'The chosen institution; null until there is a choice.' })
  institutionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the chosen institution; null until there is a choice.',
  })
  institutionName!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was chosen; null until there is a choice.' })
  chosenAt!: Date | null;

  @Field({ description: 'Whether learning records have locked the choice.' })
  locked!: boolean;

  @Field({
    description: 'Whether records or confirmed teachers keep the county from changing it without consent.',
  })
  needsConsent!: boolean;

  @Field(() => Int, {
    description: 'Teachers of the county, within the asked unit, who are enrolled in the cohort.',
  })
  enrolled!: number;
}

@ObjectType({ description: 'The choice was made; the county’s enrollments follow it.' })
export class ChooseInstitutionDone {
  @Field(() => Int, { description: 'Enrollments that changed their institution.' })
  enrollments!: number;
}

export const ChooseInstitutionResult = createUnionType({
  name: 'ChooseInstitutionResult',
  description: 'How many enrollments follow, or why the choice was refused.',
  types: () => [ChooseInstitutionDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : ChooseInstitutionDone),
});
