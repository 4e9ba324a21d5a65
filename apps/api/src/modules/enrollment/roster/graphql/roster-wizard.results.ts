import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { BegunJob } from '../../../../platform/graphql/begun-job.model.js';
import { isRefused, Refused } from '../../../../platform/graphql/problem.model.js';
import { CheckRosterImportDone } from './roster-file.model.js';

export const CheckRosterImportResult = createUnionType({
  name: 'CheckRosterImportResult',
  description: 'The check that is done or has begun, or why it was refused.',
  types: () => [CheckRosterImportDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : CheckRosterImportDone),
});

export const CommitRosterImportResult = createUnionType({
  name: 'CommitRosterImportResult',
  description: 'The job that commits the file, or why it was refused.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : BegunJob),
});

export const UndoRosterImportResult = createUnionType({
  name: 'UndoRosterImportResult',
  description: 'The job that undoes the import, or why it was refused.',
  types: () => [BegunJob, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : BegunJob),
});

@ObjectType({ description: 'A step of a roster import was made.' })
export class RosterImportStepDone {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

export const RosterImportStepResult = createUnionType({
  name: 'RosterImportStepResult',
  description: 'The import that went on, or why it was refused.',
  types: () => [RosterImportStepDone, Refused] as const,
  resolveType: (answer: unknown) => (isRefused(answer) ? Refused : RosterImportStepDone),
});
