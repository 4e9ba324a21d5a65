/** Words on a slip with a first password. Printed in Chinese: the slip is for teachers. */
export const FIRST_PASSWORD_SLIP_WORDS = {
  title: '登录账号',
  name: '姓名',
  login: '登录名',
  password: '初始密码',
  address: '网址',
  howTo: '用浏览器打开网址，输入登录名和初始密码（短横线也要输入），按提示设置自己的新密码。',
  keep: '初始密码只用于第一次登录，请勿转交他人；登录后请销毁本条。',
} as const;
