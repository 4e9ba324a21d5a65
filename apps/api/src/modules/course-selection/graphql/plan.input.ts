import { Field, InputType } from '@nestjs/graphql';
import type { StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { StageOfSchoolingEnum } from '../../../platform/graphql/stage-of-schooling.enum.js';

@InputType({ description: 'What narrows the catalogue; what is left out does not.' })
export class CatalogueFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of a topic, T1–T27.' })
  topic?: string | null;

  @Field(() => StageOfSchoolingEnum, {
    nullable: true,
    description: 'Courses made for this stage, and those made for all.',
  })
  stage?: StageOfSchooling | null;

  @Field(() => String, {
    nullable: true,
    description: 'Courses made for this subject, and those made for all.',
  })
  subject?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the title or of the code.' })
  search?: string | null;
}
