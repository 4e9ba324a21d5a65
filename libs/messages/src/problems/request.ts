import type { ProblemTexts } from '../problem-texts.js';

/** Faults of a request or of the server itself. */
export const requestProblems = {
  'bad-request': {
    zh: () => '请求的内容无法识别，请检查格式后重新提交。',
    en: () => 'The request could not be understood. Check its format and send it again.',
  },
  'field-invalid': {
    zh: ({ field }) => `“${String(field)}”未填写或格式不正确，请按要求填写。`,
    en: ({ field }) => `"${String(field)}" is missing or malformed. Fill it in as described.`,
  },
  'field-unknown': {
    zh: ({ field }) => `“${String(field)}”不是可以提交的字段，请删除后重试。`,
    en: ({ field }) => `"${String(field)}" is not a field that can be sent. Remove it and try again.`,
  },
  'not-found': {
    zh: () => '没有找到您要的内容，请检查地址或编号。',
    en: () => 'Nothing was found here. Check the address or the number.',
  },
  'too-large': {
    zh: () => '提交的内容过大，请拆分后分次提交。',
    en: () => 'What was sent is too large. Split it and send it in parts.',
  },
  'media-type-unknown': {
    zh: () => '提交的内容类型不受支持，请按接口说明设置 Content-Type。',
    en: () => 'This media type is not supported. Set Content-Type as the guide says.',
  },
  'internal-error': {
    zh: () => '系统暂时无法完成此操作，您的数据没有改变。请稍后重试；如仍不成功，请联系管理员。',
    en: () =>
      'The system could not do this just now and nothing was changed. Try again later; if it still fails, tell your administrator.',
  },
  'storage-full': {
    zh: () => '服务器存储空间已满，本次内容没有保存。请联系管理员清理空间后重试。',
    en: () =>
      'The server has no storage left and nothing of this was saved. Tell the administrator, and try again when there is room.',
  },
  'database-unreachable': {
    zh: () => '数据库暂时无法连接，本次内容没有保存。请稍后重试；程序推送请使用同一幂等键重发。',
    en: () =>
      'The database cannot be reached just now. Try again shortly; a program sends again with the same idempotency key.',
  },
  'server-overloaded': {
    zh: () => '系统当前繁忙，本次操作没有完成。请稍后重试。',
    en: () => 'The system is too busy just now and this was not done. Try again shortly.',
  },
} satisfies ProblemTexts;
