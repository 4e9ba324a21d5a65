import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { LoadInstruments } from '../../src/modules/diagnostic-assessment/use-cases/load-instruments.js';
import type { TestApp } from '../support/test-app.js';

/**
 * The bank that comes with the product, left with the ordering questions alone wherever there is one for everybody: so
 * that whatever is drawn has questions of every kind.
 */
export async function anInstrumentOfAllKinds(app: TestApp): Promise<Instrument> {
  const { questions } = teachingSituations;
  const orderings = questions.filter(
    ({ kind, stages, environments }) => kind === 'ordering' && stages.length + environments.length === 0,
  );
  const cellsOf = (question: (typeof questions)[number]): string[] =>
    question.kind === 'scale' ? [] : question.columns.map((column) => `${question.item} ${column}`);
  const taken = new Set(orderings.flatMap(cellsOf));
  const instrument = {
    ...teachingSituations,
    code: 'all-kinds',
    questions: questions.filter(
      (question) => orderings.includes(question) || !cellsOf(question).some((cell) => taken.has(cell)),
    ),
  };
  await app.get(LoadInstruments).execute(instrument);
  return instrument;
}
