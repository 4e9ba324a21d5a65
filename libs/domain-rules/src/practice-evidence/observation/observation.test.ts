import fc from 'fast-check';
import { PRACTICE_OF_TESTS } from '../../testing/practice-of-tests.js';
import type { PolicyPractice } from '../../policy/practice.js';
import { checkMeasurement, type MeasurementContent } from './check-measurement.js';
import { type MayMeasureFacts, mayMeasure } from './may-measure.js';
import { mayCorrect, mayObject, maySign, type SignFacts, stateAfterSigning } from './may-sign.js';
import { measurementText, type SignedMatter } from './measurement-text.js';
import { formOfTheme } from './measuring-form.js';
import { mergeForms } from './merge-forms.js';

const practice = PRACTICE_OF_TESTS as unknown as Pick<PolicyPractice, 'measuring' | 'rubrics'>;
const form = formOfTheme(practice, 'lesson-observation', 1)!;
const codes = (problems: readonly { code: string; field?: string }[]) =>
  problems.map(({ code, field }) => (field ? `${code} ${field}` : code));

const content: MeasurementContent = {
  heldOn: '2030-03-08',
  startsAt: '08:00',
  endsAt: '08:40',
  className: '三年级二班',
  subject: '语文',
  topic: '古诗两首',
  values: { design: 60, pupils: 41, advice: '多留时间给学生讨论。' },
  fileIds: [],
};

test('a theme without a form of this kind has none', () => {
  expect(form.form.signedBy).toEqual(['observer', 'teacher']);
  expect(formOfTheme(practice, 'lesson-observation', 2)).toBeNull();
  expect(formOfTheme(practice, 'case-analysis', 1)).toBeNull();
});

describe('a form', () => {
  test('that is complete may be signed', () => expect(checkMeasurement(content, form, true)).toEqual([]));

  test('may be saved unfinished, and is not signed so', () => {
    const begun = { ...content, className: '', topic: ' ', values: { advice: ' ' } };
    expect(checkMeasurement(begun, form, false)).toEqual([]);
    expect(codes(checkMeasurement(begun, form, true))).toEqual([
      'measurement-line-missing className',
      'measurement-line-missing topic',
      'measurement-item-missing design',
      'measurement-item-missing advice',
    ]);
  });

  test('holds nothing that no form could hold, not even as a draft', () => {
    const wrong: MeasurementContent = {
      ...content,
      heldOn: '8.3.2030',
      startsAt: '25:00',
      values: { design: 61, pupils: -1, advice: 'x'.repeat(2001), other: 1 },
      fileIds: Array.from({ length: 10 }, (_, at) => String(at)),
    };
    expect(codes(checkMeasurement(wrong, form, false))).toEqual([
      'measurement-date-malformed heldOn',
      'measurement-time-malformed startsAt',
      'measurement-item-unknown other',
      'measurement-item-malformed design',
      'measurement-item-malformed pupils',
      'measurement-text-too-long advice',
      'too-many-measurement-files fileIds',
    ]);
    expect(codes(checkMeasurement({ ...content, endsAt: '08:00' }, form, false))).toEqual([
      'measurement-ends-before-start endsAt',
    ]);
  });

  test.each([Number.NaN, Infinity, 1.005, 100_001, 'forty'])('takes no %p for a number', (pupils) => {
    expect(
      codes(checkMeasurement({ ...content, values: { ...content.values, pupils } }, form, true)),
    ).toEqual(['measurement-item-malformed pupils']);
  });
});

