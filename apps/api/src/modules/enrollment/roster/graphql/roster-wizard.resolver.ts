import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { RosterLeavingReason } from '@tisheng/domain-rules/enrollment/roster/roster-leaving.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, toProblemModel, type Refused } from '../../../../platform/graphql/problem.model.js';
import type { TextEncoding } from '../../../../platform/spreadsheet/decode-text.js';
import { CheckRosterImport } from '../../use-cases/check-roster-import.js';
import { CommitRosterImport } from '../../use-cases/commit-roster-import.js';
import { MarkRosterLeavers } from '../../use-cases/mark-roster-leavers.js';
import { ReleaseRosterImport } from '../../use-cases/release-roster-import.js';
import { UndoRosterImport } from '../../use-cases/undo-roster-import.js';
import { FindRosterChanges } from '../find-roster-changes.js';
import { FindRosterDependents } from '../find-roster-dependents.js';
import { FindRosterFile } from '../find-roster-file.js';
import type { ChangeKind } from '../roster-diff.js';
import {
  RosterChange,
  RosterChangeConnection,
  RosterChangeSummary,
  RosterUndoReport,
} from './roster-change.model.js';
import { CheckRosterImportDone, RosterCheckInput, RosterFilePreview } from './roster-file.model.js';
import { RosterChangeKindEnum, RosterLeavingReasonEnum, TextEncodingEnum } from './roster-wizard.enums.js';
import {
  CheckRosterImportResult,
  CommitRosterImportResult,
  RosterImportStepDone,
  RosterImportStepResult,
  UndoRosterImportResult,
} from './roster-wizard.results.js';

const importIdArgument = { type: () => ID, description: 'The import.' };

/** The steps of a roster import. */
@Resolver()
export class RosterWizardResolver {
  constructor(
    private readonly file: FindRosterFile,
    private readonly changes: FindRosterChanges,
    private readonly dependents: FindRosterDependents,
    private readonly check: CheckRosterImport,
    private readonly leavers: MarkRosterLeavers,
    private readonly release: ReleaseRosterImport,
    private readonly commit: CommitRosterImport,
    private readonly undo: UndoRosterImport,
  ) {}

  @Query(() => RosterFilePreview, {
    description: 'The beginning of a roster file, read in one way or another; ID numbers are masked.',
  })
  @Allow('rosterFilePreview', { rosterImport: (args) => args.importId })
  async rosterFilePreview(
    @Args('importId', importIdArgument) importId: string,
    @Args('encoding', {
      type: () => TextEncodingEnum,
      nullable: true,
      description: 'Of a text; as settled or proposed when left out.',
    })
    encoding: TextEncoding | null,
    @Args('sheet', {
      type: () => String,
      nullable: true,
      description: 'Name of the sheet; as settled or proposed when left out.',
    })
    sheet: string | null,
    @Args('headerRow', {
      type: () => Int,
      nullable: true,
      description: 'Row of the column names; as settled or proposed when left out.',
    })
    headerRow: number | null,
  ): Promise<RosterFilePreview> {
    const preview = await this.file.preview(importId, {
      encoding: encoding ?? null,
      sheet: sheet ?? null,
      headerRow: headerRow ?? null,
    });
    const problems = preview.problems.map(toProblemModel);
    return Object.assign(new RosterFilePreview(), preview, { problems });
  }

