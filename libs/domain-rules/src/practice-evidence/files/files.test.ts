import fc from 'fast-check';
import type { ContentFacts, PackedFacts } from './check-content.js';
import { checkContent, MAX_ARCHIVE_ENTRIES, MAX_EXPANDED_BYTES } from './check-content.js';
import { checkUpload, isSafeFileName, type UploadPlan } from './check-upload.js';
import { extensionsOf, FILE_KINDS, FILE_TYPES, kindOf, previewOf } from './file-kinds.js';
import { mayClaimUpload, type UploadFacts } from './may-claim-upload.js';

const MEGABYTE = 1024 * 1024;
const limits = { videoMegabytes: 2048, otherMegabytes: 200, perTeacherMegabytes: 4096 };
const codes = (problems: readonly { code: string }[]): string[] => problems.map(({ code }) => code);
const plan: UploadPlan = { name: '教学设计.docx', mediaType: '', bytes: 1000 };

describe('a file that is to be sent', () => {
  test.each<[Partial<UploadPlan>, string[]]>([
    [{}, []],
    [{ bytes: 200 * MEGABYTE }, []],
    [{ bytes: 200 * MEGABYTE + 1 }, ['work-file-too-large']],
    [{ name: '课堂实录.mp4', bytes: 2048 * MEGABYTE }, []],
    [{ name: '课堂实录.mp4', bytes: 2048 * MEGABYTE + 1 }, ['work-file-too-large']],
    [{ bytes: 0 }, ['work-file-empty']],
    [{ bytes: 1.5 }, ['work-file-empty']],
    [{ name: 'a.PDF', mediaType: 'application/pdf; charset=binary' }, []],
    [{ name: 'a.pdf', mediaType: 'text/html' }, ['file-kind-not-accepted']],
    [{ name: 'a.pdf', mediaType: 'application/octet-stream' }, []],
    [{ name: 'a.zip', mediaType: 'application/x-zip-compressed' }, []],
    [{ name: 'a.svg', mediaType: 'image/svg+xml' }, ['file-kind-not-accepted']],
    [{ name: 'a.html', mediaType: 'text/html' }, ['file-kind-not-accepted']],
    [{ name: 'a.docm' }, ['file-kind-not-accepted']],
    [{ name: 'a.pdf.exe' }, ['file-kind-not-accepted']],
    [{ name: 'noextension' }, ['file-kind-not-accepted']],
    [{ name: 'a.constructor' }, ['file-kind-not-accepted']],
    [{ name: '../a.pdf' }, ['file-name-unsafe']],
  ])('%j answers %j', (change, expected) => {
    expect(codes(checkUpload({ ...plan, ...change }, limits))).toEqual(expected);
  });

  test('is refused where it and what the person keeps already are above the quota together', () => {
    const video = { ...plan, name: 'a.mp4', bytes: 1000 * MEGABYTE };
    expect(checkUpload(video, limits, 3096 * MEGABYTE)).toEqual([]);
    expect(codes(checkUpload(video, limits, 3096 * MEGABYTE + 1))).toEqual(['upload-quota-exceeded']);
  });

  test.each([
    'a/b.pdf',
    'a\\b.pdf',
    '.hidden',
    'a.pdf.',
    ' a.pdf',
    'con.pdf',
    'a\u202efdp.exe',
    'a\nb.pdf',
    '',
    'x'.repeat(121),
  ])('called %j is unsafe', (name) => {
    expect(isSafeFileName(name)).toBe(false);
  });

  test.each(['教学设计（第二稿）.docx', 'lesson plan v2.pdf', 'contents.pdf'])(
    'called %j is safe',
    (name) => {
      expect(isSafeFileName(name)).toBe(true);
    },
  );
});

