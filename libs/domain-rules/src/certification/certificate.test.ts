import fc from 'fast-check';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { canonicalCertificate } from './document-hash.js';
import { mayIssue } from './may-issue.js';
import type { IssueFacts } from './may-issue.js';
import { mayRevoke } from './may-revoke.js';
import { maskedNumber, printedCertificate } from './printed-fields.js';
import { revocationConsequences } from './revocation.js';
import { answerScannedCode, answerVerification, verificationProblems } from './verification.js';
import { parseVerificationCode, verificationCode, verificationPayload } from './verification-code.js';

const pack = aPolicyPack().build();
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
const facts = {
  number: 'MU2030-000042',
  name: '王芳',
  idNumber: '990101198001011234',
  school: '乙县第一小学',
  cohort: { zh: '2030年第一批', en: 'First cohort of 2030' },
  halfHours: 25,
  grade: { zh: '优秀', en: 'Excellent' },
  issuedOn: '2030-07-05',
};
const printed = printedCertificate(pack, facts);

describe('issue', () => {
  const good: IssueFacts = {
    obligation: 'required',
    enrollment: 'completed',
    proofs: [],
    appealOpen: false,
    result: { status: 'final', grade: 'pass' },
    issuingLevel: 'province',
    reviewed: true,
    openFindings: 0,
    certificate: null,
  };

  test('who has passed and was reviewed gets the certificate, also after a revoked one', () => {
    expect(mayIssue(pack, good)).toEqual([]);
    expect(mayIssue(pack, { ...good, certificate: 'revoked' })).toEqual([]);
  });

  const proof = {
    code: 'p',
    earned: false,
    hours: { kind: 'online', reached: 1, needed: 2 },
    assessment: { kind: 'practice-score', hundredths: null, neededHundredths: 1 },
  } as const;
  const failed = {
    status: 'final',
    grade: 'fail',
    explanation: { kind: 'matrix', pack: 'p', institutionGrade: 'fail', schoolRating: 'pass' },
  } as const;
  test.each([
    ['certificate-not-your-level', { issuingLevel: 'county' }],
    ['certificate-not-for-obligation', { obligation: 'voluntary' }],
    ['certificate-not-enrolled', { enrollment: 'withdrawn' }],
    ['certificate-result-missing', { result: { status: 'pending', missing: [] } }],
    ['certificate-result-failed', { result: failed }],
    ['certificate-proof-missing', { proofs: [proof] }],
    ['certificate-review-missing', { reviewed: false }],
    ['certificate-findings-open', { openFindings: 2 }],
    ['certificate-appeal-open', { appealOpen: true }],
    ['certificate-already-issued', { certificate: 'issued' }],
  ] as const)('%s blocks it', (code, changes) =>
    expect(codes(mayIssue(pack, { ...good, ...changes }))).toEqual([code]),
  );

  test('all obstacles are told at once', () => {
    expect(codes(mayIssue(pack, { ...good, reviewed: false, appealOpen: true, result: failed }))).toEqual([
      'certificate-result-failed',
      'certificate-review-missing',
      'certificate-appeal-open',
    ]);
  });
});

describe('what is printed', () => {
  test('exactly the fields of the policy, in its order, the ID number covered but for four characters', () => {
    expect(printed.fields.map(({ field, zh }) => [field, zh])).toEqual([
      ['number', 'MU2030-000042'],
      ['name', '王芳'],
      ['idLastFour', '**************1234'],
      ['school', '乙县第一小学'],
      ['programme', '测试提升工程'],
      ['cohort', '2030年第一批'],
      ['hours', '12.5'],
      ['grade', '优秀'],
      ['issuer', '测试省教育厅'],
      ['issuedOn', '2030年7月5日'],
    ]);
    expect(JSON.stringify(printed)).not.toContain('990101');
  });

  test('the wording is filled in both languages', () => {
    expect(printed.wording).toEqual({
      zh: '王芳（乙县第一小学）参加测试提升工程2030年第一批培训12.5学时，评定为优秀。',
      en: '王芳 (乙县第一小学) completed 12.5 hours of Made-up programme, First cohort of 2030: Excellent.',
    });
  });

  test('braces in a name are not filled, and unknown placeholders stay visible', () => {
    const odd = aPolicyPack()
      .withCertificate({ wording: { zh: '{name}{nothing}', en: '{name}' } })
      .build();
    expect(printedCertificate(odd, { ...facts, name: '{school}' }).wording).toEqual({
      zh: '{school}{nothing}',
      en: '{school}',
    });
  });

  test('never more than four characters of a document number are shown, and short ones are covered whole', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{0,20}$/), (number) => {
        const masked = maskedNumber(number);
        expect(masked).toHaveLength(number.length);
        expect(masked.replace(/^\**/, '').length).toBe(number.length > 4 ? 4 : 0);
      }),
    );
  });

  test('the canonical text differs when any printed character does', () => {
    const texts = [
      printed,
      printedCertificate(pack, { ...facts, grade: { zh: '合格', en: 'Pass' } }),
      printedCertificate(pack, { ...facts, school: '乙县第一小学\n' }),
      printedCertificate(pack, { ...facts, issuedOn: '2030-07-06' }),
      printedCertificate(pack, { ...facts, name: '王芬' }),
    ].map(canonicalCertificate);
    expect(new Set(texts).size).toBe(5);
    expect(texts[0]?.split('\n')).toHaveLength(14);
    expect(canonicalCertificate(printedCertificate(pack, { ...facts }))).toBe(texts[0]);
  });

  test('composed and decomposed letters have the same canonical text', () => {
    const of = (name: string) => canonicalCertificate(printedCertificate(pack, { ...facts, name }));
    expect(of('José')).toBe(of('José'));
  });
});

