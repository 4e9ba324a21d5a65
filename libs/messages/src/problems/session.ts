import type { ProblemTexts } from '../problem-texts.js';

/** Sign-in, roles and sessions. */
export const sessionProblems = {
  'sign-in-failed': {
    zh: () => '登录名或密码不正确，请重新输入；忘记密码请联系上级管理员重置。',
    en: () => 'Wrong login name or password. Try again, or ask your administrator to reset the password.',
  },
  'account-locked': {
    zh: ({ minutes }) =>
      `密码连续输错次数过多，账号已暂时锁定，请 ${String(minutes)} 分钟后再试，或联系管理员。`,
    en: ({ minutes }) =>
      `Too many wrong passwords: the account is locked. Try again in ${String(minutes)} minutes, or ask your administrator.`,
  },
  'account-without-role': {
    zh: () => '该账号尚未分配任何身份，请联系管理员授权。',
    en: () => 'This account holds no role yet. Ask your administrator to grant one.',
  },
  'role-not-held': {
    zh: () => '您没有所选身份，或该身份已停用，请刷新后重新选择。',
    en: () => 'You do not hold this role, or it has ended. Reload and choose again.',
  },
  'password-wrong': {
    zh: () => '当前密码不正确，请重新输入。',
    en: () => 'The current password is wrong. Enter it again.',
  },
  'password-unchanged': {
    zh: () => '新密码与当前密码相同，请换一个新密码。',
    en: () => 'The new password is the same as the current one. Choose another.',
  },
} satisfies ProblemTexts;
