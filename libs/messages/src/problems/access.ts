import type { ProblemTexts } from '../problem-texts.js';

/** What the guard says before an operation runs. */
export const accessProblems = {
  'not-signed-in': {
    zh: () => '您尚未登录，或登录已过期，请重新登录。',
    en: () => 'You are not signed in, or your session has ended. Please sign in again.',
  },
  'not-allowed': {
    zh: () => '当前身份无权进行此操作，或所指内容不在您的管理范围内。如您有其他身份，请切换后再试。',
    en: () =>
      'Your current role may not do this, or what you asked for is outside your unit. If you hold another role, switch to it and try again.',
  },
  'password-change-required': {
    zh: () => '首次登录须先修改初始密码，然后才能使用其他功能。',
    en: () => 'Please change your first password before you use anything else.',
  },
  'request-forged': {
    zh: () => '请求不是从本系统页面发出的，已被拒绝。请刷新页面后重试。',
    en: () =>
      'The request did not come from a page of this system and was refused. Reload the page and try again.',
  },
  'too-many-requests': {
    zh: () => '操作过于频繁，请稍候再试。',
    en: () => 'Too many requests. Please wait a little and try again.',
  },
} satisfies ProblemTexts;
