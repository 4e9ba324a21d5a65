import type { PageTexts } from './page-texts.js';

/** Words of the page on which an institution tests its own program against the contract. */
export const conformanceTexts = {
  title: { zh: '接口自测', en: 'Conformance' },
  lead: {
    zh: '用自测账号运行贵机构自己的程序，本页随时显示它已经做到哪些约定。自测环境的学员和数据都是虚构的，不计入任何统计。',
    en: 'Run your own program with a sandbox client; this page shows what it has proven so far. Learners and data of the sandbox are invented and counted nowhere.',
  },
  'create-sandbox-client': { zh: '新建自测账号', en: 'New sandbox client' },
  restart: { zh: '重新开始', en: 'Start anew' },
  'restart-title': { zh: '重新开始自测', en: 'Start the run anew' },
  'restart-text': {
    zh: '自测环境中的推送、课程和本页结果全部清空，自测批次换用新的编号。自测账号不变，真实数据不受影响。',
    en: 'Pushes and courses of the sandbox and the results on this page go; its cohort gets another id. Clients stay, and nothing real is touched.',
  },
  checks: { zh: '检查项', en: 'Checks' },
  print: { zh: '打印报告', en: 'Print' },
  'download-json': { zh: '下载JSON', en: 'Download JSON' },
  'none-title': { zh: '还没有开始自测', en: 'No run yet' },
  'none-hint': {
    zh: '先新建自测账号，再把程序的client_id和密钥换成它的，接口地址不变。',
    en: 'Make a sandbox client and give its client_id and secret to your program. The address stays the same.',
  },
  passed: { zh: '自测通过', en: 'Passed' },
  'passed-text': {
    zh: '必需的{count}项约定都已做到，可以换用正式的接口账号。',
    en: 'All {count} required behaviours are shown. Go on with a real client.',
  },
  'not-passed': { zh: '必需项已做到 {shown} / {count}', en: '{shown} of {count} required shown' },
  'wrong-count': { zh: '{count} 项需要改正', en: '{count} to be mended' },
  'nothing-wrong': {
    zh: '本页每几秒更新一次，请继续运行程序。',
    en: 'The page follows your program every few seconds.',
  },
  'started-at': { zh: '本轮开始于 {time}', en: 'Began {time}' },
  'state-SHOWN': { zh: '已做到', en: 'Shown' },
  'state-NOT_YET': { zh: '未见到', en: 'Not yet' },
  'state-WRONG': { zh: '需改正', en: 'To be mended' },
  recommended: { zh: '建议项', en: 'Recommended' },
  evidence: { zh: '请求摘录', en: 'Request' },
  'sandbox-client': { zh: '自测', en: 'Sandbox' },
} as const satisfies PageTexts;
