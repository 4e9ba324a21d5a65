import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Actor } from '../../../platform/auth/actor.js';
import { Allow } from '../../../platform/auth/allow.js';
import { CurrentActor } from '../../../platform/auth/current-actor.js';
import type { Connection } from '../../../platform/graphql/connection.js';
import { PageArgs } from '../../../platform/graphql/page.args.js';
import { refused, type Refused } from '../../../platform/graphql/problem.model.js';
import { ReviewsOfTeacher } from '../completion-review/queries/reviews-of-teacher.js';
import { CertificatesOfTeacher } from '../queries/certificates-of-teacher.js';
import { ListCertificates } from '../queries/list-certificates.js';
import { IssueCertificates } from '../use-cases/issue-certificates.js';
import { IssueProofs } from '../use-cases/issue-proofs.js';
import { RevokeCertificate } from '../use-cases/revoke-certificate.js';
import { SignedCodes } from '../verification/signed-codes.js';
import {
  Certificate,
  CertificateConnection,
  CertificateStateEnum,
  MyCertificates,
} from './certificate.model.js';
import {
  IssueCertificatesResult,
  IssueProofsDone,
  RevokeCertificateResult,
  type IssueCertificatesDone,
  type RevokeCertificateDone,
} from './issue-results.model.js';
import { toCertificate, toIssueResult, toProof } from './to-model.js';

const CHOSEN = {
  type: () => [ID],
  nullable: true,
  description: 'These learners alone; everybody of the cohort in the office’s subtree when left out.',
} as const;

@Resolver(() => Certificate)
export class CertificateResolver {
  constructor(
    private readonly ofTeacher: CertificatesOfTeacher,
    private readonly reviews: ReviewsOfTeacher,
    private readonly register: ListCertificates,
    private readonly issue: IssueCertificates,
    private readonly proofs: IssueProofs,
    private readonly revoke: RevokeCertificate,
    private readonly codes: SignedCodes,
  ) {}

  @Query(() => MyCertificates, { description: 'Certificates and proofs of the teacher who asks.' })
  @Allow('myCertificates')
  async myCertificates(@CurrentActor() actor: Actor): Promise<MyCertificates> {
    const { certificates, proofs } = await this.ofTeacher.execute(actor.teacherId ?? '');
    return {
      certificates: certificates.map((row) => toCertificate(row, this.codes)),
      reviews: await this.reviews.execute(actor.teacherId ?? ''),
      proofs: proofs.map(toProof),
    };
  }

  @Query(() => CertificateConnection, {
    description: 'The register of a cohort’s certificates below a unit, by number.',
  })
  @Allow('certificates', { cohort: (args) => args.cohortId, unit: (args) => args.unitId })
  async certificates(
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('unitId', { type: () => ID, description: 'Office or school; what stands below it is included.' })
    unitId: string,
    @Args('search', {
      type: () => String,
      nullable: true,
      description: 'Part of number or name, or the learner number.',
    })
    search: string | null,
    @Args('state', {
      type: () => CertificateStateEnum,
      nullable: true,
      description: 'Those in this state alone.',
    })
    state: StateOf<'certificate'> | null,
    @Args('flagged', {
      type: () => Boolean,
      nullable: true,
      description: 'True for those alone whose result has changed since.',
    })
    flagged: boolean | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<Certificate>> {
    const filter = {
      cohortId,
      unitId,
      search: search ?? null,
      state: state ?? null,
      flagged: flagged ?? null,
    };
    const page = await this.register.execute(filter, first, after ?? null);
    return { ...page, nodes: page.nodes.map((row) => toCertificate(row, this.codes)) };
  }

  @Mutation(() => IssueProofsDone, { description: 'Issues every proof that is earned and not yet given.' })
  @Allow('issueProofs', { cohort: (args) => args.cohortId, enrollment: (args) => args.enrollmentIds ?? [] })
  issueProofs(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('enrollmentIds', CHOSEN) enrollmentIds: string[] | null,
  ): Promise<IssueProofsDone> {
    return this.proofs.execute(actor, cohortId, enrollmentIds ?? null);
  }

  @Mutation(() => IssueCertificatesResult, {
    description: 'Issues certificates to everybody who has passed and whom nothing holds up.',
  })
  @Allow('issueCertificates', {
    cohort: (args) => args.cohortId,
    enrollment: (args) => args.enrollmentIds ?? [],
  })
  async issueCertificates(
    @CurrentActor() actor: Actor,
    @Args('cohortId', { type: () => ID, description: 'The cohort.' }) cohortId: string,
    @Args('enrollmentIds', CHOSEN) enrollmentIds: string[] | null,
  ): Promise<IssueCertificatesDone | Refused> {
    return toIssueResult(await this.issue.execute(actor, cohortId, enrollmentIds ?? null));
  }

  @Mutation(() => RevokeCertificateResult, {
    description:
      'Revokes a certificate for fraud: result, proofs and certificate at once; all of it stays on record.',
  })
  @Allow('revokeCertificate', { certificate: (args) => args.certificateId })
  async revokeCertificate(
    @CurrentActor() actor: Actor,
    @Args('certificateId', { type: () => ID, description: 'The certificate.' }) certificateId: string,
    @Args('ground', { description: 'Code of one of the policy’s grounds.' }) ground: string,
    @Args('reason', { description: 'What happened, for the register.' }) reason: string,
  ): Promise<RevokeCertificateDone | Refused> {
    const answer = await this.revoke.execute(actor, certificateId, ground, reason);
    return 'problems' in answer ? refused(answer.problems) : answer;
  }
}
