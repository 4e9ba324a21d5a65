import type { PublishInstrumentProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/may-publish-instrument.js';
import type { SaveInstrumentDraftProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/may-save-instrument-draft.js';
import type { ReadInstrumentProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/read-instrument.js';
import type { InstrumentProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/validate-instrument.js';
import type { ProblemTexts } from '../problem-texts.js';

type OwnCode = 'instrument-version-unknown' | 'instrument-draft-unknown' | 'instrument-too-many-drafts';

const megabytes = (signs: unknown): string => String(Math.ceil(Number(signs) / 100_000) / 10);

/** Why a document is not read as an instrument, and why a draft is not kept or not published. */
export const instrumentDraftProblems = {
  'instrument-no-json': {
    zh: ({ line }) =>
      line === null || line === undefined
        ? '文件不是有效的 JSON，请用“导出”得到的文件修改后再导入。'
        : `文件第 ${line} 行附近不是有效的 JSON，请更正标点后再导入。`,
    en: ({ line }) =>
      line === null || line === undefined
        ? 'The file is no valid JSON; change an exported file and import that.'
        : `The file is no valid JSON near line ${line}; correct the punctuation and import it again.`,
  },
  'instrument-no-object': {
    zh: () => '文件里没有测评工具，请导入完整的测评工具文件。',
    en: () => 'The file holds no instrument; import the whole document.',
  },
  'instrument-too-large': {
    zh: ({ length, limit }) =>
      `文件约 ${megabytes(length)} MB，最大 ${megabytes(limit)} MB，请缩小后再导入。`,
    en: ({ length, limit }) =>
      `The file has about ${megabytes(length)} MB; ${megabytes(limit)} MB at most. Make it smaller.`,
  },
  'instrument-value-missing': {
    zh: () => '此处缺少一个必填的值，请补上。',
    en: () => 'A required value is missing here; add it.',
  },
  'instrument-value-unknown': {
    zh: ({ name }) => `不认识“${name}”这一项，请删除或更正名称。`,
    en: ({ name }) => `There is no entry called “${name}”; remove it or correct its name.`,
  },
  'instrument-value-type': {
    zh: ({ expected }) => `此处的值类型不对，应为 ${expected}。`,
    en: ({ expected }) => `The value has the wrong type; it must be ${expected}.`,
  },
  'instrument-value-not-allowed': {
    zh: ({ allowed }) => `此处只能填：${allowed}。`,
    en: ({ allowed }) => `Only these are allowed: ${allowed}.`,
  },
  'instrument-version-unknown': {
    zh: ({ code, version }) => `没有测评工具“${code}”的第${version}版，请刷新页面。`,
    en: ({ code, version }) => `There is no version ${version} of “${code}”; refresh the page.`,
  },
  'instrument-draft-unknown': {
    zh: () => '这份草稿已发布或已删除，请返回列表查看。',
    en: () => 'This draft was published or thrown away; go back to the list.',
  },
  'instrument-too-many-drafts': {
    zh: ({ limit }) => `草稿最多${limit}份，请先发布或删除一些。`,
    en: ({ limit }) => `There may be ${limit} drafts at most; publish or throw away some first.`,
  },
  'draft-changed-meanwhile': {
    zh: ({ savedBy }) =>
      `${savedBy}刚刚保存了这份草稿，您的修改还在本页，尚未保存。请先核对两边的不同，再决定保留哪一份。`,
    en: ({ savedBy }) =>
      `${savedBy} has just saved this draft. Your changes are still on this page and not saved; compare the two, then decide which to keep.`,
  },
  'instrument-draft-code-fixed': {
    zh: ({ expected, given }) => `这份草稿的代码是“${expected}”，不能改为“${given}”，请改回。`,
    en: ({ expected, given }) =>
      `The draft has the code “${expected}”, which cannot become “${given}”; change it back.`,
  },
  'instrument-draft-unchanged': {
    zh: ({ version }) => `草稿与第${version}版完全相同，请修改后再发布。`,
    en: ({ version }) => `The draft is the same as version ${version}; change something before you publish.`,
  },
} satisfies Readonly<
  Record<
    | ReadInstrumentProblemCode
    | SaveInstrumentDraftProblemCode
    | Exclude<PublishInstrumentProblemCode, InstrumentProblemCode>
    | OwnCode,
    ProblemTexts[string]
  >
>;
