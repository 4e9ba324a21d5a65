import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { DistortionKind } from '@tisheng/domain-rules/exchange/distortion/distortion-finding.js';
import type { FindingVerdict } from '@tisheng/domain-rules/exchange/distortion/may-judge-finding.js';
import { recordKindName, type RecordKindNumber } from '@tisheng/domain-rules/exchange/record-codes.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../../platform/graphql/problem.model.js';
import { institutionOf } from '../../graphql/institution-of.js';
import { FindFindings, type FindingInFull, type FindingState } from '../queries/find-findings.js';
import { StruckRecordsOfTeacher } from '../queries/struck-records-of-teacher.js';
import { AnswerFinding } from '../use-cases/answer-finding.js';
import { JudgeFinding } from '../use-cases/judge-finding.js';
import { SearchDistortion } from '../use-cases/search-distortion.js';
import {
  DistortionFindingConnection,
  DistortionFindingInFull,
  DistortionKindEnum,
  FindingStateEnum,
  FindingVerdictEnum,
  MyStruckRecords,
} from './finding.model.js';
import { type DistortionFindingJudged, JudgeDistortionResult } from './finding.results.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'Office of which a learner of the finding must be.' };
const FINDING = { type: () => ID, description: 'The finding.' };

/** Signs of distorted data: those who judge them, the institutions that are asked, the teachers concerned. */
@Resolver()
export class FindingsResolver {
  constructor(
    private readonly findings: FindFindings,
    private readonly struck: StruckRecordsOfTeacher,
    private readonly search: SearchDistortion,
    private readonly judge: JudgeFinding,
    private readonly answer: AnswerFinding,
  ) {}

  @Query(() => DistortionFindingConnection, {
    description: 'Findings with a learner at or below a unit, the heaviest first.',
  })
  @Allow('distortionFindings', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  distortionFindings(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('states', { type: () => [FindingStateEnum], description: 'In which states.' })
    states: FindingState[],
    @Args('kind', { type: () => DistortionKindEnum, nullable: true, description: 'Of one kind alone.' })
    kind: DistortionKind | null,
    @Args('ofInstitution', { type: () => ID, nullable: true, description: 'Of one institution alone.' })
    ofInstitution: string | null,
    @Args() { first, after }: PageArgs,
  ) {
    const filter = { states, kind: kind ?? null, institutionId: uuidOf(ofInstitution) };
    return this.findings.list(cohortId, unitId, filter, { first, after });
  }

  @Query(() => DistortionFindingInFull, {
    nullable: true,
    description: 'One finding with its records; null where the unit has none of its learners.',
  })
  @Allow('distortionFinding', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async distortionFinding(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('findingId', FINDING) findingId: string,
  ): Promise<DistortionFindingInFull | null> {
    const found = await this.findings.one(cohortId, unitId, findingId);
    return found && inFull(found);
  }

  @Query(() => [DistortionFindingInFull], {
    description:
      'Findings about which the institution was asked, or whose records were struck, the unanswered first.',
  })
  @Allow('institutionFindings', { cohort: (args) => args.cohortId })
  async institutionFindings(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<DistortionFindingInFull[]> {
    return (await this.findings.ofInstitution(cohortId, institutionOf(actor))).map(inFull);
  }

  @Query(() => [MyStruckRecords], {
    description: 'Records of one’s own study that count no longer, and why.',
  })
  @Allow('myStruckRecords', { cohort: (args) => args.cohortId })
  myStruckRecords(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<MyStruckRecords[]> {
    return this.struck.of(cohortId, actor.teacherId === null ? [] : [actor.teacherId]);
  }

  @Mutation(() => BegunJob, {
    description: 'Begins to search the records of a cohort for signs of distorted data.',
  })
  @Allow('searchDistortion', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async searchDistortion(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office in whose name it is done.' }) unitId: string,
  ): Promise<BegunJob> {
    return Object.assign(new BegunJob(), await this.search.execute(actor, cohortId, unitId));
  }

  @Mutation(() => JudgeDistortionResult, {
    description: 'Asks the institution about a finding, dismisses it, strikes its records or restores them.',
  })
  @Allow('judgeDistortion', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async judgeDistortion(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args('findingId', FINDING) findingId: string,
    @Args('verdict', { type: () => FindingVerdictEnum, description: 'What to do.' }) verdict: FindingVerdict,
    @Args('reason', { description: 'The question or the reason, 5 to 500 characters.' }) reason: string,
    @Args('days', {
      type: () => Int,
      nullable: true,
      description: 'Days to answer, 1 to 30; null but for ASK.',
    })
    days: number | null,
  ): Promise<DistortionFindingJudged | Refused> {
    const problems = await this.judge.execute(
      actor,
      { cohortId, unitId, findingId },
      { verdict, reason: reason.replaceAll('\u0000', ''), days: days ?? null },
    );
    return problems.length > 0 ? refused(problems) : { findingId };
  }

  @Mutation(() => JudgeDistortionResult, {
    description: 'Answers a finding that the institution was asked about.',
  })
  @Allow('answerDistortion', { cohort: (args) => args.cohortId })
  async answerDistortion(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('findingId', FINDING) findingId: string,
    @Args('answer', { description: 'What lies behind it, 5 to 500 characters.' }) answer: string,
  ): Promise<DistortionFindingJudged | Refused> {
    const place = { cohortId, institutionId: institutionOf(actor), findingId };
    const problems = await this.answer.execute(actor, place, answer.replaceAll('\u0000', ''));
    return problems.length > 0 ? refused(problems) : { findingId };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What is no id is the id of nothing. */
const uuidOf = (text: string | null | undefined): string | null =>
  !text ? null : UUID.test(text) ? text : '00000000-0000-0000-0000-000000000000';

const inFull = ({ records, ...found }: FindingInFull): DistortionFindingInFull => ({
  ...found,
  records: records.map(({ kind, scoreHundredths, ...record }) => ({
    ...record,
    kind: recordKindName(kind as RecordKindNumber) ?? 'COURSE_STUDY',
    score: scoreHundredths === null ? null : scoreHundredths / 100,
  })),
});
