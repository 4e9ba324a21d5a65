import {
  STAGE_OF_SCHOOLING_NAMES,
  TEACHING_ENVIRONMENT_NAMES,
} from '@tisheng/domain-rules/diagnostic-assessment/asked-where.js';
import type { InstrumentProblemCode } from '@tisheng/domain-rules/diagnostic-assessment/validate-instrument.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';

type Language = 'zh' | 'en';

const NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...STAGE_OF_SCHOOLING_NAMES,
  ...TEACHING_ENVIRONMENT_NAMES,
};

/** Stages and environments that the rule gives as codes joined by commas, in words; none given means all. */
function places(d: ProblemData, language: Language): string {
  const [stages = '', environments = ''] = [d['stages'], d['environments']].map((codes) =>
    String(codes ?? '')
      .split(',')
      .map((code) => NAMES[code]?.[language] ?? code)
      .join(language === 'zh' ? '、' : ', '),
  );
  if (stages === '' || environments === '') return stages + environments;
  return language === 'zh' ? `${stages}（${environments}）` : `${stages} (${environments})`;
}

const languageZh = (d: ProblemData): string => (d['language'] === 'zh' ? '中文' : '英文');
const languageEn = (d: ProblemData): string => (d['language'] === 'zh' ? 'Chinese' : 'English');

