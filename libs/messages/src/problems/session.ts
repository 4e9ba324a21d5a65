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
  'too-many-sign-ins': {
    zh: ({ minutes }) => `您所在的网络登录尝试过多，请 ${String(minutes)} 分钟后再试。`,
    en: ({ minutes }) =>
      `Too many attempts to sign in from your network. Try again in ${String(minutes)} minutes.`,
  },
  'account-disabled': {
    zh: () => '该账号已停用，请联系管理员。',
    en: () => 'This account is disabled. Ask your administrator.',
  },
  'single-sign-on-unreachable': {
    zh: () => '统一身份认证暂时连接不上，请稍后再试，或用登录名和密码登录。',
    en: () =>
      'Single sign-on cannot be reached just now. Try again later, or use your login name and password.',
  },
  'single-sign-on-cancelled': {
    zh: () => '您取消了统一身份认证，请重新登录。',
    en: () => 'You cancelled the single sign-on. Sign in again.',
  },
  'single-sign-on-expired': {
    zh: () => '统一身份认证等待时间过长或页面已使用过，请重新登录。',
    en: () => 'The single sign-on took too long or was used before. Sign in again.',
  },
  'single-sign-on-failed': {
    zh: () => '统一身份认证的返回信息无法确认，请重新登录；如仍不成功，请用登录名和密码登录。',
    en: () =>
      'The answer of the single sign-on could not be trusted. Sign in again, or use your login name and password.',
  },
  'account-bound-already': {
    zh: () => '该账号已绑定另一个统一身份认证账号，请先在“账号与安全”中解除绑定。',
    en: () =>
      'This account is bound to another single sign-on account. Unbind that one first under "Account and security".',
  },
  'identity-bound-elsewhere': {
    zh: () => '该统一身份认证账号已绑定其他账号，请先用那个账号登录并解除绑定。',
    en: () =>
      'This single sign-on account is bound to another account. Sign in with that one and unbind it first.',
  },
  'identity-not-bound': {
    zh: () => '没有找到绑定关系，请刷新页面查看最新情况。',
    en: () => 'There is no such binding. Reload the page to see how things stand.',
  },
  'session-unknown': {
    zh: () => '该登录会话已经结束，请刷新页面查看最新情况。',
    en: () => 'This session has ended already. Reload the page to see how things stand.',
  },
} satisfies ProblemTexts;
