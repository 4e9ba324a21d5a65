/** What a person does at a school or office, as the rosters and the training tracks tell them apart. */
export const DUTIES = [
  'teacher',
  'principal',
  'backbone-teacher',
  'researcher',
  'manager',
  'trainer',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Names for people. */
export const DUTY_NAMES: Readonly<Record<Duty, { readonly zh: string; readonly en: string }>> = {
  teacher: { zh: '教师', en: 'Teacher' },
  principal: { zh: '校长', en: 'Principal' },
  'backbone-teacher': { zh: '骨干教师', en: 'Backbone teacher' },
  researcher: { zh: '教研员', en: 'Teaching researcher' },
  manager: { zh: '管理人员', en: 'Manager' },
  trainer: { zh: '培训者', en: 'Trainer' },
};

/** Words that rosters write in the duty column. */
const ROSTER_WORDS: ReadonlyMap<string, Duty> = new Map([
  ['教师', 'teacher'],
  ['老师', 'teacher'],
  ['专任教师', 'teacher'],
  ['任课教师', 'teacher'],
  ['班主任', 'teacher'],
  ['教研组长', 'teacher'],
  ['校长', 'principal'],
  ['副校长', 'principal'],
  ['园长', 'principal'],
  ['副园长', 'principal'],
  ['校（园）长', 'principal'],
  ['骨干教师', 'backbone-teacher'],
  ['骨干', 'backbone-teacher'],
  ['学科带头人', 'backbone-teacher'],
  ['信息技术骨干教师', 'backbone-teacher'],
  ['教研员', 'researcher'],
  ['管理人员', 'manager'],
  ['管理者', 'manager'],
  ['培训管理者', 'manager'],
  ['教导主任', 'manager'],
  ['教务主任', 'manager'],
  ['培训者', 'trainer'],
  ['培训师', 'trainer'],
  ['进修学校教师', 'trainer'],
]);

/**
 * Duty meant by a roster's word; spaces around it do not matter.
 *
 * @returns the duty, or null for a word that nobody has listed
 *
 * @example
 * dutyOf('园长') // 'principal'
 * dutyOf('厨师') // null
 */
export function dutyOf(word: string): Duty | null {
  return ROSTER_WORDS.get(word.trim()) ?? null;
}
