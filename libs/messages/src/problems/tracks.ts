import type { CheckSessionProblemCode } from '@tisheng/domain-rules/enrollment/tracks/check-session.js';
import type { DecideNominationsProblemCode } from '@tisheng/domain-rules/enrollment/tracks/decide-nominations.js';
import type { AttendProblemCode } from '@tisheng/domain-rules/enrollment/tracks/may-attend.js';
import type { NominateProblemCode } from '@tisheng/domain-rules/enrollment/tracks/may-nominate.js';
import { STAGES_OF_SCHOOLING, type StageOfSchooling } from '@tisheng/domain-rules/policy/policy-pack.js';
import { POLICY_WORD_LABELS } from '../policy-words.js';
import type { ProblemTexts } from '../problem-texts.js';
import { STAGE_OF_SCHOOLING_LABELS } from '../states.js';

type Code =
  | CheckSessionProblemCode
  | DecideNominationsProblemCode
  | AttendProblemCode
  | NominateProblemCode
  | 'track-session-unknown';
type Language = 'zh' | 'en';

const duty = (code: unknown, language: Language): string =>
  POLICY_WORD_LABELS[String(code)]?.[language] ?? String(code);
const stage = (code: unknown, language: Language): string => {
  const known = STAGES_OF_SCHOOLING.find((one): one is StageOfSchooling => one === code);
  return known ? STAGE_OF_SCHOOLING_LABELS[known][language] : String(code);
};

/** Why a session of a track cannot be as wished. */
export const trackProblems = {
  'track-unknown': {
    zh: () => '政策里没有这项专项培训，请刷新页面。',
    en: () => 'The policy has no such track; refresh the page.',
  },
  'track-session-unknown': {
    zh: () => '没有这一期培训，请刷新页面。',
    en: () => 'There is no such session; refresh the page.',
  },
  'track-session-name-missing': { zh: () => '请填写期次名称。', en: () => 'Give the session a name.' },
  'track-session-place-missing': { zh: () => '请填写培训地点。', en: () => 'Say where it takes place.' },
  'track-session-dates-unordered': {
    zh: () => '结束日期不能早于开始日期。',
    en: () => 'The last day must not lie before the first.',
  },
  'track-session-too-long': {
    zh: ({ days }) => `一期培训最长 ${days} 天，请缩短或分成两期。`,
    en: ({ days }) => `A session lasts ${days} days at most; shorten it or open two.`,
  },
  'track-session-nomination-late': {
    zh: () => '推荐截止日期不能晚于开始日期。',
    en: () => 'Nominations must end by the first day.',
  },
  'track-session-stages-missing': {
    zh: () => '请至少选择一个学段。',
    en: () => 'Choose at least one stage.',
  },
  'track-session-capacity-low': {
    zh: ({ confirmed }) => `人数不能少于已确认的 ${confirmed} 人，且至少为 1。`,
    en: ({ confirmed }) => `Places must be at least 1 and cover the ${confirmed} who are confirmed.`,
  },
  'track-session-capacity-above-track': {
    zh: ({ participants, left }) => `文件规定共 ${participants} 人，本期最多还可安排 ${left} 人。`,
    en: ({ participants, left }) =>
      `The document allows ${participants} in all; ${left} are left for this session.`,
  },
  'track-nobody-chosen': { zh: () => '请先选择人员。', en: () => 'Choose people first.' },
  'track-nomination-closed': {
    zh: ({ until }) => `推荐已于 ${until} 截止，如需增补请与上级工程办联系。`,
    en: ({ until }) => `Nominations ended on ${until}; turn to the office above.`,
  },
  'track-duty-not-meant': {
    zh: ({ duty: code }) => `本期不面向${duty(code, 'zh')}，请取消选择。`,
    en: ({ duty: code }) => `The session is not for this duty (${duty(code, 'en')}).`,
  },
  'track-stage-not-meant': {
    zh: ({ stage: code }) => `本期不面向${stage(code, 'zh')}，请取消选择。`,
    en: ({ stage: code }) => `The session is not for this stage (${stage(code, 'en')}).`,
  },
  'track-teacher-left': { zh: () => '此人已离岗，不能推荐。', en: () => 'This person has left.' },
  'track-already-nominated': {
    zh: ({ session }) =>
      session === null ? '其中有人已在另一期培训中。' : `已在“${session}”中，每人只能参加一期。`,
    en: ({ session }) =>
      session === null
        ? 'Some of them are in another session.'
        : `Already in "${session}"; one session each.`,
  },
  'track-share-used-up': {
    zh: ({ county, left, asked }) => `${county}还有 ${left} 个名额，选了 ${asked} 人，请减少。`,
    en: ({ county, left, asked }) => `${county} has ${left} places left for ${asked} people; choose fewer.`,
  },
  'track-decision-of-root': {
    zh: () => '确认和退回由最高一级工程办办理；您可以撤回自己的推荐。',
    en: () => 'The office at the top of the region confirms and declines; you may withdraw.',
  },
  'track-nomination-state': {
    zh: () => '此人的推荐已另有处理，请刷新页面。',
    en: () => 'This nomination was decided meanwhile; refresh the page.',
  },
  'track-capacity-used-up': {
    zh: ({ free, asked }) => `本期还有 ${free} 个名额，选了 ${asked} 人，请减少或调整人数。`,
    en: ({ free, asked }) => `${free} places are free for ${asked} people; choose fewer or raise the places.`,
  },
  'track-decision-reason-missing': { zh: () => '请填写理由。', en: () => 'Give a reason.' },
  'track-session-over': { zh: () => '这一期培训已结束，不能再更改。', en: () => 'The session is over.' },
  'track-code-wrong': {
    zh: () => '签到码不对，请看屏幕上的六位数字再输入。',
    en: () => 'The code is wrong; type the six digits shown on site.',
  },
  'track-code-expired': {
    zh: () => '签到码已过时，请按现在显示的数字输入，或请工作人员登记。',
    en: () => 'The code is out of date; type the one shown now, or ask to be put on the list.',
  },
  'track-not-confirmed': {
    zh: () => '您不在本期名单中，请与县级工程办联系。',
    en: () => 'You are not on the list of this session; turn to your county’s office.',
  },
  'track-half-day-unknown': {
    zh: ({ day }) => `${day} 不在本期培训日期内。`,
    en: ({ day }) => `${day} is no day of this session.`,
  },
  'track-half-day-ahead': {
    zh: ({ day }) => `${day} 还没有到，不能登记出勤。`,
    en: ({ day }) => `${day} has not come yet.`,
  },
} satisfies Record<Code, ProblemTexts[string]>;
