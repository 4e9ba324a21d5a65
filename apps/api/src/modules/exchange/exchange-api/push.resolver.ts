import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { ClientActor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentClient } from '../../../platform/auth/current-actor.js';
import { encodeRecords } from '../push/ndjson-records.js';
import { SandboxPushes } from '../sandbox/sandbox-pushes.js';
import { SandboxResults } from '../sandbox/sandbox-results.js';
import { PublishCourses } from '../use-cases/publish-courses.js';
import { PushDiagnosticResults } from '../use-cases/push-diagnostic-results.js';
import { PushLearningRecords } from '../use-cases/push-learning-records.js';
import { PushResults } from '../use-cases/push-results.js';
import { PushLearningRecordsInput, PushLearningRecordsResult, pushRefused } from './push.model.js';
import {
  CoursesPublished,
  PublishCoursesInput,
  PublishCoursesResult,
  PushDiagnosticResultsInput,
  PushDiagnosticResultsResult,
  PushResultsInput,
  PushResultsResult,
  resultsReceived,
} from './results.model.js';

/** What an institution's program may send. */
@Resolver()
export class PushResolver {
  constructor(
    private readonly records: PushLearningRecords,
    private readonly courses: PublishCourses,
    private readonly diagnostics: PushDiagnosticResults,
    private readonly results: PushResults,
    private readonly sandboxPushes: SandboxPushes,
    private readonly sandboxResults: SandboxResults,
  ) {}

  @Mutation(() => PublishCoursesResult, {
    description: 'Adds and changes courses of the institution, all or none.',
  })
  @Allow('exchange.publishCourses')
  async publishCourses(
    @CurrentClient() client: ClientActor,
    @Args('input', { description: 'The courses.' }) input: PublishCoursesInput,
  ): Promise<typeof PublishCoursesResult> {
    const courses = input.courses.map(
      ({ code, title, summary = null, topic, stages, subjects, required, halfHours, withdrawn }) => {
        return { code, title, summary, topic, stages, subjects, required, halfHours, withdrawn };
      },
    );
    const answer = client.sandboxOf
      ? await this.sandboxResults.publishCourses(client, courses)
      : await this.courses.execute(client, courses);
    return 'problems' in answer
      ? pushRefused(answer.problems)
      : Object.assign(new CoursesPublished(), answer);
  }

  @Mutation(() => PushLearningRecordsResult, {
    description:
      'Stores learning records. A receipt means stored; a push that breaks off leaves nothing behind.',
  })
  @Allow('exchange.pushLearningRecords')
  async pushLearningRecords(
    @CurrentClient() client: ClientActor,
    @Args('input', { description: 'The push.' }) input: PushLearningRecordsInput,
  ) {
    const { cohortId, idempotencyKey, records } = input;
    const door = client.sandboxOf ? this.sandboxPushes : this.records;
    const answer = await door.execute(client, {
      cohortId,
      idempotencyKey,
      channel: 'graphql',
      records: records.length,
      rows: (encoder) => encodeRecords(records, encoder),
    });
    return 'problems' in answer ? pushRefused(answer.problems) : answer.receipt;
  }

  @Mutation(() => PushDiagnosticResultsResult, {
    description: 'Stores results of pre-tests that the institution ran itself.',
  })
  @Allow('exchange.pushDiagnosticResults')
  async pushDiagnosticResults(
    @CurrentClient() client: ClientActor,
    @Args('input', { description: 'The results.' }) input: PushDiagnosticResultsInput,
  ): Promise<typeof PushDiagnosticResultsResult> {
    const answer = client.sandboxOf
      ? await this.sandboxResults.pushDiagnosticResults(client, input)
      : await this.diagnostics.execute(client, input);
    return 'problems' in answer ? pushRefused(answer.problems) : resultsReceived(answer, input.results);
  }

  @Mutation(() => PushResultsResult, {
    description:
      'Stores the institution’s own scores and grades; a grade off the score’s band needs a reason.',
  })
  @Allow('exchange.pushResults')
  async pushResults(
    @CurrentClient() client: ClientActor,
    @Args('input', { description: 'The results.' }) input: PushResultsInput,
  ): Promise<typeof PushResultsResult> {
    const { cohortId, results } = input;
    const push = {
      cohortId,
      results: results.map(({ learnerNo, score, grade = null, reason = null }) => {
        return { learnerNo, score, grade, reason };
      }),
    };
    const answer = client.sandboxOf
      ? await this.sandboxResults.pushResults(client, push)
      : await this.results.execute(client, push);
    return 'problems' in answer ? pushRefused(answer.problems) : resultsReceived(answer, results);
  }
}
