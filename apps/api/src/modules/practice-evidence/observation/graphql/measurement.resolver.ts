import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type {
  MeasuringKind,
  Signer,
} from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import type { Problem } from '@tisheng/domain-rules/problem.js';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import type { Connection } from '../../../../platform/graphql/connection.js';
import { PageArgs } from '../../../../platform/graphql/page.args.js';
import { type Refused, refused } from '../../../../platform/graphql/problem.model.js';
import { FindCoverage } from '../queries/find-coverage.js';
import { FindMeasurements } from '../queries/find-measurements.js';
import { FindMeasuringForms } from '../queries/find-measuring-forms.js';
import { CancelMeasurement } from '../use-cases/cancel-measurement.js';
import { CorrectMeasurement } from '../use-cases/correct-measurement.js';
import { ObjectToMeasurement } from '../use-cases/object-to-measurement.js';
import { SaveMeasurement } from '../use-cases/save-measurement.js';
import { SignMeasurement } from '../use-cases/sign-measurement.js';
import { MeasurementCoverage, ObservableTeacher, ObservableTeacherConnection } from './coverage.model.js';
import {
  Measurement,
  MeasurementConnection,
  MeasurementInput,
  MeasurementStateEnum,
  MeasuringForm,
  MeasuringKindEnum,
  SignerEnum,
} from './measurement.model.js';
import {
  MeasurementConflict,
  MeasurementDone,
  MeasurementResult,
  MeasurementSaved,
  SaveMeasurementResult,
} from './measurement.results.js';
import { toDraft } from './to-draft.js';

const COHORT = { type: () => ID, description: 'The cohort.' };
const UNIT = { type: () => ID, description: 'School, or office above schools.' };
const MEASUREMENT = { type: () => ID, description: 'The form.' };
const HASH = { description: 'Hash of the content that was read.' };

/** Lesson observation, proof of outcomes and case analysis. */
@Resolver(() => Measurement)
export class MeasurementResolver {
  constructor(
    private readonly find: FindMeasurements,
    private readonly forms: FindMeasuringForms,
    private readonly coverage: FindCoverage,
    private readonly save: SaveMeasurement,
    private readonly sign: SignMeasurement,
    private readonly object: ObjectToMeasurement,
    private readonly correct: CorrectMeasurement,
    private readonly cancel: CancelMeasurement,
  ) {}

  @Query(() => [MeasuringForm], { description: 'The forms of a cohort’s policy, one for each theme.' })
  @Allow('measuringForms', { cohort: (args) => args.cohortId })
  measuringForms(@Args('cohortId', COHORT) cohortId: string): Promise<MeasuringForm[]> {
    return this.forms.execute(cohortId);
  }

