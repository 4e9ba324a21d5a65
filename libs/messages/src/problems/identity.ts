import type { ProblemTexts } from '../problem-texts.js';

/** Texts of the rules for passwords. */
export const identityProblems = {
  'password-too-short': {
    zh: (d) => `密码只有${d['length']}个字符，请至少设置${d['minimum']}个字符。`,
    en: (d) => `The password has ${d['length']} characters; choose at least ${d['minimum']}.`,
  },
  'password-too-long': {
    zh: (d) => `密码有${d['length']}个字符，请不要超过${d['maximum']}个字符。`,
    en: (d) => `The password has ${d['length']} characters; choose at most ${d['maximum']}.`,
  },
  'password-too-simple': {
    zh: (d) =>
      `密码太简单：请在小写字母、大写字母、数字、其他符号四类中至少使用${d['minimum']}类，或设置${d['free']}个字符以上的长密码。`,
    en: (d) =>
      `The password is too simple: use at least ${d['minimum']} of lower-case letters, capital letters, digits and other signs, or ${d['free']} characters and more.`,
  },
  'password-too-common': {
    zh: () => '这个密码很常见，容易被猜中，请换一个。',
    en: () => 'This password is common and easily guessed; choose another.',
  },
  'password-contains-account-name': {
    zh: () => '密码中含有账号名，请换一个不含账号名的密码。',
    en: () => 'The password contains the account name; choose one without it.',
  },
  'password-contains-own-name': {
    zh: () => '密码中含有您的姓名，请换一个不含姓名的密码。',
    en: () => 'The password contains your name; choose one without it.',
  },
} satisfies ProblemTexts;
