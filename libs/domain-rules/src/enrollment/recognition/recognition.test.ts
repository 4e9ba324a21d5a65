import fc from 'fast-check';
import { attestRecognition, decideRecognition, type RecognitionDecision } from './decide-recognition.js';
import { checkEvidenceFile, evidenceKind, LARGEST_EVIDENCE } from './evidence-file.js';
import { certificateKey, mayClaimRecognition, type ClaimFacts } from './may-claim-recognition.js';

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);
const claim = {
  programmeCode: 'intel-teach',
  completedOn: '2013-07-01',
  halfHours: 15,
  certificateNo: 'A-1',
};
const facts: ClaimFacts = {
  recognized: ['intel-teach'],
  takesPart: true,
  firstTrainingDay: '2014-10-13',
  today: '2014-10-20',
  evidence: 'fresh',
};

test('earlier training is claimed with its evidence', () => {
  expect(mayClaimRecognition(claim, facts)).toEqual([]);
});

test('every fault of a claim is told at once', () => {
  const faulty = { programmeCode: 'own', completedOn: '2014-10-13', halfHours: 0, certificateNo: ' ' };
  expect(codes(mayClaimRecognition(faulty, { ...facts, takesPart: false, evidence: 'used' }))).toEqual([
    'recognition-not-enrolled',
    'recognition-programme-unknown',
    'recognition-date-after-training-began',
    'recognition-hours-out-of-range',
    'recognition-certificate-missing',
    'recognition-evidence-used',
  ]);
  expect(
    codes(mayClaimRecognition({ ...claim, completedOn: '2014-10-21' }, { ...facts, evidence: 'missing' })),
  ).toEqual(['recognition-date-ahead', 'recognition-evidence-missing']);
  expect(codes(mayClaimRecognition(claim, { ...facts, recognized: [] }))).toEqual([
    'recognition-not-offered',
  ]);
});

test('one number is one number, however it is written', () => {
  expect(certificateKey('ｉｎ-2013 0042')).toBe(certificateKey('IN20130042'));
  fc.assert(
    fc.property(fc.string(), (number) =>
      expect(certificateKey(certificateKey(number))).toBe(certificateKey(number)),
    ),
  );
});

test('a file is what its first bytes say', () => {
  expect(evidenceKind(new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf');
  expect(evidenceKind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(evidenceKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0))).toBe('image/png');
  expect(codes(checkEvidenceFile(new TextEncoder().encode('<html>')))).toEqual([
    'recognition-file-kind-unknown',
  ]);
  expect(codes(checkEvidenceFile(new Uint8Array(LARGEST_EVIDENCE + 1)))).toEqual([
    'recognition-file-too-large',
    'recognition-file-kind-unknown',
  ]);
  expect(codes(checkEvidenceFile(new Uint8Array()))).toEqual(['recognition-file-empty']);
});

const decision: RecognitionDecision = {
  state: 'attested',
  claimedHalfHours: 30,
  grantedHalfHours: 12,
  reason: '',
  grantedBefore: 8,
  capHalfHours: 20,
  isCohortClosed: false,
};

test('hours are granted up to the claim and to what the cap leaves', () => {
  expect(decideRecognition(decision)).toEqual([]);
  expect(codes(decideRecognition({ ...decision, grantedHalfHours: 13 }))).toEqual([
    'recognition-granted-above-cap',
  ]);
  expect(codes(decideRecognition({ ...decision, grantedHalfHours: 31 }))).toEqual([
    'recognition-granted-above-claimed',
    'recognition-granted-above-cap',
  ]);
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (before, cap, granted) => {
      const problems = decideRecognition({
        ...decision,
        grantedBefore: before,
        capHalfHours: cap,
        grantedHalfHours: granted,
      });
      expect(problems.length > 0 || before + granted <= cap).toBe(true);
    }),
  );
});

test('a refusal says why, a claim is decided once and after the school has attested it', () => {
  expect(codes(decideRecognition({ ...decision, grantedHalfHours: null }))).toEqual([
    'recognition-reason-missing',
  ]);
  expect(decideRecognition({ ...decision, grantedHalfHours: null, reason: 'no such course' })).toEqual([]);
  expect(codes(decideRecognition({ ...decision, state: 'claimed' }))).toEqual(['recognition-state']);
  expect(codes(decideRecognition({ ...decision, state: 'granted' }))).toEqual(['recognition-state']);
  expect(codes(decideRecognition({ ...decision, isCohortClosed: true }))).toEqual([
    'recognition-cohort-over',
  ]);
  expect(codes(attestRecognition({ state: 'claimed', attests: false, reason: '' }))).toEqual([
    'recognition-reason-missing',
  ]);
  expect(attestRecognition({ state: 'claimed', attests: true, reason: '' })).toEqual([]);
  expect(codes(attestRecognition({ state: 'attested', attests: true, reason: '' }))).toEqual([
    'recognition-state',
  ]);
});