describe('verification', () => {
  const found = {
    number: facts.number,
    name: '古丽娜尔·买买提',
    state: 'issued',
    revokedOn: null,
    printed,
  } as const;
  const ask = (number: string, name: string) => answerVerification({ number, name }, found).answer;

  test.each(['古丽娜尔·买买提', '古丽娜尔•买买提', ' 古丽娜尔 买买提 ', '古丽娜尔买买提'])(
    'the name written as %j is the same person',
    (name) => {
      expect(ask('ｍｕ2030－000042', name)).toBe('valid');
    },
  );

  test('a number alone, a wrong name and a number of another certificate get the same answer as an unknown number', () => {
    const unknown = answerVerification({ number: 'MU2030-999999', name: '王芳' }, null);
    expect(unknown).toEqual({ answer: 'unknown' });
    for (const [number, name] of [
      [facts.number, ''],
      [facts.number, ' '],
      [facts.number, '王芳'],
      ['MU2030-000043', found.name],
    ] as const) {
      expect(answerVerification({ number, name }, found)).toEqual(unknown);
    }
    expect(codes(verificationProblems({ number: ' ', name: '' }))).toEqual([
      'verification-number-missing',
      'verification-name-missing',
    ]);
  });

  test('a revoked certificate is shown as revoked, with what it prints', () => {
    const revoked = { ...found, state: 'revoked', revokedOn: '2031-01-02' } as const;
    expect(answerScannedCode(revoked)).toEqual({ answer: 'revoked', printed, revokedOn: '2031-01-02' });
    expect(answerScannedCode(null)).toEqual({ answer: 'unknown' });
  });
});

describe('verification code', () => {
  const hash = '0123456789abcdef'.repeat(4);
  const signature = 'c2lnbmF0dXJlLW9mLWl0';
  const code = fc.record({
    programme: fc.string({ minLength: 1, unit: 'binary' }),
    number: fc.string({ minLength: 1, unit: 'binary' }),
    issuedOn: fc.constantFrom('2030-07-05', '2031-12-31'),
    documentHash: fc.constantFrom(hash, 'f'.repeat(64)),
  });

  test('every code is read back, with the payload that was signed', () => {
    fc.assert(
      fc.property(code, (given) => {
        const { parsed } = parseVerificationCode(verificationCode(given, signature));
        expect(parsed).toEqual({ payload: verificationPayload(given), facts: given, signature });
      }),
    );
  });

  const good = verificationCode(
    { programme: 'p', number: 'MU2030-000042', issuedOn: '2030-07-05', documentHash: hash },
    signature,
  );
  test.each([
    ['another version', good.replace('v1', 'v2')],
    ['a day that does not exist', good.replace('2030-07-05', '2030-02-30')],
    ['another writing of the same number', good.replace('MU', '%4DU')],
    ['a broken escape', good.replace('MU', '%ZZ')],
    ['a short hash', good.replace(hash, 'abc')],
    ['no signature', good.slice(0, good.lastIndexOf('~'))],
    ['an empty signature', good.slice(0, good.lastIndexOf('~') + 1)],
    ['more parts', `${good}~x`],
    ['nothing', ''],
  ])('%s is no code', (_, text) => {
    expect(parseVerificationCode(text)).toEqual({
      parsed: null,
      problems: [{ code: 'verification-code-malformed', field: 'code' }],
    });
  });
});

describe('revocation', () => {
  const request = {
    level: 'province',
    state: 'issued',
    ground: 'proxy-study',
    reason: '由他人代为学习',
  } as const;

  test('the issuing office may revoke on a ground of the policy with a reason', () => {
    expect(mayRevoke(pack, request)).toEqual([]);
    expect(
      codes(mayRevoke(pack, { level: 'city', state: 'revoked', ground: 'dislike', reason: ' 是 ' })),
    ).toEqual([
      'revocation-not-your-level',
      'revocation-already-done',
      'revocation-ground-unknown',
      'revocation-reason-missing',
    ]);
  });

  test('result fails, proofs and certificates are revoked, credits taken back; a second time nothing follows', () => {
    const held = {
      result: { state: 'final', grade: 'pass' },
      proofs: [
        { id: 'p1', state: 'issued' },
        { id: 'p2', state: 'revoked' },
      ],
      certificates: [{ id: 'c1', state: 'issued' }],
      creditedHalfHours: 100,
    } as const;
    expect(revocationConsequences(held)).toEqual([
      { what: 'result', from: 'pass', to: 'fail' },
      { what: 'proof', id: 'p1', from: 'issued', to: 'revoked' },
      { what: 'certificate', id: 'c1', from: 'issued', to: 'revoked' },
      { what: 'credits', halfHours: -100 },
    ]);
    const after = {
      result: { state: 'revoked', grade: 'fail' },
      proofs: [{ id: 'p1', state: 'revoked' }],
      certificates: [{ id: 'c1', state: 'revoked' }],
      creditedHalfHours: 0,
    } as const;
    expect(revocationConsequences(after)).toEqual([]);
  });
});
