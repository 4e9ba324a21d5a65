import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  UnitChange as Change,
  UnitChangeState,
} from '@tisheng/domain-rules/organization/unit-change.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { PageArgs } from '../../../platform/graphql/page.args.js';
import { refused, type Refused, toProblemModel } from '../../../platform/graphql/problem.model.js';
import { FindUnitChanges } from '../queries/find-unit-changes.js';
import { PreviewUnitChange } from '../queries/preview-unit-change.js';
import { CancelUnitChange } from '../use-cases/cancel-unit-change.js';
import { DecideUnitChange } from '../use-cases/decide-unit-change.js';
import {
  DecideUnitChangeDone,
  DecideUnitChangeResult,
  KeepUnitResult,
  UnitChange,
  UnitChangeArgs,
  UnitChangeConnection,
  UnitChangePreview,
  UnitChangeStateEnum,
  UnitKept,
} from './unit-change.model.js';

const unitsOf = (args: { unitId: string; targetUnitId?: string | null }): string[] =>
  args.targetUnitId ? [args.unitId, args.targetUnitId] : [args.unitId];

@Resolver(() => UnitChange)
export class UnitChangeResolver {
  constructor(
    private readonly find: FindUnitChanges,
    private readonly preview: PreviewUnitChange,
    private readonly decide: DecideUnitChange,
    private readonly cancel: CancelUnitChange,
  ) {}

  @Query(() => UnitChangeConnection, { description: 'Decisions about a unit, the latest day first.' })
  @Allow('unitChanges', { unit: (args) => args.unitId })
  async unitChanges(
    @Args() page: PageArgs,
    @Args('unitId', { type: () => ID, description: 'The unit.' }) unitId: string,
    @Args('below', { defaultValue: false, description: 'Whether those of every unit below are meant too.' })
    below: boolean,
    @Args('state', {
      type: () => UnitChangeStateEnum,
      nullable: true,
      description: 'Only those that stand so.',
    })
    state: UnitChangeState | null,
  ): Promise<Connection<UnitChange>> {
    const found = await this.find.execute(
      { unitId, below, state: state ?? null },
      page.first,
      page.after ?? null,
    );
    return {
      ...found,
      nodes: found.nodes.map((node) => ({ ...node, problems: (node.problems ?? []).map(toProblemModel) })),
    };
  }

  @Query(() => UnitChangePreview, { description: 'What a change would touch, before it is decided.' })
  @Allow('unitChangePreview', { unit: (args) => unitsOf(args as UnitChangeArgs) })
  async unitChangePreview(
    @CurrentActor() actor: Actor,
    @Args() args: UnitChangeArgs,
  ): Promise<UnitChangePreview> {
    const { problems, ...counts } = await this.preview.execute(actor, {
      ...requestOf(actor, args),
      reason: '',
      documentNo: '',
    });
    return { ...counts, problems: problems.map(toProblemModel) };
  }

  @Mutation(() => DecideUnitChangeResult, {
    description: 'Opens, renames, moves, merges or closes a unit, at once or on a later day.',
  })
  @Allow('decideUnitChange', { unit: (args) => unitsOf(args as UnitChangeArgs) })
  async decideUnitChange(
    @CurrentActor() actor: Actor,
    @Args() args: UnitChangeArgs,
    @Args('reason', { description: 'Why; stays on record.' }) reason: string,
    @Args('documentNo', {
      defaultValue: '',
      description: 'Number of the document behind it; empty for none.',
    })
    documentNo: string,
  ): Promise<DecideUnitChangeDone | Refused> {
    const answer = await this.decide.execute(actor, { ...requestOf(actor, args), reason, documentNo });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new DecideUnitChangeDone(), answer);
  }

  @Mutation(() => KeepUnitResult, { description: 'Takes a change back before its day has come.' })
  @Allow('cancelUnitChange', { unit: (args) => args.unitId })
  async cancelUnitChange(
    @CurrentActor() actor: Actor,
    @Args('unitId', {
      type: () => ID,
      description: 'Unit of the change; of one to be opened, the unit above.',
    })
    unitId: string,
    @Args('changeId', { type: () => ID, description: 'The change.' }) changeId: string,
    @Args('reason', { description: 'Why; stays on record.' }) reason: string,
  ): Promise<UnitKept | Refused> {
    const problems = await this.cancel.execute(actor, unitId, changeId, reason);
    return problems.length > 0 ? refused(problems) : Object.assign(new UnitKept(), { unitId });
  }
}

function requestOf(actor: Actor, args: UnitChangeArgs) {
  return { rootId: actor.rootUnitId ?? '', change: changeOf(args), effectiveOn: args.effectiveOn };
}

/** The change as the rules know it; what was left out counts as empty and is refused there. */
function changeOf({ kind, unitId, targetUnitId, name, code, unitKind, stages }: UnitChangeArgs): Change {
  const target = targetUnitId ?? '';
  switch (kind) {
    case 'open':
      return {
        kind,
        parentId: unitId,
        unitKind: unitKind ?? 'school',
        code: (code ?? '').trim(),
        name: (name ?? '').trim(),
        stages: stages ?? [],
      };
    case 'rename':
      return { kind, unitId, name: (name ?? '').trim() };
    case 'recode':
      return { kind, unitId, code: (code ?? '').trim() };
    case 'restage':
      return { kind, unitId, stages: stages ?? [] };
    case 'move':
      return { kind, unitId, parentId: target };
    case 'merge':
      return { kind, unitId, intoId: target };
    case 'close':
      return { kind, unitId };
  }
}