  @Query(() => RosterChangeConnection, {
    description: 'What a checked file would change, teacher by teacher, in order of rows.',
  })
  @Allow('rosterChanges', { rosterImport: (args) => args.importId })
  rosterChanges(
    @Args('importId', importIdArgument) importId: string,
    @Args() page: PageArgs,
    @Args('kind', {
      type: () => RosterChangeKindEnum,
      nullable: true,
      description: 'Only changes of this kind.',
    })
    kind: ChangeKind | null,
    @Args('unitId', {
      type: () => ID,
      nullable: true,
      description: 'Only schools directly below this unit.',
    })
    unitId: string | null,
    @Args('nameDiffers', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Only where the ID number is known with another name.',
    })
    nameDiffers: boolean,
  ): Promise<Connection<RosterChange>> {
    const filter = { kind: kind ?? null, unitId: unitId ?? null, nameDiffers };
    return this.changes.page(importId, filter, page.first, page.after ?? null);
  }

  @Query(() => RosterChangeSummary, { description: 'What a checked file would change, county by county.' })
  @Allow('rosterChangeSummary', { rosterImport: (args) => args.importId })
  async rosterChangeSummary(
    @Args('importId', importIdArgument) importId: string,
  ): Promise<RosterChangeSummary> {
    const found = await this.changes.summary(importId);
    return { ...found, stops: found.stops.map(toProblemModel) };
  }

  @Query(() => RosterUndoReport, { description: 'What undoing a committed import would do, and leave.' })
  @Allow('rosterUndoReport', { rosterImport: (args) => args.importId })
  async rosterUndoReport(@Args('importId', importIdArgument) importId: string): Promise<RosterUndoReport> {
    return Object.assign(new RosterUndoReport(), await this.dependents.report(importId));
  }

  @Mutation(() => CheckRosterImportResult, {
    description: 'Checks every row of the file by the columns as settled here; an earlier check is replaced.',
  })
  @Allow('checkRosterImport', { rosterImport: (args) => args.importId })
  async checkRosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
    @Args('settings', { description: 'How the file is to be read.' }) settings: RosterCheckInput,
  ): Promise<CheckRosterImportDone | Refused> {
    const { encoding, sheet, headerRow, columns } = settings;
    const asked = { encoding: encoding ?? null, sheet, headerRow, columns };
    const answer = await this.check.execute(actor, importId, asked);
    if ('problems' in answer) return refused(answer.problems);
    return Object.assign(new CheckRosterImportDone(), { importId, jobId: answer.jobId });
  }

  @Mutation(() => RosterImportStepResult, {
    description: 'Says of teachers who are gone from the file that they leave the roster with it, or stay.',
  })
  @Allow('markRosterLeavers', {
    rosterImport: (args) => args.importId,
    teacher: (args) => args.teacherIds,
  })
  async markRosterLeavers(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
    @Args('teacherIds', { type: () => [ID], description: 'Teachers who are gone from the file.' })
    teacherIds: string[],
    @Args('reason', {
      type: () => RosterLeavingReasonEnum,
      nullable: true,
      description: 'Why they leave; null: they stay.',
    })
    reason: RosterLeavingReason | null,
  ): Promise<RosterImportStepDone | Refused> {
    return step(await this.leavers.execute(actor, importId, teacherIds, reason ?? null));
  }

  @Mutation(() => RosterImportStepResult, {
    description: 'Takes the roster as it is now for what the changes are measured against.',
  })
  @Allow('reviewRosterImport', { rosterImport: (args) => args.importId })
  async reviewRosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
  ): Promise<RosterImportStepDone | Refused> {
    return step(await this.release.review(actor, importId));
  }

  @Mutation(() => RosterImportStepResult, {
    description: 'Puts an import that changes too much before the office above.',
  })
  @Allow('askRosterRelease', { rosterImport: (args) => args.importId })
  async askRosterRelease(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
  ): Promise<RosterImportStepDone | Refused> {
    return step(await this.release.ask(actor, importId));
  }

  @Mutation(() => RosterImportStepResult, {
    description:
      'Lets an import that changes too much be committed; for an office above the one that sent it.',
  })
  @Allow('releaseRosterImport', { rosterImport: (args) => args.importId })
  async releaseRosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
    @Args('reason', { description: 'Why the change is right.' }) reason: string,
  ): Promise<RosterImportStepDone | Refused> {
    return step(await this.release.release(actor, importId, reason));
  }

  @Mutation(() => CommitRosterImportResult, {
    description: 'Begins to put the good rows of a checked file on the roster.',
  })
  @Allow('commitRosterImport', { rosterImport: (args) => args.importId })
  async commitRosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
  ): Promise<BegunJob | Refused> {
    return begun(await this.commit.begin(actor, importId));
  }

  @Mutation(() => UndoRosterImportResult, {
    description: 'Begins to take a committed import back; teachers on whom something depends stay.',
  })
  @Allow('undoRosterImport', { rosterImport: (args) => args.importId })
  async undoRosterImport(
    @CurrentActor() actor: Actor,
    @Args('importId', importIdArgument) importId: string,
    @Args('reason', { description: 'Why it is taken back.' }) reason: string,
  ): Promise<BegunJob | Refused> {
    return begun(await this.undo.begin(actor, importId, reason));
  }
}

type Answer<Done> = Done | { readonly problems: readonly Problem[] };

const step = (answer: Answer<{ readonly importId: string }>): RosterImportStepDone | Refused =>
  'problems' in answer ? refused(answer.problems) : Object.assign(new RosterImportStepDone(), answer);

const begun = (answer: Answer<{ readonly jobId: string }>): BegunJob | Refused =>
  'problems' in answer ? refused(answer.problems) : Object.assign(new BegunJob(), answer);
