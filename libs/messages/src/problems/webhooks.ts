import type { WebhookProblemCode } from '@tisheng/domain-rules/exchange/webhooks/check-webhook-endpoint.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Problems of an institution's webhook endpoints. */
export const webhookProblems = {
  'webhook-url-malformed': {
    zh: ({ maximum }) => `请填写完整的网址（以 https:// 开头，不含用户名和密码，不超过 ${maximum} 个字符）。`,
    en: ({ maximum }) =>
      `Give a whole address that begins with https://, without user or password, of ${maximum} characters at most.`,
  },
  'webhook-url-insecure': {
    zh: () => '通知含有学员编号，接收网址必须以 https:// 开头。',
    en: () => 'Notifications carry learner numbers; the address must begin with https://.',
  },
  'webhook-address-private': {
    zh: () => '这个网址指向内部网络，平台不能访问；请使用公网可以访问的地址。',
    en: () =>
      'This address leads into a private network; use one that can be reached from the public network.',
  },
  'webhook-events-missing': {
    zh: () => '请至少选择一种通知。',
    en: () => 'Choose one event at least.',
  },
  'webhook-too-many': {
    zh: ({ maximum }) => `每个机构最多设置 ${maximum} 个接收网址，请先删除不用的。`,
    en: ({ maximum }) => `An institution has ${maximum} endpoints at most; remove one first.`,
  },
  'webhook-unknown': {
    zh: () => '没有找到这个接收网址，可能已被删除；请刷新页面。',
    en: () => 'This endpoint is not there; load the page again.',
  },
  'webhook-delivery-unknown': {
    zh: () => '没有找到这条通知；请刷新页面。',
    en: () => 'This delivery is not there; load the page again.',
  },
} satisfies Readonly<Record<WebhookProblemCode, ProblemTexts[string]>>;
