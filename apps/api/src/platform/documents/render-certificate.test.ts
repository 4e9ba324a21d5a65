import type { CertificateDocument } from './render-certificate.js';
import {
  CertificateRenderer,
  UnprintableCertificate,
  renderCertificate,
  renderCertificates,
} from './render-certificate.js';
import { qrCodeSvg } from './qr-code.js';

const verifyUrl = 'https://example.org/verify/2014-000001';

async function aCertificate(changes: Partial<CertificateDocument> = {}): Promise<CertificateDocument> {
  return {
    title: '培训合格证书',
    name: '王小明',
    sentence: '王小明同志参加信息技术应用能力提升工程培训，完成规定学时，成绩合格，特发此证。',
    fields: [
      { label: '学时', value: '80 学时' },
      { label: '综合评定', value: '优秀' },
    ],
    issuer: '某某省教育厅',
    issuedOn: '2015年7月13日',
    number: '2014-000001',
    qrSvg: await qrCodeSvg(verifyUrl),
    verifyUrl,
    ...changes,
  };
}

function objectsOf(pdf: Buffer): string {
  return pdf.toString('latin1');
}

test('a certificate is one page of A4 landscape with its fonts inside', async () => {
  const pdf = objectsOf(renderCertificate(await aCertificate()));
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toMatch(/\/Count 1\b/);
  const [, width, height] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(pdf) ?? [];
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
  for (const font of ['NotoSerifSC-Bold', 'NotoSerifSC-Regular', 'NotoSansSC-Regular']) {
    expect(pdf).toMatch(new RegExp(`/[A-Z]{6}\\+${font}\\b`));
  }
  expect(pdf).toContain('/FontFile2');
});

test('the same data give the same bytes, also from another renderer and after other certificates', async () => {
  const data = await aCertificate();
  const first = renderCertificate(data);
  const revoked = renderCertificate({ ...data, revoked: true });
  expect(revoked.equals(first)).toBe(false);
  expect(renderCertificate(data).equals(first)).toBe(true);
  expect(new CertificateRenderer().render(data).equals(first)).toBe(true);
});

test('many certificates come in order, each with its own number', async () => {
  const numbers = Array.from({ length: 25 }, (_, index) => `2014-${String(index).padStart(6, '0')}`);
  const data = await Promise.all(numbers.map((number) => aCertificate({ number })));
  const rendered: Buffer[] = [];
  for await (const pdf of renderCertificates(data)) rendered.push(pdf);
  const alone = data.map((document) => renderCertificate(document));
  expect(rendered.map((pdf, index) => alone[index]?.equals(pdf))).toEqual(numbers.map(() => true));
  expect(new Set(rendered.map((pdf) => pdf.toString('base64'))).size).toBe(numbers.length);
});

test('what a person wrote is text, never markup', async () => {
  const hostile = '#panic("x") *b* $x^2$ #read("/etc/passwd") \\ " ] }';
  const pdf = renderCertificate(
    await aCertificate({
      name: hostile,
      title: hostile,
      sentence: hostile,
      issuer: hostile,
      issuedOn: hostile,
      number: hostile,
      footnote: hostile,
      fields: [{ label: hostile, value: hostile }],
    }),
  );
  expect(objectsOf(pdf)).toMatch(/\/Count 1\b/);
});

test('long texts, many facts and line breaks stay on one page', async () => {
  const long = '新疆维吾尔自治区某某市某某县某某镇中心小学教学点';
  const pdf = renderCertificate(
    await aCertificate({
      name: '阿卜杜热合曼·买买提江·阿卜杜外力',
      title: long,
      sentence: `${long}\n`.repeat(12),
      issuer: long.repeat(2),
      fields: Array.from({ length: 10 }, (_, index) => ({ label: `项目${index}`, value: long })),
      footnote: long,
    }),
  );
  expect(objectsOf(pdf)).toMatch(/\/Count 1\b/);
});

test('a character that no font can draw is refused by name instead of printed as a box', async () => {
  const data = await aCertificate({ name: '王\u{E815}' });
  expect(() => renderCertificate(data)).toThrow(UnprintableCertificate);
  expect(() => renderCertificate(data)).toThrow(/U\+E815/);
  const rare = await aCertificate({ name: '李𬍛' });
  expect(objectsOf(renderCertificate(rare))).toMatch(/\/Count 1\b/);
});
