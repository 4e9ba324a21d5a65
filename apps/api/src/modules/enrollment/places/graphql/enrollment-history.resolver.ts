import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../../../platform/auth/allow.js';
import { FindEnrollmentEvents } from '../find-enrollment-events.js';
import { EnrollmentEvent } from './enrollment-history.model.js';

@Resolver(() => EnrollmentEvent)
export class EnrollmentHistoryResolver {
  constructor(private readonly find: FindEnrollmentEvents) {}

  @Query(() => [EnrollmentEvent], { description: 'What happened to an enrollment, the newest first.' })
  @Allow('enrollmentEvents', { enrollment: (args) => args.enrollmentId })
  enrollmentEvents(
    @Args('enrollmentId', { type: () => ID, description: 'The enrollment.' }) enrollmentId: string,
  ): Promise<EnrollmentEvent[]> {
    return this.find.execute(enrollmentId);
  }
}
