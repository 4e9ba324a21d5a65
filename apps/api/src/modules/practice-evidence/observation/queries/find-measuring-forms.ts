import { Injectable } from '@nestjs/common';
import { formOfTheme } from '@tisheng/domain-rules/practice-evidence/observation/measuring-form.js';
import { PolicyReader } from '../../../enrollment/public/policy-reader.js';
import type { MeasuringForm } from '../graphql/measurement.model.js';
import { toForm } from './to-measurement.js';

/** The forms of a cohort's policy, one for each theme that it serves, for levels are the theme's own. */
@Injectable()
export class FindMeasuringForms {
  constructor(private readonly policies: PolicyReader) {}

  async execute(cohortId: string): Promise<MeasuringForm[]> {
    const { practice } = (await this.policies.ofCohort(cohortId)).pack;
    return practice.measuring.flatMap(({ kind, themes }) =>
      themes.flatMap((theme) => {
        const form = formOfTheme(practice, kind, theme);
        return form ? [toForm(form, [theme])] : [];
      }),
    );
  }
}
