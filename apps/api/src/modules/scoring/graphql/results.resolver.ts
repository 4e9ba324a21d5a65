import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Grade } from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { GradeEnum } from '../../../platform/graphql/grade.enum.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { ListResults, type MissingPartFilter } from '../queries/list-results.js';
import { PreviewComprehensiveEvaluation } from '../queries/preview-comprehensive-evaluation.js';
import { PublishInstitutionResults } from '../use-cases/publish-institution-results.js';
import { RateTeachers } from '../use-cases/rate-teachers.js';
import { RunComprehensiveEvaluation } from '../use-cases/run-comprehensive-evaluation.js';
import { RunScoring } from '../use-cases/run-scoring.js';
import { TeacherResult, TeacherResultConnection } from './result.model.js';
import { MissingResultEnum } from './scoring.enums.js';
import {
  EvaluationPreview,
  PublishInstitutionResultsResult,
  RateTeachersResult,
  RunComprehensiveEvaluationResult,
  RunScoringResult,
  TeacherRatingInput,
  type PublishInstitutionResultsDone,
  type RateTeachersDone,
  type RunComprehensiveEvaluationDone,
  type RunScoringDone,
} from './scoring.results.js';
import { toCounts, toPreview } from './to-models.js';
import { withoutNul } from './without-nul.js';

/** Results as schools rate and offices compute them. */
@Resolver(() => TeacherResult)
export class ResultsResolver {
  constructor(
    private readonly list: ListResults,
    private readonly rate: RateTeachers,
    private readonly score: RunScoring,
    private readonly publish: PublishInstitutionResults,
    private readonly evaluate: RunComprehensiveEvaluation,
    private readonly preview: PreviewComprehensiveEvaluation,
  ) {}

  @Query(() => TeacherResultConnection, { description: 'Results of the teachers at or below a unit.' })
  @Allow('results', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  results(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school whose teachers are meant.' })
    unitId: string,
    @Args('grade', { type: () => GradeEnum, nullable: true, description: 'Only this comprehensive grade.' })
    grade: Grade | null,
    @Args('missing', {
      type: () => MissingResultEnum,
      nullable: true,
      description: 'Only teachers who lack this.',
    })
    missing: MissingPartFilter | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Size of the page, 500 at most.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor after which the page begins.' })
    after: string | null,
  ): Promise<Connection<TeacherResult>> {
    const filter = { grade: grade ?? null, missing: missing ?? null, after: after ?? null };
    return this.list.execute({ cohortId, unitId, first, ...filter });
  }

  @Mutation(() => RateTeachersResult, { description: 'Gives the school’s ratings: all of the list or none.' })
  @Allow('rateTeachers', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.ratings.map((rating: TeacherRatingInput) => rating.enrollmentId),
  })
  async rateTeachers(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('ratings', { type: () => [TeacherRatingInput], description: 'The ratings.' })
    ratings: TeacherRatingInput[],
    @CurrentActor() actor: Actor,
  ): Promise<RateTeachersDone | Refused> {
    const given = ratings.map(({ enrollmentId, grade, reason }) => ({
      // Ids are compared with those of the database, which writes them small.
      enrollmentId: enrollmentId.toLowerCase(),
      grade,
      reason: reason ? withoutNul(reason) : null,
    }));
    const answer = await this.rate.executeMany(actor, cohortId, given);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => RunScoringResult, { description: 'Computes the institution results of a cohort.' })
  @Allow('runScoring', { cohort: (args) => args.cohortId })
  async runScoring(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('reason', { description: 'Why; goes into the history of what is replaced.' }) reason: string,
    @CurrentActor() actor: Actor,
  ): Promise<RunScoringDone | Refused> {
    const answer = await this.score.execute(actor, cohortId, withoutNul(reason));
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Mutation(() => PublishInstitutionResultsResult, {
    description: 'Tells the teachers of a cohort the institution results that they were not told yet.',
  })
  @Allow('publishInstitutionResults', { cohort: (args) => args.cohortId })
  async publishInstitutionResults(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @CurrentActor() actor: Actor,
  ): Promise<PublishInstitutionResultsDone | Refused> {
    const answer = await this.publish.execute(actor, cohortId);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }

  @Query(() => EvaluationPreview, { description: 'What a comprehensive evaluation would change today.' })
  @Allow('previewComprehensiveEvaluation', { cohort: (args) => args.cohortId })
  async previewComprehensiveEvaluation(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
  ): Promise<EvaluationPreview> {
    return toPreview(await this.preview.execute(cohortId));
  }

  @Mutation(() => RunComprehensiveEvaluationResult, {
    description: 'Makes the comprehensive results of a cohort and publishes them.',
  })
  @Allow('runComprehensiveEvaluation', { cohort: (args) => args.cohortId })
  async runComprehensiveEvaluation(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('reason', { description: 'Why; goes into the history of what is replaced.' }) reason: string,
    @CurrentActor() actor: Actor,
    @Args('previewed', {
      type: () => String,
      nullable: true,
      description:
        'Digest of the preview: exactly that is published, or nothing where anything has changed since.',
    })
    previewed?: string | null,
  ): Promise<RunComprehensiveEvaluationDone | Refused> {
    const answer = await this.evaluate.execute(actor, cohortId, withoutNul(reason), previewed ?? null);
    if ('problems' in answer) return refused(answer.problems);
    return { ...answer, counts: toCounts(answer.counts) };
  }
}
