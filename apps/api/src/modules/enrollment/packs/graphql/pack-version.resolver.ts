import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../../platform/auth/actor.js';
import { Allow } from '../../../../platform/auth/allow.js';
import { CurrentActor } from '../../../../platform/auth/current-actor.js';
import { refused, toProblemModel, type Refused } from '../../../../platform/graphql/problem.model.js';
import { FindPackVersions } from '../queries/find-pack-versions.js';
import { ActivatePolicyPack } from '../use-cases/activate-policy-pack.js';
import { DiscardPolicyPack } from '../use-cases/discard-policy-pack.js';
import { UploadPolicyPack } from '../use-cases/upload-policy-pack.js';
import {
  ActivatePolicyPackDone,
  ActivatePolicyPackResult,
  DiscardPolicyPackDone,
  DiscardPolicyPackResult,
  PolicyPackChoice,
  PolicyPackVersion,
  UploadPolicyPackDone,
  UploadPolicyPackResult,
} from './pack-version.model.js';

const PROGRAMME = { type: () => ID, description: 'The programme.' };
const VERSION = { description: 'Version of its policy pack: 1.2.0.' };

@Resolver(() => PolicyPackVersion)
export class PackVersionResolver {
  constructor(
    private readonly find: FindPackVersions,
    private readonly upload: UploadPolicyPack,
    private readonly discard: DiscardPolicyPack,
    private readonly activate: ActivatePolicyPack,
  ) {}

  @Query(() => [PolicyPackVersion], {
    description: 'Every version of a programme’s policy, the newest first.',
  })
  @Allow('policyPackVersions', { programme: (args) => args.programmeId })
  async policyPackVersions(
    @Args('programmeId', PROGRAMME) programmeId: string,
  ): Promise<PolicyPackVersion[]> {
    const rows = await this.find.ofProgramme(programmeId);
    return rows.map((row) => ({
      ...row,
      activations: row.activations.map((one) => ({ ...one, activatedAt: new Date(one.activatedAt) })),
    }));
  }

  @Query(() => String, {
    nullable: true,
    description: 'The whole document of a version as JSON; null when there is no such version.',
  })
  @Allow('policyPackDocument', { programme: (args) => args.programmeId })
  async policyPackDocument(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('version', VERSION) version: string,
  ): Promise<string | null> {
    return (await this.find.document(programmeId, version))?.text ?? null;
  }

  @Query(() => [PolicyPackChoice], {
    description: 'The cohorts that a version knows, each with what keeps it from taking the version.',
  })
  @Allow('policyPackChoices', { programme: (args) => args.programmeId })
  async policyPackChoices(
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('version', VERSION) version: string,
  ): Promise<PolicyPackChoice[]> {
    const choices = await this.find.choices(programmeId, version);
    return choices.map((choice) => ({ ...choice, problems: choice.problems.map(toProblemModel) }));
  }

  @Mutation(() => UploadPolicyPackResult, { description: 'Checks a policy pack and keeps it as a draft.' })
  @Allow('uploadPolicyPack', { programme: (args) => args.programmeId })
  async uploadPolicyPack(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('fileName', { description: 'Name of the file, for the record.' }) fileName: string,
    @Args('document', { description: 'The whole document as JSON.' }) document: string,
  ): Promise<UploadPolicyPackDone | Refused> {
    const answer = await this.upload.execute(actor, { programmeId, fileName, text: document });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new UploadPolicyPackDone(), answer);
  }

  @Mutation(() => DiscardPolicyPackResult, { description: 'Throws a draft of the policy away.' })
  @Allow('discardPolicyPack', { programme: (args) => args.programmeId })
  async discardPolicyPack(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('version', VERSION) version: string,
  ): Promise<DiscardPolicyPackDone | Refused> {
    const answer = await this.discard.execute(actor, programmeId, version);
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new DiscardPolicyPackDone(), answer);
  }

  @Mutation(() => ActivatePolicyPackResult, {
    description: 'Puts a version in force for cohorts that it opens or that have not begun.',
  })
  @Allow('activatePolicyPack', { programme: (args) => args.programmeId })
  async activatePolicyPack(
    @CurrentActor() actor: Actor,
    @Args('programmeId', PROGRAMME) programmeId: string,
    @Args('version', VERSION) version: string,
    @Args('cohortCodes', { type: () => [String], description: 'Codes of the cohorts it is to hold for.' })
    cohortCodes: string[],
    @Args('reason', { description: 'Reason, for the record.' }) reason: string,
  ): Promise<ActivatePolicyPackDone | Refused> {
    const answer = await this.activate.execute(actor, { programmeId, version, cohortCodes, reason });
    return 'problems' in answer
      ? refused(answer.problems)
      : Object.assign(new ActivatePolicyPackDone(), answer);
  }
}