describe('the content of a file', () => {
  const facts: ContentFacts = {
    name: '教案.docx',
    bytes: 10_000,
    found: 'docx',
    isDamaged: false,
    packed: null,
    hashFits: null,
  };
  const packed: PackedFacts = {
    entries: 10,
    expandedBytes: 50_000,
    isEncrypted: false,
    nested: null,
    unsafe: null,
    hasMacros: false,
  };

  test.each<[Partial<ContentFacts>, string[]]>([
    [{}, []],
    [{ packed }, []],
    [{ hashFits: true }, []],
    [{ hashFits: false }, ['upload-hash-differs']],
    [{ found: 'pdf' }, ['upload-content-differs']],
    [{ found: 'exe' }, ['upload-content-differs']],
    [{ found: null }, ['upload-content-unknown']],
    [{ found: null, isDamaged: true }, ['upload-damaged']],
    [{ isDamaged: true }, ['upload-damaged']],
    // The same type under two extensions.
    [{ name: 'a.jpeg', found: 'jpg' }, []],
    [{ name: 'a.png', found: 'jpg' }, ['upload-content-differs']],
  ])('%j answers %j', (change, expected) => {
    expect(codes(checkContent({ ...facts, ...change }))).toEqual(expected);
  });

  test.each<[Partial<PackedFacts>, string[]]>([
    [{ isEncrypted: true }, ['archive-encrypted']],
    [{ nested: 'b.zip' }, ['archive-nested']],
    [{ unsafe: '../../etc/passwd' }, ['archive-entry-unsafe']],
    [{ entries: MAX_ARCHIVE_ENTRIES + 1 }, ['archive-too-many-entries']],
    [{ expandedBytes: 49 * MEGABYTE }, []],
    [{ expandedBytes: 60 * MEGABYTE }, ['archive-expands-too-far']],
  ])('of an archive with %j answers %j', (change, expected) => {
    const archive = { ...facts, name: 'a.zip', found: 'zip', packed: { ...packed, ...change } };
    expect(codes(checkContent(archive))).toEqual(expected);
  });

  test('of an archive is never more than the limit, however large the archive is', () => {
    const large = { ...facts, name: 'a.zip', found: 'zip', bytes: 190 * MEGABYTE };
    const of = (expandedBytes: number) => checkContent({ ...large, packed: { ...packed, expandedBytes } });
    expect(of(MAX_EXPANDED_BYTES)).toEqual([]);
    expect(codes(of(MAX_EXPANDED_BYTES + 1))).toEqual(['archive-expands-too-far']);
  });

  test('of a document may hold another document, and no macros', () => {
    expect(checkContent({ ...facts, packed: { ...packed, nested: 'embeddings/a.xlsx' } })).toEqual([]);
    expect(codes(checkContent({ ...facts, packed: { ...packed, hasMacros: true } }))).toEqual([
      'upload-has-macros',
    ]);
  });
});

describe('an upload that is to be attached', () => {
  const upload: UploadFacts = { name: 'a.pdf', state: 'ready', isOwn: true, isAttached: false };

  test.each<[Partial<UploadFacts>, string[]]>([
    [{}, []],
    [{ state: 'receiving' }, ['upload-not-finished']],
    [{ state: 'checking' }, ['upload-being-checked']],
    [{ state: 'refused' }, ['upload-refused']],
    [{ isAttached: true }, ['upload-attached-elsewhere']],
  ])('with %j answers %j', (change, expected) => {
    expect(codes(mayClaimUpload({ ...upload, ...change }, 0))).toEqual(expected);
  });

  test('somebody else’s is told as one that does not exist, whatever its state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('receiving', 'checking', 'ready', 'refused'),
        fc.boolean(),
        fc.nat(30),
        (state, isAttached, row) => {
          expect(mayClaimUpload({ name: 'secret', state, isOwn: false, isAttached }, row)).toEqual(
            mayClaimUpload(undefined, row),
          );
        },
      ),
    );
  });
});

test('every kind has types, and no type is one that a browser would run', () => {
  for (const kind of FILE_KINDS) expect(extensionsOf([kind]).length).toBeGreaterThan(0);
  for (const { mediaType, kind } of Object.values(FILE_TYPES)) {
    expect(mediaType).not.toMatch(/svg|html|script|xml$/);
    expect(kindOf(mediaType)).toBe(kind);
  }
  expect(previewOf('application/zip')).toBeNull();
  expect(previewOf('text/html')).toBeNull();
});
