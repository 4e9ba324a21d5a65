import fc from 'fast-check';
import { teachingSituations } from '@tisheng/reference-data/instrument/teaching-situations.js';
import { mayPublishInstrument, nextInstrumentVersion } from './may-publish-instrument.js';
import { maySaveInstrumentDraft } from './may-save-instrument-draft.js';

const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
const renamed = { ...teachingSituations, title: { zh: '本市情境测评', en: 'Our situations' } };

describe('a draft is published', () => {
  test('when it is whole and says something new', () => {
    expect(mayPublishInstrument(renamed, teachingSituations)).toEqual([]);
  });

  test('though the programme has none of this code yet', () => {
    expect(mayPublishInstrument(teachingSituations, null)).toEqual([]);
  });

  test('never when it says what the newest version says, under whatever number', () => {
    expect(codes(mayPublishInstrument({ ...teachingSituations, version: 9 }, teachingSituations))).toEqual([
      'instrument-draft-unchanged',
    ]);
  });

  test('never with a gap, and then every gap is told', () => {
    const { questions } = teachingSituations;
    const gaps = { ...renamed, questions: questions.filter((one) => one.kind === 'scale' || one.item > 2) };
    expect(codes(mayPublishInstrument(gaps, teachingSituations))).toEqual(
      Array.from({ length: 4 }, () => 'item-not-asked'),
    );
  });

  test('under a number above all that the programme knows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), (versions) => {
        const next = nextInstrumentVersion(versions);
        expect(next).toBeGreaterThanOrEqual(1);
        expect(versions.every((version) => version < next)).toBe(true);
      }),
    );
  });
});

describe('a draft takes a save', () => {
  const draft = { code: 'bank', revision: 5, savedByName: '王芳', savedAt: '2026-03-02T08:00:00.000Z' };

  test('from whoever saw what was saved last', () => {
    expect(maySaveInstrumentDraft(draft, { basedOn: 5, code: 'bank' })).toEqual([]);
  });

  test('never over what somebody else saved meanwhile, and says who and when', () => {
    expect(maySaveInstrumentDraft(draft, { basedOn: 4, code: 'bank' })).toEqual([
      {
        code: 'draft-changed-meanwhile',
        data: { savedBy: '王芳', savedAt: '2026-03-02T08:00:00.000Z', revision: 5 },
      },
    ]);
  });

  test('never under another code', () => {
    expect(codes(maySaveInstrumentDraft(draft, { basedOn: 5, code: 'another' }))).toEqual([
      'instrument-draft-code-fixed',
    ]);
  });
});
