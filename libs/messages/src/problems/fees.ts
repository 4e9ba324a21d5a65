import type { ProblemTexts } from '../problem-texts.js';

/** Statements of fees. */
export const feeProblems = {
  'fees-kept-by-root-office': {
    zh: () => '经费结算由本项目的组织单位（省级或市级工程办）办理，您所在的单位只能查看',
    en: () => 'Fees are settled by the office at the head of the programme; yours can only look at them',
  },
  'fees-nothing-open': {
    zh: () => '目前没有需要新开具的结算单：已确认的学员都已计费，退出的都已冲减',
    en: () => 'There is nothing to issue: every confirmed learner is charged, every withdrawal credited',
  },
  'fee-reference-missing': {
    zh: (d) => `请填写付款凭证号或冲抵依据，不超过 ${String(d.limit)} 个字`,
    en: (d) => `Give the number of the payment or of the decision, at most ${String(d.limit)} characters`,
  },
  'fee-statement-settled': {
    zh: (d) => `结算单 ${String(d.number)} 已经结清，不能再次登记；请从所选中去掉`,
    en: (d) => `Statement ${String(d.number)} is settled already; take it out of the selection`,
  },
  'fee-statement-unknown': {
    zh: () => '没有找到这些结算单，请刷新列表后重新选择',
    en: () => 'None of these statements was found; refresh the list and choose again',
  },
} satisfies ProblemTexts;
