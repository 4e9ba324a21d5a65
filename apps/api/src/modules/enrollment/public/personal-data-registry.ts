import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** One person of the roster with the keys under which stages keep things of them. */
export interface Person {
  readonly teacherId: string;
  readonly rootUnitId: string;
  readonly learnerNumbers: readonly string[];
  readonly enrollments: readonly { readonly id: string; readonly cohortId: string }[];
}

/** A value as the person reads it: texts, numbers, moments; lists and nested values are written out. */
export type ReportedValue = unknown;

/** Rows of one kind. Section and field names are keys of the texts for personal data. */
export interface ReportedSection {
  readonly section: string;
  readonly rows: readonly Readonly<Record<string, ReportedValue>>[];
}

/** A stage that keeps something about people. */
export interface PersonalDataHolder {
  readonly stage: string;
  /** Everything that the stage holds about the person. */
  report(db: Queryable, person: Person): Promise<ReportedSection[]>;
  /**
   * Erases what no law demands to keep, so that nobody can tell any more who it was: names, numbers, words written by or
   * about the person. What is counted stays under the learner number.
   *
   * @returns how many rows were changed, by what they are
   */
  erase(tx: Transaction, person: Person): Promise<Readonly<Record<string, number>>>;
}

/** By this the stages tell and erase what they hold about one person (feature I4). */
@Injectable()
export class PersonalDataRegistry {
  private readonly holders: PersonalDataHolder[] = [];

  /** Tells, at start, what a stage holds. */
  register(holder: PersonalDataHolder): void {
    this.holders.push(holder);
  }

  get all(): readonly PersonalDataHolder[] {
    return this.holders;
  }
}
