import type { Answer } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { SubmitPreTests } from '../../src/modules/diagnostic-assessment/use-cases/submit-pre-tests.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import { aThirdRegionPack } from './a-third-region-pack.js';

/** The third region with the pre-test that comes with the product. */
export function packWithPreTest(sections: Partial<PolicyPack> = {}): PolicyPack {
  const pack = aThirdRegionPack();
  return aThirdRegionPack({
    diagnosis: { ...pack.diagnosis, instrument: selfAssessment25.code },
    ...sections,
  });
}

/** Answers to every question; `thirds` says what the answer of an item is worth. */
export function answersWorth(thirds: (item: number) => number): Answer[] {
  return selfAssessment25.questions.map(({ code, item, options }) => ({
    question: code,
    option: options.find((option) => option.thirds === thirds(item))!.code,
  }));
}

/** The learners have submitted the pre-test; weak in the items named, sound in all others. */
export async function haveTakenPreTest(
  app: TestApp,
  region: Region,
  learners: readonly { readonly id: string }[],
  weakItems: readonly number[] = [],
): Promise<void> {
  const answers = answersWorth((item) => (weakItems.includes(item) ? 0 : 3));
  const rows = learners.map(({ id }) => ({ enrollmentId: id, answers }));
  const { refused } = await app
    .get(SubmitPreTests)
    .executeMany({ displayName: 'test' }, region.cohortId, rows);
  if (refused.length > 0) throw new Error(`The pre-test was refused: ${JSON.stringify(refused[0])}`);
}
