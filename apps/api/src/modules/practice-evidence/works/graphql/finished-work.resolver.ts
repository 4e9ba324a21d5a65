import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { type Refused, refused } from '../../../../platform/graphql/problem.model.js';
import { FindColleagues } from '../queries/find-colleagues.js';
import { FindFinishedWork } from '../queries/find-finished-work.js';
import { AnswerWorkAuthorship } from '../use-cases/answer-work-authorship.js';
import { type GivenProfile, SaveWorkProfile } from '../use-cases/save-work-profile.js';
import {
  Colleague,
  ColleagueConnection,
  FinishedWork,
  NamedOnWork,
  WorkKindOffered,
  WorkProfileInput,
} from './finished-work.model.js';
import {
  AnswerWorkAuthorshipDone,
  AnswerWorkAuthorshipResult,
  SaveWorkProfileDone,
  SaveWorkProfileResult,
} from './finished-work.results.js';

const COHORT = { type: () => ID, description: 'The cohort that the teacher takes part in.' } as const;
const THEME = { type: () => Int, description: 'Number of the theme.' } as const;

/** Finished works: their kind and parts, whose they are, and what others may do with them. */
@Resolver(() => FinishedWork)
export class FinishedWorkResolver {
  constructor(
    private readonly find: FindFinishedWork,
    private readonly colleagues: FindColleagues,
    private readonly save: SaveWorkProfile,
    private readonly answer: AnswerWorkAuthorship,
  ) {}

  @Query(() => [WorkKindOffered], { description: 'The kinds of finished works with their parts.' })
  @Allow('workKinds', { cohort: (args) => args.cohortId })
  workKinds(@Args('cohortId', COHORT) cohortId: string): Promise<WorkKindOffered[]> {
    return this.find.kinds(cohortId);
  }

  @Query(() => FinishedWork, {
    nullable: true,
    description: 'One’s own finished work for a theme; null while no kind is named.',
  })
  @Allow('myFinishedWork', { cohort: (args) => args.cohortId })
  myFinishedWork(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('theme', THEME) theme: number,
  ): Promise<FinishedWork | null> {
    return this.find.own(cohortId, actor.teacherId, theme);
  }

  @Query(() => FinishedWork, {
    nullable: true,
    description: 'The finished work of a submission; null where no kind is named.',
  })
  @Allow('finishedWork', { submission: (args) => args.submissionId })
  finishedWork(
    @Args('submissionId', { type: () => ID, description: 'The submission.' }) submissionId: string,
  ): Promise<FinishedWork | null> {
    return this.find.ofSubmission(submissionId);
  }

  @Query(() => [NamedOnWork], { description: 'Works of one’s school on which one is named.' })
  @Allow('worksNamingMe', { cohort: (args) => args.cohortId })
  worksNamingMe(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<NamedOnWork[]> {
    return this.find.naming(cohortId, actor.teacherId);
  }

  @Query(() => ColleagueConnection, { description: 'Colleagues of one’s school in the cohort, by name.' })
  @Allow('myColleagues', { cohort: (args) => args.cohortId })
  myColleagues(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('search', { defaultValue: '', description: 'Part of the name; empty for all.' }) search: string,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<Colleague>> {
    return this.colleagues.page(cohortId, actor.teacherId, search, { first, after: after ?? null });
  }

  @Mutation(() => SaveWorkProfileResult, {
    description:
      'Tells kind, parts, authors and use of one’s own finished work; replaces what was told before.',
  })
  @Allow('saveWorkProfile', { cohort: (args) => args.cohortId })
  async saveWorkProfile(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('theme', THEME) theme: number,
    @Args('profile', { description: 'What is told.' }) profile: WorkProfileInput,
  ): Promise<SaveWorkProfileDone | Refused> {
    const answer = await this.save.execute(actor, cohortId, theme, toProfile(profile));
    if ('problems' in answer) return refused(answer.problems);
    const work = await this.find.own(cohortId, actor.teacherId, theme);
    return Object.assign(new SaveWorkProfileDone(), { work });
  }

  @Mutation(() => AnswerWorkAuthorshipResult, {
    description:
      'Says yes or no to being named on a school’s work. With a yes the work counts for oneself too.',
  })
  @Allow('answerWorkAuthorship', { cohort: (args) => args.cohortId })
  async answerWorkAuthorship(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('workId', { type: () => ID, description: 'The work.' }) workId: string,
    @Args('consents', { description: 'Whether one agrees.' }) consents: boolean,
  ): Promise<AnswerWorkAuthorshipDone | Refused> {
    const problems = await this.answer.execute(actor, cohortId, workId, consents);
    return problems.length > 0
      ? refused(problems)
      : Object.assign(new AnswerWorkAuthorshipDone(), { workId });
  }
}

/** PostgreSQL keeps no NUL in a text. */
const plainText = (text: string): string => text.replaceAll('\u0000', '');

function toProfile({ parts, stage, subject, licence, authors, ...profile }: WorkProfileInput): GivenProfile {
  return {
    ...profile,
    title: plainText(profile.title),
    summary: plainText(profile.summary),
    stage: stage ?? null,
    subject: subject ?? null,
    licence: licence ?? null,
    texts: Object.fromEntries(
      parts.flatMap(({ part, text }) => (text === '' ? [] : [[part, plainText(text)]])),
    ),
    files: Object.fromEntries(
      parts.flatMap(({ part, fileIds }) =>
        fileIds.length === 0 ? [] : [[part, fileIds.map((id) => id.toLowerCase())]],
      ),
    ),
    authors: [...new Set(authors.map((id) => id.toLowerCase()))],
  };
}