describe('who measures', () => {
  const facts: MayMeasureFacts = {
    form,
    theme: 1,
    role: 'training-college',
    isTeacherMeasured: false,
    isSchoolOfTeacher: false,
    observer: 'nobody',
    enrollment: 'confirmed',
    state: null,
    planned: false,
    heldOn: '2030-03-08',
    today: '2030-03-08',
    firstTrainingDay: '2030-03-01',
    lastTrainingDay: '2030-11-30',
  };

  test('trainers, experts and leaders observe; a colleague only when the school has named them', () => {
    for (const role of ['principal', 'training-college', 'expert', 'workshop-leader'] as const)
      expect(mayMeasure({ ...facts, role })).toEqual([]);
    expect(codes(mayMeasure({ ...facts, role: 'teacher' }))).toEqual(['observer-not-named']);
    expect(mayMeasure({ ...facts, role: 'teacher', observer: 'oneself', state: 'planned' })).toEqual([]);
    expect(codes(mayMeasure({ ...facts, observer: 'somebody-else', state: 'draft' }))).toEqual([
      'observer-not-named',
    ]);
  });

  test('the school arranges for a colleague, and does not write for them', () => {
    const school = {
      ...facts,
      role: 'principal',
      isSchoolOfTeacher: true,
      observer: 'somebody-else',
    } as const;
    expect(mayMeasure({ ...school, planned: true })).toEqual([]);
    expect(codes(mayMeasure(school))).toEqual(['observer-not-named']);
  });

  test('nobody observes themselves, whatever role they use', () => {
    for (const observer of ['oneself', 'nobody'] as const)
      expect(
        codes(mayMeasure({ ...facts, role: 'workshop-leader', isTeacherMeasured: true, observer })),
      ).toEqual(['observation-of-oneself']);
  });

  test('what is arranged may lie ahead, what is written may not; all within the training', () => {
    const ahead = { ...facts, heldOn: '2030-03-09' };
    expect(mayMeasure({ ...ahead, planned: true })).toEqual([]);
    expect(codes(mayMeasure(ahead))).toEqual(['measurement-in-future heldOn']);
    expect(codes(mayMeasure({ ...facts, heldOn: '2030-02-28' }))).toEqual([
      'measurement-outside-training heldOn',
    ]);
  });

  test('a signed form, somebody not confirmed and a theme without a form are refused together', () => {
    const all = { ...facts, form: null, state: 'signing', enrollment: 'withdrawn' } as const;
    expect(codes(mayMeasure(all))).toEqual([
      'measurement-theme-without-form theme',
      'measurement-not-enrolled',
      'measurement-frozen',
    ]);
  });

  test('another form is the teacher’s own, and the school’s where the school signs it', () => {
    const own = { ...form, form: { ...form.form, signedBy: ['teacher' as const] } };
    const proof = { ...form, form: { ...form.form, signedBy: ['teacher' as const, 'school' as const] } };
    expect(mayMeasure({ ...facts, role: 'teacher', form: own, isTeacherMeasured: true })).toEqual([]);
    const school = { ...facts, role: 'principal', isSchoolOfTeacher: true } as const;
    expect(mayMeasure({ ...school, form: proof })).toEqual([]);
    expect(codes(mayMeasure({ ...school, form: own }))).toEqual(['measurement-of-another']);
  });
});

