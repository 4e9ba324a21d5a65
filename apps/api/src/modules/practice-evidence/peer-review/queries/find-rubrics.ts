import { Injectable } from '@nestjs/common';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import { type Rubric, toRubric } from '../graphql/rubric.model.js';

/** By what works are judged. */
@Injectable()
export class FindRubrics {
  constructor(private readonly policies: PolicyReader) {}

  async execute(cohortId: string): Promise<Rubric[]> {
    const { pack } = await this.policies.ofCohort(cohortId);
    return pack.practice.rubrics.map(toRubric);
  }
}
