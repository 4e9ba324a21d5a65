import type { JudgingProblemCode } from '@tisheng/domain-rules/practice-evidence/awards/may-give-score.js';
import type { MoveRoundProblemCode } from '@tisheng/domain-rules/practice-evidence/awards/may-move-round.js';
import type { NominationProblemCode } from '@tisheng/domain-rules/practice-evidence/awards/may-nominate.js';
import type { OpenAwardRoundProblemCode } from '@tisheng/domain-rules/practice-evidence/awards/may-open-award-round.js';
import type { ObjectionProblemCode } from '@tisheng/domain-rules/practice-evidence/awards/objections.js';
import type { ProblemTexts } from '../problem-texts.js';
import { labelOf, OFFICE_LEVEL_LABELS, STATE_LABELS } from '../states.js';

type Code =
  | OpenAwardRoundProblemCode
  | NominationProblemCode
  | JudgingProblemCode
  | MoveRoundProblemCode
  | ObjectionProblemCode;

const POTS = {
  works: { zh: '作品', en: 'works' },
  workshops: { zh: '工作坊', en: 'workshops' },
  leaders: { zh: '坊主', en: 'leaders' },
} as const;
const CONFLICTS = {
  'own-work': { zh: '这是您本人的作品', en: 'it is your own' },
  'own-school': { zh: '作者与您同校', en: 'its author is of your school' },
  'own-workshop': { zh: '作者在您主持或参加的工作坊', en: 'its author is of your workshop' },
  declared: { zh: '您已申报回避', en: 'you have declared it' },
} as const;

