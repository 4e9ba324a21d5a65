import type { ActivatePolicyPackProblemCode } from '@tisheng/domain-rules/policy/may-activate-policy-pack.js';
import type { KeepPolicyPackProblemCode } from '@tisheng/domain-rules/policy/may-keep-policy-pack.js';
import type { ProblemTexts } from '../problem-texts.js';

type OwnCode =
  | 'policy-pack-no-json'
  | 'policy-pack-no-object'
  | 'policy-pack-version-unknown'
  | 'root-office-alone';

/** Why a policy pack is not kept, not put in force or not thrown away. */
export const policyPackProblems = {
  'policy-pack-no-json': {
    zh: ({ line }) =>
      line === null || line === undefined
        ? '文件不是有效的 JSON，请用“下载”得到的文件修改后再上传。'
        : `文件第 ${line} 行附近不是有效的 JSON，请更正标点后再上传。`,
    en: ({ line }) =>
      line === null || line === undefined
        ? 'The file is no valid JSON; change a downloaded file and send that.'
        : `The file is no valid JSON near line ${line}; correct the punctuation and send it again.`,
  },
  'policy-pack-no-object': {
    zh: () => '文件里没有政策包，请上传完整的政策包文件。',
    en: () => 'The file holds no policy pack; send the whole document.',
  },
  'policy-pack-version-unknown': {
    zh: ({ version }) => `没有 ${version} 这个版本，请刷新页面。`,
    en: ({ version }) => `There is no version ${version}; refresh the page.`,
  },
  'root-office-alone': {
    zh: () => '只有本地区最高一级工程办可以这样做，请与其联系。',
    en: () => 'Only the office at the top of the region may do this; turn to it.',
  },
  'policy-pack-id-differs': {
    zh: ({ given, expected }) => `这是“${given}”的政策包，本工程的是“${expected}”，请选对文件。`,
    en: ({ given, expected }) =>
      `This is the policy pack "${given}", the programme's is "${expected}"; choose the right file.`,
  },
  'policy-pack-root-differs': {
    zh: ({ given, expected }) => `政策包属于地区 ${given}，本工程的地区是 ${expected}，请改正。`,
    en: ({ given, expected }) =>
      `The pack belongs to region ${given}, the programme to ${expected}; correct the code.`,
  },
  'policy-pack-version-used': {
    zh: ({ version }) => `版本 ${version} 已经使用过，不能再改；请换一个更高的版本号。`,
    en: ({ version }) => `Version ${version} was in force and never changes; give a higher version.`,
  },
  'policy-pack-version-not-higher': {
    zh: ({ version, highest }) => `版本 ${version} 低于用过的 ${highest}，请换一个更高的版本号。`,
    en: ({ version, highest }) =>
      `Version ${version} is below ${highest}, which was in force; give a higher one.`,
  },
  'policy-activation-without-cohort': {
    zh: () => '请至少选择一个批次。',
    en: () => 'Choose at least one cohort.',
  },
  'policy-activation-cohort-unknown': {
    zh: ({ cohort }) => `这个版本里没有批次 ${cohort}，请改选。`,
    en: ({ cohort }) => `The version has no cohort ${cohort}; choose another.`,
  },
  'policy-activation-cohort-begun': {
    zh: ({ cohort, version }) => `批次 ${cohort} 已经开始，继续按版本 ${version} 执行。`,
    en: ({ cohort, version }) => `Cohort ${cohort} has begun and keeps version ${version}.`,
  },
  'policy-activation-version-held': {
    zh: ({ cohort, version }) => `批次 ${cohort} 已经按版本 ${version} 执行。`,
    en: ({ cohort, version }) => `Cohort ${cohort} runs under version ${version} already.`,
  },
  'policy-activation-version-older': {
    zh: ({ cohort, held, version }) => `批次 ${cohort} 的版本 ${held} 比 ${version} 更新，不能退回。`,
    en: ({ cohort, held, version }) => `Cohort ${cohort} has ${held}, which is newer than ${version}.`,
  },
} satisfies Record<ActivatePolicyPackProblemCode | KeepPolicyPackProblemCode | OwnCode, ProblemTexts[string]>;