describe('signatures', () => {
  const facts: SignFacts = {
    as: 'teacher',
    state: 'signing',
    signedBy: ['observer', 'teacher'],
    given: [{ as: 'observer', accountId: 'a-1' }],
    accountId: 'a-2',
    standsFor: ['teacher'],
    isTeacherMeasured: true,
    hashRead: 'h',
    hash: 'h',
  };

  test('come in turn, the author first', () => {
    expect(maySign(facts)).toEqual([]);
    expect(codes(maySign({ ...facts, state: 'draft', given: [] }))).toEqual(['measurement-not-to-sign']);
    const author = {
      ...facts,
      as: 'observer',
      state: 'draft',
      given: [],
      standsFor: ['observer'],
      isTeacherMeasured: false,
    } as const;
    expect(maySign(author)).toEqual([]);
    expect(stateAfterSigning(facts.signedBy, [], 'observer')).toBe('signing');
    expect(stateAfterSigning(facts.signedBy, ['observer'], 'teacher')).toBe('signed');
    expect(stateAfterSigning(['teacher'], [], 'teacher')).toBe('signed');
  });

  test('are nobody else’s to give', () => {
    expect(codes(maySign({ ...facts, standsFor: [] }))).toEqual(['signature-of-another']);
    expect(codes(maySign({ ...facts, as: 'school', standsFor: ['school'] }))).toEqual([
      'signature-not-asked',
    ]);
    const own = { ...facts, as: 'school', signedBy: ['teacher', 'school'], standsFor: ['school'] } as const;
    expect(codes(maySign({ ...own, given: [{ as: 'teacher', accountId: 'a-1' }] }))).toEqual([
      'signature-of-oneself',
    ]);
    const twice = { ...own, isTeacherMeasured: false, given: [{ as: 'teacher', accountId: 'a-2' }] } as const;
    expect(codes(maySign(twice))).toEqual(['signature-of-oneself']);
  });

  test('are given once, and to what was read', () => {
    const given = [...facts.given, { as: 'teacher', accountId: 'a-2' } as const];
    expect(codes(maySign({ ...facts, given }))).toEqual(['signature-already-given']);
    expect(codes(maySign({ ...facts, hashRead: 'older' }))).toEqual(['measurement-changed-since-read']);
  });

  test('may be refused with words, and given after all', () => {
    expect(mayObject(facts, '时间写错了，是下午。')).toEqual([]);
    expect(codes(mayObject(facts, ' 不对 '))).toEqual(['objection-too-short words']);
    expect(
      codes(
        mayObject(
          { ...facts, as: 'observer', standsFor: ['observer'], isTeacherMeasured: false },
          '时间写错了',
        ),
      ),
    ).toContain('signature-not-asked');
    expect(maySign({ ...facts, state: 'objected' })).toEqual([]);
    expect(codes(maySign({ ...facts, state: 'replaced' }))).toEqual(['measurement-not-to-sign']);
  });

  test('a correction is the author’s, of what was signed', () => {
    const asked = { state: 'objected', signedBy: facts.signedBy, standsFor: ['observer'] } as const;
    expect(mayCorrect(asked)).toEqual([]);
    expect(codes(mayCorrect({ ...asked, state: 'draft' }))).toEqual(['measurement-not-to-correct']);
    expect(codes(mayCorrect({ ...asked, standsFor: ['teacher'] }))).toEqual(['signature-of-another']);
  });
});

describe('the text that signatures bind', () => {
  const matter: SignedMatter = {
    ...content,
    id: 'm-1',
    kind: 'lesson-observation',
    theme: 1,
    version: 1,
    correctsId: null,
  };

  test('is the same for the same content, in whatever order it was written', () => {
    const values = Object.fromEntries(Object.entries(content.values).toReversed());
    expect(measurementText({ ...matter, values: { ...values, other: ' ' }, topic: ' 古诗两首 ' })).toBe(
      measurementText(matter),
    );
  });

  test('is another one as soon as anything is changed', () => {
    const changes: Partial<SignedMatter>[] = [
      { values: { ...content.values, design: 20 } },
      { heldOn: '2030-03-09' },
      { startsAt: null },
      { className: '二班' },
      { fileIds: ['f'] },
      { version: 2 },
      { id: 'm-2' },
      { correctsId: 'm-0' },
    ];
    const texts = changes.map((change) => measurementText({ ...matter, ...change }));
    expect(new Set([measurementText(matter), ...texts]).size).toBe(changes.length + 1);
  });
});

describe('a form on two devices', () => {
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('', 'x', 'y', 1));

  test('keeps what either of them wrote, and asks where they differ', () => {
    expect(mergeForms({ a: '' }, { a: 'mine' }, { b: 'theirs' })).toEqual({
      fields: { a: 'mine', b: 'theirs' },
      conflicts: [],
    });
    expect(mergeForms({ a: 'was' }, { a: 'mine' }, { a: 'theirs' }).conflicts).toEqual(['a']);
    expect(mergeForms({ a: 'was' }, { a: 'same' }, { a: 'same' }).conflicts).toEqual([]);
  });

  test('loses nothing that only one of them changed, and never asks without reason', () => {
    const plain = (value: string | number | undefined) => (value === '' ? null : (value ?? null));
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const merged = mergeForms(base, mine, theirs);
        for (const name of ['a', 'b', 'c']) {
          const [was, own, other] = [plain(base[name]), plain(mine[name]), plain(theirs[name])];
          const value = merged.fields[name] ?? null;
          expect(value).toBe(own === was ? other : own);
          expect(merged.conflicts.includes(name)).toBe(own !== was && other !== was && own !== other);
        }
      }),
    );
  });
});