/** Problems of rounds of awards. */
export const awardProblems = {
  'award-level-not-planned': {
    zh: (d) =>
      `政策包没有安排${labelOf(OFFICE_LEVEL_LABELS, d['level'], 'zh')}评选，不能开启。请由有评选任务的单位开启。`,
    en: () => 'The policy plans no awards at this level.',
  },
  'award-name-missing': {
    zh: () => '请填写评选名称。',
    en: () => 'Give the round a name.',
  },
  'award-name-too-long': {
    zh: (d) => `评选名称共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The name has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
  'award-categories-missing': {
    zh: () => '请至少选择一个评选类别。',
    en: () => 'Choose at least one category.',
  },
  'award-category-not-at-schools': {
    zh: () => '学校评选只评作品，请去掉“工作坊”和“坊主”。',
    en: () => 'Schools honour works alone. Take workshops and leaders out.',
  },
  'award-day-unreadable': {
    zh: () => '日期无法识别，请从日历中选择。',
    en: () => 'This is no day. Choose one from the calendar.',
  },
  'award-calendar-out-of-order': {
    zh: () => '日期先后不对：推荐截止不早于推荐开始，评审截止要晚于推荐截止。请调整。',
    en: () => 'Nominations end on or after the day they begin, and judging ends after them. Change the days.',
  },
  'award-round-already-over': {
    zh: () => '评审截止日期已过，请改为今天或以后的日期。',
    en: () => 'The last day for judging is over. Choose today or later.',
  },
  'award-objection-days-out-of-range': {
    zh: (d) => `公示期为${d['least']}至${d['most']}天，请修改。`,
    en: (d) => `The list is shown for ${d['least']} to ${d['most']} days.`,
  },
  'award-round-unknown': {
    zh: () => '没有找到这次评选，请刷新页面。',
    en: () => 'There is no such round. Reload the page.',
  },
  'award-nomination-closed': {
    zh: (d) => `推荐已于${d['until']}截止，不能再推荐。如需延期，请联系组织评选的单位。`,
    en: (d) => `Nominations ended on ${d['until']}. Ask the unit that has opened the round for more time.`,
  },
  'award-nomination-not-open-yet': {
    zh: (d) => `推荐从${d['from']}开始，请届时再推荐。`,
    en: (d) => `Nominations begin on ${d['from']}.`,
  },
  'award-category-not-in-round': {
    zh: () => '这次评选不含这一类别，请选择其他作品。',
    en: () => 'This round has no such category. Choose something else.',
  },
  'award-unit-does-not-nominate': {
    zh: () => '您的单位不是这次评选的推荐单位，请由直接下级单位推荐。',
    en: () => 'Your unit does not nominate here; the units directly below the round’s do.',
  },
  'award-quota-used-up': {
    zh: (d) =>
      `您单位的${labelOf(POTS, d['pot'], 'zh')}推荐名额为${d['quota']}个，已用完。请先撤回一个再推荐。`,
    en: (d) =>
      `Your quota of ${d['quota']} ${labelOf(POTS, d['pot'], 'en')} is used up. Take one back first.`,
  },
  'award-nominee-unknown': {
    zh: () => '只能推荐已通过评阅、材料齐全、署名教师都已同意的作品（工作坊须有坊主）。请检查后再推荐。',
    en: () =>
      'Only accepted works that are whole and whose authors all agree can be nominated; workshops need a leader.',
  },
  'award-nominee-of-other-unit': {
    zh: () => '只能推荐本单位的作品、工作坊和坊主，请从名单中选择。',
    en: () => 'Nominate your own unit’s alone. Choose from the list.',
  },
  'award-nominated-already': {
    zh: () => '这次评选已经推荐过它，请勿重复推荐。',
    en: () => 'It is nominated in this round already.',
  },
  'award-not-honoured-below': {
    zh: () => '须先在本单位评选中获奖并公布，才能向上推荐。请先完成本级评选。',
    en: () => 'It must have been honoured in your own published round first.',
  },
  'award-reason-missing': {
    zh: () => '请写明推荐理由。',
    en: () => 'Say why you nominate it.',
  },
  'award-reason-too-long': {
    zh: (d) => `推荐理由共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
  'award-nomination-unknown': {
    zh: () => '没有找到这条推荐，只能撤回本单位的推荐。请刷新页面。',
    en: () => 'There is no such nomination of your unit. Reload the page.',
  },
  'award-nomination-withdrawn-already': {
    zh: () => '这条推荐已经撤回，请刷新页面。',
    en: () => 'This nomination is taken back already. Reload the page.',
  },
  'award-withdrawal-too-late': {
    zh: () => '评审已经开始，不能再撤回推荐。如有问题，请联系组织评选的单位。',
    en: () => 'Judging has begun; nominations stand. Ask the unit that has opened the round.',
  },
  'award-not-assigned': {
    zh: () => '这件作品没有分给您评审，或已退回。请从您的评审任务中选择。',
    en: () => 'This work is not yours to judge, or no longer. Choose from your tasks.',
  },
  'award-judging-not-open': {
    zh: () => '这次评选不在评审阶段，不能评分。请刷新页面。',
    en: () => 'This round is not being judged now. Reload the page.',
  },
  'award-judging-over': {
    zh: (d) => `评审已于${d['until']}截止，不能再评分。如需延期，请联系组织评选的单位。`,
    en: (d) => `Judging ended on ${d['until']}. Ask the unit that has opened the round for more time.`,
  },
  'award-scored-already': {
    zh: () => '您已评过这件作品，评分提交后不能修改。',
    en: () => 'You have scored this work; a score is final.',
  },
  'award-judge-in-conflict': {
    zh: (d) => `您应当回避：${labelOf(CONFLICTS, d['conflict'], 'zh')}。请点“申请回避”退回这件作品。`,
    en: (d) => `You must not judge this: ${labelOf(CONFLICTS, d['conflict'], 'en')}. Hand it back.`,
  },
  'award-points-out-of-range': {
    zh: () => '分数为0至100的整数，请修改。',
    en: () => 'Points are whole numbers from 0 to 100.',
  },
  'award-comment-too-short': {
    zh: (d) => `评语至少${d['minimum']}个字，请写得具体一些。`,
    en: (d) => `The comment has at least ${d['minimum']} characters. Say a little more.`,
  },
  'award-comment-too-long': {
    zh: (d) => `评语共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The comment has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
  'award-conflict-reason-missing': {
    zh: () => '请写明回避理由，理由会留存记录。',
    en: () => 'Say why you hand it back; the reason stays on record.',
  },
  'award-round-not-own': {
    zh: () => '这次评选由其他单位组织，只能由组织单位办理。',
    en: () => 'Another unit has opened this round; only that unit can do this.',
  },
  'award-round-moved-on': {
    zh: (d) =>
      `这次评选目前是“${labelOf(STATE_LABELS['award-round'], d['state'], 'zh')}”，不能这样办理。请刷新页面。`,
    en: (d) =>
      `This round is now “${labelOf(STATE_LABELS['award-round'], d['state'], 'en')}”. Reload the page.`,
  },
  'award-nominations-still-open': {
    zh: (d) => `推荐截止日期是${d['until']}，次日起才能开始评审。如已推荐完毕，可先修改日程。`,
    en: (d) =>
      `Nominations run until ${d['until']}; judging begins the day after. Change the days if all is in.`,
  },
  'award-nothing-nominated': {
    zh: () => '还没有推荐，不能开始评审。请督促下级单位推荐。',
    en: () => 'Nothing is nominated yet.',
  },
  'award-judges-too-few': {
    zh: (d) =>
      `有${d['nominees']}件作品找不到${d['judges']}位无需回避的评委，请增加评委（最好来自其他学校）。`,
    en: (d) =>
      `${d['nominees']} nominees lack ${d['judges']} judges without a conflict. Name more, of other schools.`,
  },
  'award-scores-missing': {
    zh: (d) => `还有${d['nominees']}件作品没有评完，不能公示。请催促评委，或更换未评分的评委。`,
    en: (d) =>
      `${d['nominees']} nominees still lack scores. Remind the judges or replace those who have not scored.`,
  },
  'award-objections-still-open': {
    zh: (d) => `公示期到${d['until']}为止，次日起才能正式公布。`,
    en: (d) => `Objections may come until ${d['until']}; publish the day after.`,
  },
  'award-objections-undecided': {
    zh: (d) => `还有${d['objections']}条异议没有处理，请处理后再公布。`,
    en: (d) => `${d['objections']} objections are undecided. Decide them first.`,
  },
  'award-cancel-reason-missing': {
    zh: () => '请写明取消评选的理由。',
    en: () => 'Say why the round is called off.',
  },
  'award-judge-unknown': {
    zh: () => '没有找到这位评委，请从名单中选择。',
    en: () => 'There is no such judge. Choose from the list.',
  },
  'award-judge-named-already': {
    zh: () => '这位评委已经在名单中。',
    en: () => 'This judge is named already.',
  },
  'award-judge-has-scored': {
    zh: () => '这位评委已经评过分，不能移出。',
    en: () => 'This judge has given scores and stays.',
  },
  'award-recusal-nobody-found': {
    zh: () => '没有找到这所学校或这位教师，请填写学校全称和教师姓名。',
    en: () => 'There is no such school or teacher. Write the school’s full name and the teacher’s name.',
  },
  'award-recusal-reason-missing': {
    zh: () => '请写明回避理由，例如亲属关系。',
    en: () => 'Say why, for example that you are related.',
  },
  'award-not-announced': {
    zh: () => '名单不在公示期，或其中没有这一项。请刷新页面。',
    en: () => 'The list is not open for objections, or this is not on it. Reload the page.',
  },
  'award-objection-too-late': {
    zh: (d) => `公示已于${d['until']}结束，不能再提出异议。`,
    en: (d) => `Objections ended on ${d['until']}.`,
  },
  'award-objection-too-short': {
    zh: (d) => `异议至少写${d['minimum']}个字，请说明事实和依据。`,
    en: (d) => `An objection has at least ${d['minimum']} characters. Say what and why.`,
  },
  'award-objection-too-long': {
    zh: (d) => `异议共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The objection has ${d['length']} characters; the most is ${d['maximum']}.`,
  },
  'award-objection-made-already': {
    zh: () => '您已对这一项提出过异议，请等待答复。',
    en: () => 'You have objected to this already. Wait for the answer.',
  },
  'award-objection-unknown': {
    zh: () => '没有找到这条异议，请刷新页面。',
    en: () => 'There is no such objection. Reload the page.',
  },
  'award-objection-decided-already': {
    zh: () => '这条异议已经处理，请刷新页面。',
    en: () => 'This objection is decided already. Reload the page.',
  },
  'award-objection-answer-missing': {
    zh: () => '请写明处理意见，提出异议的人会看到。',
    en: () => 'Write an answer; the objector will read it.',
  },
} satisfies Readonly<Record<Code, ProblemTexts[string]>>;
