import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'The option taken for one question.' })
export class PreTestAnswerInput {
  @Field({ description: 'Code of the question.' })
  question!: string;

  @Field({ description: 'Code of the option.' })
  option!: string;
}