  @Query(() => MeasurementConnection, {
    description: 'The forms about teachers below a unit, the latest day first.',
  })
  @Allow('measurements', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  measurements(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
    @Args('kind', { type: () => MeasuringKindEnum, nullable: true, description: 'Of one kind alone.' })
    kind?: MeasuringKind | null,
    @Args('state', {
      type: () => MeasurementStateEnum,
      nullable: true,
      description: 'In one state; left out, all but those corrected or given up.',
    })
    state?: StateOf<'measurement'> | null,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name.' })
    search?: string | null,
  ): Promise<Connection<Measurement>> {
    return this.find.list(actor, {
      cohortId,
      unitId,
      kind: kind ?? null,
      state: state ?? null,
      search: search ?? null,
      first,
      after: after ?? null,
    });
  }

  @Query(() => Measurement, {
    nullable: true,
    description: 'One form; null where the reader has nothing to do with it.',
  })
  @Allow('measurement', { measurement: (args) => args.measurementId })
  measurement(
    @CurrentActor() actor: Actor,
    @Args('measurementId', MEASUREMENT) measurementId: string,
  ): Promise<Measurement | null> {
    return this.find.one(actor, measurementId);
  }

  @Query(() => [Measurement], { description: 'The forms about oneself, the latest first.' })
  @Allow('myMeasurements', { cohort: (args) => args.cohortId })
  myMeasurements(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<Measurement[]> {
    return this.find.mine(actor, cohortId);
  }

  @Query(() => [Measurement], { description: 'The lessons that one observes or has observed.' })
  @Allow('myObservations', { cohort: (args) => args.cohortId })
  myObservations(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
  ): Promise<Measurement[]> {
    return this.find.observations(actor, cohortId);
  }

  @Query(() => [Measurement], {
    description: 'Signed forms that speak for a work: of its teacher, for its theme.',
  })
  @Allow('evidenceOfWork', { submission: (args) => args.submissionId })
  evidenceOfWork(
    @CurrentActor() actor: Actor,
    @Args('submissionId', { type: () => ID, description: 'The work.' }) submissionId: string,
  ): Promise<Measurement[]> {
    return this.find.ofWork(actor, submissionId);
  }

  @Query(() => ObservableTeacherConnection, {
    description: 'Confirmed learners whom one may observe, those least observed first.',
  })
  @Allow('observableTeachers', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  observableTeachers(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
    @Args() { first, after }: PageArgs,
    @Args('search', { type: () => String, nullable: true, description: 'Part of the name.' })
    search?: string | null,
    @Args('unobserved', { defaultValue: false, description: 'Only those not observed and not arranged.' })
    unobserved?: boolean,
  ): Promise<Connection<ObservableTeacher>> {
    return this.coverage.teachers(actor, {
      cohortId,
      unitId,
      search: search ?? null,
      unobserved: unobserved ?? false,
      first,
      after: after ?? null,
    });
  }

  @Query(() => [MeasurementCoverage], {
    description: 'How far the parts of a unit have come with measuring.',
  })
  @Allow('measurementCoverage', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  measurementCoverage(
    @Args('cohortId', COHORT) cohortId: string,
    @Args('unitId', UNIT) unitId: string,
  ): Promise<MeasurementCoverage[]> {
    return this.coverage.coverage(cohortId, unitId);
  }

  @Mutation(() => SaveMeasurementResult, {
    description:
      'Keeps a form that is being written, or arranges an observation. Sent twice it is kept once.',
  })
  @Allow('saveMeasurement', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.measurement.enrollmentId,
  })
  async saveMeasurement(
    @CurrentActor() actor: Actor,
    @Args('cohortId', COHORT) cohortId: string,
    @Args('measurement', { description: 'What to keep.' }) measurement: MeasurementInput,
  ): Promise<MeasurementSaved | MeasurementConflict | Refused> {
    const answer = await this.save.execute(actor, cohortId, toDraft(measurement));
    if ('problems' in answer) return refused(answer.problems);
    const stored = await this.shown(actor, measurement.id);
    return 'conflict' in answer
      ? Object.assign(new MeasurementConflict(), { stored })
      : Object.assign(new MeasurementSaved(), { measurement: stored });
  }

  @Mutation(() => MeasurementResult, { description: 'Signs a form in the name in which one is asked.' })
  @Allow('signMeasurement', { measurement: (args) => args.measurementId })
  async signMeasurement(
    @CurrentActor() actor: Actor,
    @Args('measurementId', MEASUREMENT) measurementId: string,
    @Args('as', { type: () => SignerEnum, description: 'In whose name.' }) as: Signer,
    @Args('contentHash', HASH) contentHash: string,
  ): Promise<MeasurementDone | Refused> {
    return this.done(actor, measurementId, await this.sign.execute(actor, measurementId, as, contentHash));
  }

  @Mutation(() => MeasurementResult, { description: 'Objects to a form that one is asked to sign.' })
  @Allow('objectToMeasurement', { measurement: (args) => args.measurementId })
  async objectToMeasurement(
    @CurrentActor() actor: Actor,
    @Args('measurementId', MEASUREMENT) measurementId: string,
    @Args('contentHash', HASH) contentHash: string,
    @Args('words', { description: 'What is wrong.' }) words: string,
  ): Promise<MeasurementDone | Refused> {
    const problems = await this.object.execute(
      actor,
      measurementId,
      contentHash,
      words.replaceAll('\u0000', ''),
    );
    return this.done(actor, measurementId, problems);
  }

  @Mutation(() => MeasurementResult, { description: 'Begins a correction of a form that was signed.' })
  @Allow('correctMeasurement', { measurement: (args) => args.measurementId })
  async correctMeasurement(
    @CurrentActor() actor: Actor,
    @Args('measurementId', MEASUREMENT) measurementId: string,
  ): Promise<MeasurementDone | Refused> {
    const answer = await this.correct.execute(actor, measurementId);
    return 'problems' in answer ? refused(answer.problems) : this.done(actor, answer.id, []);
  }

  @Mutation(() => MeasurementResult, { description: 'Gives up a form that nobody has signed.' })
  @Allow('cancelMeasurement', { measurement: (args) => args.measurementId })
  async cancelMeasurement(
    @CurrentActor() actor: Actor,
    @Args('measurementId', MEASUREMENT) measurementId: string,
  ): Promise<MeasurementDone | Refused> {
    return this.done(actor, measurementId, await this.cancel.execute(actor, measurementId));
  }

  private async done(
    actor: Actor,
    id: string,
    problems: readonly Problem[],
  ): Promise<MeasurementDone | Refused> {
    if (problems.length > 0) return refused(problems);
    return Object.assign(new MeasurementDone(), { measurement: await this.shown(actor, id) });
  }

  private async shown(actor: Actor, id: string): Promise<Measurement> {
    const found = await this.find.one(actor, id);
    if (!found) throw new Error(`No measurement ${id}`);
    return found;
  }
}
