import { STANDARD_COLUMNS } from '@tisheng/reference-data/ability-standard.js';
import { AssessmentWriter } from '../../src/modules/diagnostic-assessment/public/assessment-writer.js';
import type { TestApp } from '../support/test-app.js';
import type { Region } from './a-region.js';

/** Level × 100 of items in a column that is below the target: `{ I: { 4: 10 } }`. */
export type WeakLevels = Partial<Record<'I' | 'II', Readonly<Record<number, number>>>>;

/**
 * The learners' institution has measured them: weak as said, without any weak point else. What a diagnosis is for, without
 * the taking of a test.
 */
export async function haveDiagnosis(
  app: TestApp,
  region: Region,
  learners: readonly { readonly id: string }[],
  weak: WeakLevels = {},
): Promise<void> {
  const levels = STANDARD_COLUMNS.flatMap((column) =>
    Array.from({ length: 25 }, (_, index) => index + 1).map((item) => ({
      item,
      column,
      hundredths: weak[column]?.[item] ?? 100,
    })),
  );
  const takenAt = app.clock.now();
  const results = learners.map(({ id }) => ({ enrollmentId: id, takenAt, levels }));
  await app.database.transaction((tx) =>
    app
      .get(AssessmentWriter)
      .recordInstitutionResults(tx, region.cohortId, region.institutions[0]!.id, results),
  );
}
