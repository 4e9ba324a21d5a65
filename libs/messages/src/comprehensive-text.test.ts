import { comprehensiveText } from './comprehensive-text.js';

test('a result by matrix names both grades in each body’s own word', () => {
  const explanation = {
    kind: 'matrix',
    pack: 'p@1.0.0',
    institutionGrade: 'pass',
    schoolRating: 'pass',
  } as const;
  expect(comprehensiveText('pass', explanation).zh).toBe(
    '机构测评为“合格”，学校评定为“及格”，综合评定为“合格”（政策 p@1.0.0）。',
  );
});

test('a result by proofs names every proof and the assessment that gave the grade', () => {
  const hours = { kind: 'online', reached: 20, needed: 20 } as const;
  const assessment = { kind: 'online-assessment', hundredths: 5999, neededHundredths: 6000 } as const;
  const proofs = [{ code: 'online', earned: false, hours, assessment }];
  const text = comprehensiveText(
    'fail',
    { kind: 'proofs', pack: 'p@1.0.0', proofs, lowestHundredths: 5999 },
    { online: { zh: '网络合格证明', en: 'Online proof' } },
  );
  expect(text.en).toBe(
    'Online proof not earned; the lowest assessment is 59.99, which makes “Fail” (policy p@1.0.0).',
  );
  expect(text.zh).toContain('网络合格证明未取得');
});
