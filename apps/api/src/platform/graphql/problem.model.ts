import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import { problemText } from '@tisheng/messages/problem-text.js';

/** One thing that is wrong, told to people and to programs. */
@ObjectType('Problem', {
  description: 'One thing that is wrong with what was asked, where, and how to mend it.',
})
export class ProblemModel {
  @Field({ description: 'Stable name of the rule that is broken.' })
  code!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Field or column that is wrong; null when the whole input is meant.',
  })
  field!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Sheet row or index of the item, when the input is a list.',
  })
  row!: number | null;

  @Field({ description: 'What is wrong and how to mend it, in Chinese.' })
  zh!: string;

  @Field({ description: 'What is wrong and how to mend it, in English.' })
  en!: string;
}

/** The one mapper from a rule's problem to the API's. */
export function toProblemModel(problem: Problem): ProblemModel {
  const text = problemText(problem);
  return Object.assign(new ProblemModel(), {
    code: problem.code,
    field: problem.field ?? null,
    row: problem.row ?? null,
    zh: text.zh,
    en: text.en,
  });
}

/** A refusal: nothing was stored. */
@ObjectType('Refused', {
  description: 'The operation was refused and nothing was stored; every problem at once.',
})
export class Refused {
  @Field(() => [ProblemModel], { description: 'All problems found, never only the first.' })
  problems!: ProblemModel[];
}

/** Builds a {@link Refused} from the problems that the rules found. */
export function refused(problems: readonly Problem[]): Refused {
  return Object.assign(new Refused(), { problems: problems.map(toProblemModel) });
}

/** Whether an answer of a use case is a refusal. */
export const isRefused = (answer: unknown): answer is Refused => answer instanceof Refused;
