import { Field, ID, ObjectType } from '@nestjs/graphql';

/** What a mutation answers that begins long work: by the id the work is watched, stopped and begun again. */
@ObjectType({ description: 'Long work that has begun; its progress is asked for by `backgroundJob`.' })
export class BegunJob {
  @Field(() => ID, { description: 'Identifies the job.' })
  jobId!: string;
}
