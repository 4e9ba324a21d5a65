import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProblemModel, Refused, isRefused } from '../../../platform/graphql/problem.model.js';

@ObjectType({ description: 'What keeps learners from their certificates.' })
export class BlockedLearnersGroup {
  @Field(() => ProblemModel, { description: 'What is missing, as it stands for the first of them.' })
  problem!: ProblemModel;

  @Field(() => Int, {
    description: 'How many learners it keeps back; one with several obstacles counts under each.',
  })
  learners!: number;
}

@ObjectType({ description: 'The certificates were issued.' })
export class IssueCertificatesDone {
  @Field(() => Int, { description: 'Certificates issued by this call.' })
  issued!: number;

  @Field(() => Int, { description: 'Proofs issued on the way.' })
  proofsIssued!: number;

  @Field(() => String, {
    nullable: true,
    description: 'First number of this issue; null when nothing was issued.',
  })
  firstNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last number of this issue; null when nothing was issued.',
  })
  lastNumber!: string | null;

  @Field(() => [BlockedLearnersGroup], { description: 'Learners who got none, by reason.' })
  blocked!: BlockedLearnersGroup[];
}

@ObjectType({ description: 'The proofs were issued.' })
export class IssueProofsDone {
  @Field(() => Int, { description: 'Proofs issued by this call.' })
  issued!: number;
}

@ObjectType({ description: 'The certificate was revoked, and with it the learner’s result and proofs.' })
export class RevokeCertificateDone {
  @Field(() => ID, { description: 'The certificate.' })
  certificateId!: string;

  @Field({ description: 'Its number.' })
  number!: string;

  @Field(() => Int, { description: 'Proofs revoked with it.' })
  proofsRevoked!: number;
}

export const IssueCertificatesResult = createUnionType({
  name: 'IssueCertificatesResult',
  description: 'The issue, or why nothing was issued.',
  types: () => [IssueCertificatesDone, Refused] as const,
  resolveType: (value: object) => (isRefused(value) ? Refused : IssueCertificatesDone),
});

export const RevokeCertificateResult = createUnionType({
  name: 'RevokeCertificateResult',
  description: 'The revocation, or why it was refused.',
  types: () => [RevokeCertificateDone, Refused] as const,
  resolveType: (value: object) => (isRefused(value) ? Refused : RevokeCertificateDone),
});
