import type { ProblemTexts } from '../problem-texts.js';

/** Accounts, their roles, and first passwords on slips. */
export const accountProblems = {
  'role-not-held-there': {
    zh: () => '该身份不能设在所选单位，请选择与身份相符的单位或人员。',
    en: () => 'This role is not held at such a place. Choose a place that fits the role.',
  },
  'role-not-yours-to-give': {
    zh: () => '您当前的身份不能授予或收回该身份，请联系上级工程办。',
    en: () => 'Your current role may not give or end this role. Ask the office above you.',
  },
  'place-out-of-reach': {
    zh: () => '所选单位不在您的管理范围内，请在本单位及下级单位中选择。',
    en: () => 'The place is outside your unit. Choose your own unit or one below it.',
  },
  'place-closed': {
    zh: () => '所选单位已撤销或该教师已离开，请另选。',
    en: () => 'The unit is closed, or the teacher has left. Choose another.',
  },
  'place-missing': {
    zh: () => '请选择该身份所在的单位；教师身份请选择名册中的教师。',
    en: () => 'Choose the unit of the role; for a teacher, the teacher on the roster.',
  },
  'account-beyond-reach': {
    zh: () => '该账号还持有您管理范围以外的身份，不能由您处理，请联系能管理其全部身份的上级工程办。',
    en: () =>
      'This account holds roles that you do not administer. Ask the office above that administers all of them.',
  },
  'own-account': {
    zh: () => '不能对自己的账号进行此操作；修改自己的密码请用“修改密码”。',
    en: () => 'You cannot do this to your own account. To change your own password, use "Change password".',
  },
  'own-grant': {
    zh: () => '不能给自己授予身份，请由同事或上级工程办办理。',
    en: () => 'You cannot give yourself a role. Ask a colleague or the office above.',
  },
  'own-last-grant': {
    zh: () => '这是您自己的最后一个身份，不能由您收回。',
    en: () => 'This is the last role that you hold; you cannot end it yourself.',
  },
  'grant-held-already': {
    zh: () => '该账号已经持有这一身份，无需重复授予。',
    en: () => 'The account holds this role already; there is nothing to give.',
  },
  'grant-ended': {
    zh: () => '该身份已经收回，请刷新页面查看最新情况。',
    en: () => 'This role has ended already. Reload the page to see how things stand.',
  },
  'account-unknown': {
    zh: () => '在您的管理范围内没有找到该账号，请刷新后重新选择。',
    en: () => 'There is no such account within your reach. Reload and choose again.',
  },
  'account-already-disabled': {
    zh: () => '该账号已停用，请先启用再进行此操作。',
    en: () => 'The account is disabled. Enable it first.',
  },
  'account-not-disabled': {
    zh: () => '该账号没有停用，无需启用。',
    en: () => 'The account is not disabled; there is nothing to enable.',
  },
  'disabled-from-above': {
    zh: () => '该账号由上级工程办停用，请联系上级启用。',
    en: () => 'An office above you disabled this account. Ask it to enable the account.',
  },
  'person-name-missing': {
    zh: ({ maximum }) => `请填写姓名，不超过${String(maximum)}个字。`,
    en: ({ maximum }) => `Fill in the name, ${String(maximum)} characters at most.`,
  },
  'login-malformed': {
    zh: ({ minimum, maximum }) =>
      `登录名请使用${String(minimum)}至${String(maximum)}个小写字母、数字、点或横线，首尾须为字母或数字。`,
    en: ({ minimum, maximum }) =>
      `Use ${String(minimum)} to ${String(maximum)} small letters, digits, dots or dashes, beginning and ending with a letter or digit.`,
  },
  'login-is-personal': {
    zh: () => '登录名会印在纸上，请不要使用身份证号或手机号，换一个不含个人信息的登录名。',
    en: () =>
      'Login names are printed on paper: do not use an ID or mobile number. Choose one that says nothing of the person.',
  },
  'login-taken': {
    zh: () => '该登录名已被使用，请换一个。',
    en: () => 'This login name is taken; choose another.',
  },
  'no-teachers-without-account': {
    zh: () => '所选范围内没有需要开通账号的教师。如需重印初始密码，请勾选“为从未登录的教师重发初始密码”。',
    en: () =>
      'No teacher here needs an account. To print first passwords again, tick "New first passwords for those who never signed in".',
  },
  'too-many-accounts-at-once': {
    zh: ({ count, maximum }) =>
      `所选范围有${String(count)}名教师，一次最多开通${String(maximum)}个账号，请按县（市、区）或学校分次办理。`,
    en: ({ count, maximum }) =>
      `There are ${String(count)} teachers; at most ${String(maximum)} accounts are made at once. Go county by county or school by school.`,
  },
  'slips-of-somebody-else': {
    zh: () => '初始密码条只能由开通账号的本人下载，请联系办理人，或为从未登录的教师重发初始密码。',
    en: () =>
      'Only the person who had the accounts made can print the slips. Ask them, or have new first passwords made.',
  },
  'slips-printed-already': {
    zh: () => '这批初始密码条已经下载过，密码已从系统中清除。如未打印，请为从未登录的教师重发初始密码。',
    en: () =>
      'These slips were printed and the passwords erased. If the print was lost, have new first passwords made for those who never signed in.',
  },
  'slips-expired': {
    zh: () => '这批初始密码条已超过72小时，密码已清除。请为从未登录的教师重发初始密码。',
    en: () =>
      'These first passwords are older than 72 hours and erased. Have new ones made for those who never signed in.',
  },
  'slips-of-nobody': {
    zh: () => '这批账号的教师都已修改密码，没有需要打印的初始密码条，无需处理。',
    en: () => 'All of these teachers have passwords of their own by now; there is nothing to print.',
  },
} satisfies ProblemTexts;