/** What keeps an instrument of the diagnosis from being published. */
export const instrumentProblems = {
  'instrument-code-malformed': {
    zh: () => '测评工具的代码只能含小写字母、数字和连字符，请修改。',
    en: () => 'The code of an instrument takes lower-case letters, digits and hyphens only. Change it.',
  },
  'instrument-version-malformed': {
    zh: () => '测评工具的版本应为1以上的整数，请修改。',
    en: () => 'The version of an instrument is a whole number from 1. Change it.',
  },
  'instrument-too-many-questions': {
    zh: (d) => `题库共${d['given']}题，最多${d['limit']}题，请删去一些。`,
    en: (d) => `The bank has ${d['given']} questions; ${d['limit']} at most. Remove some.`,
  },
  'instrument-text-missing': {
    zh: (d) => `缺少${languageZh(d)}文字，请补充。`,
    en: (d) => `The ${languageEn(d)} text is missing. Add it.`,
  },
  'instrument-text-too-long': {
    zh: (d) => `${languageZh(d)}文字有${d['length']}字，最多${d['limit']}字，请缩短。`,
    en: (d) => `The ${languageEn(d)} text has ${d['length']} signs; ${d['limit']} at most. Shorten it.`,
  },
  'question-code-malformed': {
    zh: (d) => `题目代码“${d['question']}”只能含小写字母、数字和连字符，请修改。`,
    en: (d) =>
      `The question code “${d['question']}” takes lower-case letters, digits and hyphens only. Change it.`,
  },
  'question-code-repeated': {
    zh: (d) => `题目代码“${d['question']}”重复，请改成不同的代码。`,
    en: (d) => `The question code “${d['question']}” is used twice. Give each question its own.`,
  },
  'question-item-unknown': {
    zh: (d) => `题目“${d['question']}”对应的能力项${d['item']}不存在，请填1至25。`,
    en: (d) => `Question “${d['question']}” names item ${d['item']}, which does not exist. Use 1 to 25.`,
  },
  'question-dimension-unknown': {
    zh: (d) => `自评题“${d['question']}”的维度“${d['dimension']}”不存在，请选择五个维度之一。`,
    en: (d) =>
      `Self-rating “${d['question']}” names the dimension “${d['dimension']}”, which does not exist. Choose one of the five.`,
  },
  'question-without-column': {
    zh: (d) => `题目“${d['question']}”没有对应的栏目，请选择I、II或两者。`,
    en: (d) => `Question “${d['question']}” belongs to no column. Choose I, II or both.`,
  },
  'question-column-repeated': {
    zh: (d) => `题目“${d['question']}”的同一栏目写了两次，请只保留一个。`,
    en: (d) => `Question “${d['question']}” names a column twice. Keep one.`,
  },
  'question-needs-both-columns': {
    zh: (d) => `题目“${d['question']}”对应能力项21至25，两个栏目内容相同，请同时选择I和II。`,
    en: (d) =>
      `Question “${d['question']}” asks an item from 21 to 25, which reads the same in both columns. Choose I and II.`,
  },
  'question-stage-unknown': {
    zh: (d) => `题目“${d['question']}”的学段“${d['value']}”不存在，请从五个学段中选择。`,
    en: (d) =>
      `Question “${d['question']}” names the stage “${d['value']}”, which does not exist. Choose one listed.`,
  },
  'question-stage-repeated': {
    zh: (d) => `题目“${d['question']}”的学段“${d['value']}”写了两次，请只保留一个。`,
    en: (d) => `Question “${d['question']}” names the stage “${d['value']}” twice. Keep one.`,
  },
  'question-environment-unknown': {
    zh: (d) => `题目“${d['question']}”的教学环境“${d['value']}”不存在，请从四种环境中选择。`,
    en: (d) =>
      `Question “${d['question']}” names the environment “${d['value']}”, which does not exist. Choose one listed.`,
  },
  'question-environment-repeated': {
    zh: (d) => `题目“${d['question']}”的教学环境“${d['value']}”写了两次，请只保留一个。`,
    en: (d) => `Question “${d['question']}” names the environment “${d['value']}” twice. Keep one.`,
  },
  'option-count-out-of-range': {
    zh: (d) => `题目“${d['question']}”有${d['given']}个选项，应为${d['least']}至${d['most']}个，请增减。`,
    en: (d) =>
      `Question “${d['question']}” has ${d['given']} options; ${d['least']} to ${d['most']} are needed. Add or remove some.`,
  },
  'option-code-repeated': {
    zh: (d) => `题目“${d['question']}”中选项“${d['option']}”重复，请改成不同的代码。`,
    en: (d) =>
      `Option “${d['option']}” stands twice in question “${d['question']}”. Give each option its own code.`,
  },
  'option-code-malformed': {
    zh: (d) => `题目“${d['question']}”中选项的代码“${d['option']}”应为a至f中的一个字母，请修改。`,
    en: (d) =>
      `The option code “${d['option']}” of question “${d['question']}” must be a letter from a to f. Change it.`,
  },
  'option-worth-unknown': {
    zh: (d) => `题目“${d['question']}”中选项“${d['option']}”的分值应为0、1、2或3，请修改。`,
    en: (d) =>
      `Option “${d['option']}” of question “${d['question']}” must be worth 0, 1, 2 or 3. Change it.`,
  },
  'question-needs-full-and-zero-option': {
    zh: (d) => `题目“${d['question']}”应有一个0分选项和一个满分选项，请调整分值。`,
    en: (d) =>
      `Question “${d['question']}” needs an option worth nothing and one worth the full level. Adjust the values.`,
  },
  'question-needs-right-and-wrong-option': {
    zh: (d) => `多选题“${d['question']}”至少应有一个正确选项和一个错误选项，请调整。`,
    en: (d) =>
      `Multiple choice “${d['question']}” needs at least one right and one wrong option. Adjust them.`,
  },
  'right-order-incomplete': {
    zh: (d) => `排序题“${d['question']}”的正确顺序应把每个步骤列出一次，请补全。`,
    en: (d) => `The right order of “${d['question']}” must name each step once. Complete it.`,
  },
  'shown-order-is-right': {
    zh: (d) => `排序题“${d['question']}”显示的顺序就是正确顺序，请打乱。`,
    en: (d) => `“${d['question']}” shows its steps in the right order already. Mix them.`,
  },
  'scale-steps-out-of-order': {
    zh: (d) => `自评题“${d['question']}”的等级应从1开始依次编号，请修改。`,
    en: (d) => `The steps of self-rating “${d['question']}” must be numbered from 1 upwards. Change them.`,
  },
  'item-not-asked': {
    zh: (d) => `能力项${d['item']}（栏目${d['column']}）没有题目，请补充一题。`,
    en: (d) => `Item ${d['item']}, column ${d['column']}, has no question. Add one.`,
  },
  'item-not-asked-everywhere': {
    zh: (d) =>
      `能力项${d['item']}（栏目${d['column']}）对${places(d, 'zh')}的教师没有题目，请补充一题或放宽已有题目的范围。`,
    en: (d) =>
      `Item ${d['item']}, column ${d['column']}, has no question for teachers of ${places(d, 'en')}. Add one or widen one that exists.`,
  },
  'dimension-rated-twice': {
    zh: (d) => `自评题“${d['question']}”与“${d['earlier']}”对同一维度重复自评，请删去一题或错开范围。`,
    en: (d) =>
      `Self-rating “${d['question']}” asks about the same dimension as “${d['earlier']}”. Remove one or give them different teachers.`,
  },
} satisfies Readonly<Record<InstrumentProblemCode, ProblemTexts[string]>>;
