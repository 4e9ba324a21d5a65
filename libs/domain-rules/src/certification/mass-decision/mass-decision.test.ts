import fc from 'fast-check';
import { aPolicyPack } from '../../testing/a-policy-pack.js';
import { printedCertificate } from '../printed-fields.js';
import { groundKeepsResult, revocationConsequences } from '../revocation.js';
import { CORRECTABLE_FIELDS, correctedCertificate, wouldChange } from './corrected-certificate.js';
import { mayConfirm, mayPropose, type MassProposal } from './may-decide-for-many.js';

const grounds = [
  { code: 'proxy-study', name: { zh: '代学', en: 'Proxy' } },
  { code: 'issued-in-error', name: { zh: '有误', en: 'Error' }, keepsResult: true },
];
const pack = aPolicyPack().withCertificate({ revocationGrounds: grounds }).build();
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const good: MassProposal = {
  kind: 'revoke',
  level: 'province',
  ground: 'proxy-study',
  reason: '该校集体由他人代学，已查实',
  corrects: [],
  certificates: 12,
  expected: 12,
  unknownNumbers: [],
};
const facts = {
  number: 'MU2030-000042',
  name: '王芳',
  idNumber: '**************1234',
  school: '乙县第一小学',
  cohort: { zh: '2030年第一批', en: 'First cohort of 2030' },
  halfHours: 25,
  grade: { zh: '优秀', en: 'Excellent' },
  issuedOn: '2030-07-05',
};
const printed = printedCertificate(pack, facts);
const fallback = { cohort: facts.cohort, grade: facts.grade, halfHours: facts.halfHours };

describe('a decision about many', () => {
  test('names exactly those that were looked at, with a ground and a reason', () => {
    expect(mayPropose(pack, good)).toEqual([]);
    expect(codes(mayPropose(pack, { ...good, certificates: 13, reason: '' }))).toEqual([
      'revocation-reason-missing',
      'mass-decision-count-changed',
    ]);
    expect(codes(mayPropose(pack, { ...good, certificates: 0, unknownNumbers: ['X1'] }))).toEqual([
      'mass-decision-names-none',
      'mass-decision-numbers-unknown',
    ]);
    expect(codes(mayPropose(pack, { ...good, level: 'county' }))).toEqual(['revocation-not-your-level']);
  });

  test('a new issue says what is corrected, on a ground that leaves the result as it is', () => {
    const reissue = { ...good, kind: 'reissue', corrects: ['name'], ground: 'issued-in-error' } as const;
    expect(mayPropose(pack, reissue)).toEqual([]);
    expect(codes(mayPropose(pack, { ...reissue, corrects: [], ground: 'proxy-study' }))).toEqual([
      'mass-decision-corrects-nothing',
      'mass-decision-ground-keeps-nothing',
    ]);
  });

  test('is carried out by another person than the one who put it forward, and once', () => {
    const request = { state: 'proposed', level: 'province', accountId: 'b', proposedBy: 'a' } as const;
    expect(mayConfirm(pack, request)).toEqual([]);
    expect(codes(mayConfirm(pack, { ...request, accountId: 'a' }))).toEqual([
      'mass-decision-needs-second-person',
    ]);
    expect(codes(mayConfirm(pack, { ...request, state: 'done' }))).toEqual(['mass-decision-not-open']);
    expect(codes(mayConfirm(pack, { ...request, level: 'city' }))).toEqual(['revocation-not-your-level']);
  });

  test('where the paper alone was wrong, the certificate alone goes', () => {
    const held = {
      result: { state: 'final', grade: 'pass' },
      proofs: [{ id: 'p', state: 'issued' }],
      certificates: [{ id: 'c', state: 'issued' }],
      creditedHalfHours: 100,
    } as const;
    expect(groundKeepsResult(pack, 'issued-in-error')).toBe(true);
    expect(groundKeepsResult(pack, 'proxy-study')).toBe(false);
    expect(revocationConsequences({ ...held, keepsResult: true }).map(({ what }) => what)).toEqual([
      'certificate',
    ]);
    expect(revocationConsequences(held).map(({ what }) => what)).toEqual([
      'result',
      'proof',
      'certificate',
      'credits',
    ]);
  });
});

describe('a corrected certificate', () => {
  const today = { name: '王𬭎', idNumber: '**************123X', school: '丙县第二小学' };

  test('prints the corrected fields anew and everything else as it was, but for number and day', () => {
    const fresh = { number: 'MU2030-000099', issuedOn: '2030-09-01', fallback };
    const anew = correctedCertificate(pack, printed, ['name'], today, fresh);
    const differing = anew.fields.filter((field, at) => field.zh !== printed.fields[at]?.zh);
    expect(differing.map(({ field }) => field).toSorted()).toEqual(['issuedOn', 'name', 'number']);
    expect(anew.wording.zh).toBe(printed.wording.zh.replace('王芳', '王𬭎'));
    expect(wouldChange(printed, ['name'], today)).toEqual([{ field: 'name', before: '王芳', after: '王𬭎' }]);
  });

  test('what the roster has as it was printed would change nothing', () => {
    const same = { name: facts.name, idNumber: facts.idNumber, school: facts.school };
    fc.assert(
      fc.property(
        fc.subarray([...CORRECTABLE_FIELDS]),
        (corrects) => wouldChange(printed, corrects, same).length === 0,
      ),
    );
    const fresh = { number: facts.number, issuedOn: facts.issuedOn, fallback };
    expect(correctedCertificate(pack, printed, [], today, fresh)).toEqual(printed);
  });
});
