import type { Question, TestKind } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { selfAssessment25 } from '@tisheng/reference-data/instrument/self-assessment-25.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { SubmitTests } from '../../src/modules/diagnostic-assessment/use-cases/submit-tests.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';
import { aThirdRegionPack } from './a-third-region-pack.js';

/** The third region with the first test that comes with the product: single choices, every item asked in both columns. */
export function packWithPreTest(sections: Partial<PolicyPack> = {}): PolicyPack {
  const pack = aThirdRegionPack();
  return aThirdRegionPack({
    diagnosis: {
      ...pack.diagnosis,
      instrument: selfAssessment25.code,
      form: { ...pack.diagnosis.form, kind: 'fixed' },
    },
    ...sections,
  });
}

/** Answers whatever is asked; `thirds` says what the answer to an item is worth, best or worst where there are no thirds. */
export function answering(thirds: (item: number) => number): (question: Question) => string[] {
  return (question) => {
    if (question.kind === 'scale') return [question.options[0]!.code];
    const worth = thirds(question.item);
    switch (question.kind) {
      case 'single':
        return [question.options.find((option) => option.thirds === worth)!.code];
      case 'multiple':
        return question.options.filter(({ right }) => right === worth > 1).map(({ code }) => code);
      case 'ordering':
        return worth > 1 ? [...question.rightOrder] : question.rightOrder.toReversed();
    }
  };
}

/** The learners have submitted a test; weak in the items named, sound in all others. */
export async function haveTakenTest(
  app: TestApp,
  region: Region,
  kind: TestKind,
  learners: readonly { readonly id: string }[],
  weakItems: readonly number[] = [],
): Promise<void> {
  const answer = answering((item) => (weakItems.includes(item) ? 0 : 3));
  const takers = learners.map(({ id }) => ({ enrollmentId: id, environment: 'networked' as const, answer }));
  const { refused } = await app
    .get(SubmitTests)
    .executeMany({ displayName: 'test' }, region.cohortId, kind, takers);
  if (refused.length > 0) throw new Error(`The ${kind} was refused: ${JSON.stringify(refused[0])}`);
}

/** The learners have submitted the pre-test; weak in the items named, sound in all others. */
export const haveTakenPreTest = (
  app: TestApp,
  region: Region,
  learners: readonly { readonly id: string }[],
  weakItems: readonly number[] = [],
): Promise<void> => haveTakenTest(app, region, 'pre-test', learners, weakItems);

/** The third region with the bank of situations: every kind of question, further questions by the answers. */
export function packWithSituations(diagnosis: Partial<PolicyPack['diagnosis']> = {}): PolicyPack {
  const pack = aThirdRegionPack();
  return aThirdRegionPack({
    diagnosis: { ...pack.diagnosis, instrument: teachingSituations.code, ...diagnosis },
  });
}
