import type { LookUpProblemCode } from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Texts of `libs/domain-rules/src/certification/look-up`. */
export const lookUpProblems = {
  'look-up-names-nobody': {
    zh: () => '请输入身份证号或证书编号，每行一个。',
    en: () => 'Enter ID numbers or certificate numbers, one a line.',
  },
  'look-up-too-many': {
    zh: (d) => `一次最多查询 ${d.most} 个，现有 ${d.named} 个。请分批查询。`,
    en: (d) => `At most ${d.most} are looked up at once, and these are ${d.named}. Do it in parts.`,
  },
  'look-up-needs-reason': {
    zh: (d) => `请写明查询事由，至少 ${d.minimum} 个字；事由记入操作日志。`,
    en: (d) => `Say what it is for, in ${d.minimum} characters at least; the audit trail keeps it.`,
  },
  'unmask-not-your-role': {
    zh: () => '只有工程办可以导出完整证件号码。请导出隐去号码的名单。',
    en: () => 'Project offices alone may export whole ID numbers. Export the list with covered ones.',
  },
} satisfies Readonly<Record<LookUpProblemCode, ProblemTexts[string]>>;
