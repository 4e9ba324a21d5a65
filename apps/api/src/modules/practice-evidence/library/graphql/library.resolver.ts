import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindLibraryReports } from '../queries/find-library-reports.js';
import { KeepLibrary } from '../use-cases/keep-library.js';
import { ShelveWorks } from '../use-cases/shelve-works.js';
import { UseLibrary } from '../use-cases/use-library.js';
import {
  LibraryArgs,
  LibraryReportConnection,
  LibraryWork,
  LibraryWorkConnection,
  LibraryWorkOpened,
  type LibraryReport,
} from './library.model.js';
import { LibraryResult, type LibraryChanged } from './library.results.js';
import { LibraryViews } from './library-views.js';

const COHORT = { type: () => ID, description: 'The cohort whose region is meant.' };
const UNIT = { type: () => ID, description: 'The office or school from whose schools the works come.' };
const ENTRY = { type: () => ID, description: 'The work’s place in the library.' };
const WORK = { type: () => ID, description: 'The work.' };

const changed = (id: string, problems: readonly Problem[]): LibraryChanged | Refused =>
  problems.length > 0 ? refused(problems) : { id };

/** The region’s library of honoured works. */
@Resolver(() => LibraryWork)
export class LibraryResolver {
  constructor(
    private readonly views: LibraryViews,
    private readonly reports: FindLibraryReports,
    private readonly shelve: ShelveWorks,
    private readonly use: UseLibrary,
    private readonly keep: KeepLibrary,
  ) {}

  @Query(() => LibraryWorkConnection, { description: 'Honoured works that the region’s teachers may use.' })
  @Allow('libraryWorks', { cohort: (args) => args.cohortId })
  libraryWorks(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args() filter: LibraryArgs,
  ): Promise<Connection<LibraryWork>> {
    return this.views.list(actor, cohortId, filter);
  }

  @Query(() => LibraryWorkOpened, {
    nullable: true,
    description: 'One of them with its content; null when it is not shown, or no longer.',
  })
  @Allow('libraryWork', { cohort: (args) => args.cohortId })
  libraryWork(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('entryId', ENTRY) entryId: string,
  ): Promise<LibraryWorkOpened | null> {
    return this.views.one(actor, cohortId, entryId);
  }

  @Query(() => LibraryWorkConnection, { description: 'Works of a unit’s schools, whatever their state.' })
  @Allow('libraryWorksOfUnit', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  libraryWorksOfUnit(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('reportedOnly', { defaultValue: false, description: 'Only those with open reports.' })
    reportedOnly: boolean,
    @Args() page: PageArgs,
  ): Promise<Connection<LibraryWork>> {
    return this.views.ofUnit(actor, cohortId, unitId, reportedOnly, page);
  }

  @Query(() => LibraryReportConnection, {
    description: 'Reported problems of one work, the open ones first.',
  })
  @Allow('libraryReports', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async libraryReports(
    @Args('cohortId', COHORT) _cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('entryId', ENTRY) entryId: string,
  ): Promise<Connection<LibraryReport>> {
    const nodes = await this.reports.ofEntry(unitId, entryId);
    return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } };
  }

  @Mutation(() => LibraryResult, { description: 'Says that a work is useful, or takes that back.' })
  @Allow('findLibraryWorkUseful', { cohort: (args) => args.cohortId })
  async findLibraryWorkUseful(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('entryId', ENTRY) entryId: string,
    @Args('useful', { description: 'Whether it is.' }) useful: boolean,
  ): Promise<LibraryChanged | Refused> {
    return changed(entryId, await this.use.findUseful(actor, cohortId, entryId, useful));
  }

  @Mutation(() => LibraryResult, { description: 'Tells the offices of a problem with a work.' })
  @Allow('reportLibraryWork', { cohort: (args) => args.cohortId })
  async reportLibraryWork(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('entryId', ENTRY) entryId: string,
    @Args('text', { description: 'What is wrong, 5 to 500 characters.' }) text: string,
  ): Promise<LibraryChanged | Refused> {
    return changed(entryId, await this.use.report(actor, cohortId, entryId, text));
  }

  @Mutation(() => LibraryResult, { description: 'Shows one’s own honoured work to the region.' })
  @Allow('showWorkInLibrary', { cohort: (args) => args.cohortId })
  async showWorkInLibrary(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('workId', WORK) workId: string,
  ): Promise<LibraryChanged | Refused> {
    return changed(workId, await this.shelve.show(actor, cohortId, workId));
  }

  @Mutation(() => LibraryResult, { description: 'Takes one’s own work out of the library, at once.' })
  @Allow('withdrawWorkFromLibrary', { cohort: (args) => args.cohortId })
  async withdrawWorkFromLibrary(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('workId', WORK) workId: string,
  ): Promise<LibraryChanged | Refused> {
    return changed(workId, await this.shelve.withdraw(actor, cohortId, workId));
  }

  @Mutation(() => LibraryResult, { description: 'Takes a work down, with a reason.' })
  @Allow('takeDownLibraryWork', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async takeDownLibraryWork(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('entryId', ENTRY) entryId: string,
    @Args('reason', { description: 'Why; the author reads it.' }) reason: string,
  ): Promise<LibraryChanged | Refused> {
    return changed(entryId, await this.keep.takeDown(actor, { cohortId, unitId, entryId }, reason));
  }

  @Mutation(() => LibraryResult, { description: 'Shows a work again that was taken down.' })
  @Allow('putBackLibraryWork', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async putBackLibraryWork(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('entryId', ENTRY) entryId: string,
    @Args('reason', { description: 'Why.' }) reason: string,
  ): Promise<LibraryChanged | Refused> {
    return changed(entryId, await this.keep.putBack(actor, { cohortId, unitId, entryId }, reason));
  }

  @Mutation(() => LibraryResult, { description: 'Answers a reported problem.' })
  @Allow('answerLibraryReport', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async answerLibraryReport(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('entryId', ENTRY) entryId: string,
    @Args('reportId', { type: () => ID, description: 'The report.' }) reportId: string,
    @Args('answer', { description: 'What the reporter reads.' }) answer: string,
  ): Promise<LibraryChanged | Refused> {
    return changed(
      entryId,
      await this.keep.answerReport(actor, { cohortId, unitId, entryId, reportId }, answer),
    );
  }
}
