import fc from 'fast-check';
import { aPolicyPack } from '../testing/a-policy-pack.js';
import { certificateCredential } from './credential.js';
import { drawStatusPlace, statusBits, STATUS_LIST_LENGTH } from './credential-status.js';
import { didDocument, issuerDid } from './issuer-did.js';
import { judgeCredential } from './judge-credential.js';
import { printedCertificate } from './printed-fields.js';

const idNumber = '990101198001011234';
const printed = printedCertificate(aPolicyPack().build(), {
  number: 'MU2030-000042',
  name: '王芳',
  idNumber,
  school: '乙县第一小学',
  cohort: { zh: '2030年第一批', en: 'First cohort of 2030' },
  halfHours: 25,
  grade: { zh: '优秀', en: 'Excellent' },
  issuedOn: '2030-07-05',
});
const credential = certificateCredential(
  {
    certificateId: '01900000-0000-7000-8000-000000000001',
    cohortId: '01900000-0000-7000-8000-000000000002',
    printed,
    issuedAt: new Date('2030-07-05T02:00:00.123Z'),
    issuer: 'did:web:pd.example',
    publicUrl: 'https://pd.example',
    status: { list: 0, index: 7 },
  },
  { labels: { name: { zh: '姓名', en: 'Name' } }, criteria: { zh: '合格', en: 'passed' } },
) as {
  validFrom: string;
  credentialSubject: {
    licenseNumber: string;
    achievement: { resultDescription: { id: string; name: string }[] };
    result: { resultDescription: string; value: string }[];
  };
};

describe('a credential', () => {
  test('says every line of the paper in both languages, and each value has its name', () => {
    const { achievement, result, licenseNumber } = credential.credentialSubject;
    const values = result.map(({ value }) => value);
    for (const { zh, en } of [printed.title, printed.wording, ...printed.fields]) {
      expect(values).toContain(zh);
      expect(values).toContain(en);
    }
    expect(result.map((one) => one.resultDescription)).toEqual(
      achievement.resultDescription.map(({ id }) => id),
    );
    expect(new Set(result.map((one) => one.resultDescription)).size).toBe(result.length);
    expect(licenseNumber).toBe('MU2030-000042');
    expect(credential.validFrom).toBe('2030-07-05T02:00:00Z');
  });

  test('has no number of an identity document', () => {
    expect(JSON.stringify(credential)).not.toContain(idNumber);
  });
});

describe('the issuer', () => {
  test.each([
    ['pd.example.edu.cn', 'did:web:pd.example.edu.cn'],
    ['127.0.0.1:3000', 'did:web:127.0.0.1%3A3000'],
  ])('of %s is %s', (address, did) => expect(issuerDid(address)).toBe(did));

  test('has every key in its document, also those that sign no more', () => {
    const document = didDocument('did:web:pd.example', ['zNew', 'zOld']);
    expect(document.assertionMethod).toEqual(['did:web:pd.example#zNew', 'did:web:pd.example#zOld']);
    expect(document.verificationMethod[1]).toEqual({
      id: 'did:web:pd.example#zOld',
      type: 'Multikey',
      controller: 'did:web:pd.example',
      publicKeyMultibase: 'zOld',
    });
  });
});

describe('the list of states', () => {
  test('the first place is the highest bit of the first byte', () => {
    expect([...statusBits([0, 9]).subarray(0, 3)]).toEqual([128, 64, 0]);
  });

  test('a bit is set exactly for those revoked', () => {
    const places = fc.uniqueArray(fc.integer({ min: 0, max: STATUS_LIST_LENGTH - 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(places, (revoked) => {
        const bits = statusBits(revoked);
        const set: number[] = [];
        bits.forEach((byte, at) => {
          for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) set.push(at * 8 + bit);
        });
        expect(set).toEqual(revoked.toSorted((a, b) => a - b));
      }),
    );
  });

  test('every place drawn is within its list, and a list is left when it is half full', () => {
    expect(drawStatusPlace(1, 0)).toEqual({ list: 0, index: 0 });
    expect(drawStatusPlace(65_536, 0.5)).toEqual({ list: 0, index: 65_536 });
    expect(drawStatusPlace(65_537, 0.999_999_99)).toEqual({ list: 1, index: STATUS_LIST_LENGTH - 1 });
  });
});

describe('a credential that is handed in', () => {
  const registered = { number: 'n', name: '王芳', state: 'issued', revokedOn: null, printed } as const;
  const good = { registered, asSigned: true, signatureHolds: true, keyWithdrawn: false };
  const unknown = { answer: 'unknown' };

  test('is genuine and valid, or genuine and revoked', () => {
    expect(judgeCredential(good)).toEqual({
      signature: 'genuine',
      certificate: { answer: 'valid', printed },
    });
    const revoked = { ...registered, state: 'revoked', revokedOn: '2030-08-01' } as const;
    expect(judgeCredential({ ...good, registered: revoked }).certificate.answer).toBe('revoked');
  });

  test.each([
    ['unknown', { registered: null }],
    ['altered', { asSigned: false }],
    ['altered', { signatureHolds: false }],
    ['withdrawn', { keyWithdrawn: true }],
  ] as const)('that is %s shows nothing of the register', (signature, found) => {
    expect(judgeCredential({ ...good, ...found })).toEqual({ signature, certificate: unknown });
  });
});
