/** Subjects taught, by the codes of the education statistics; pre-school has none there and takes `00`. */
export interface Subject {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Other words of rosters for the same subject. */
  readonly synonyms: readonly string[];
}

/** All subjects, in order of their codes. */
export const SUBJECTS: readonly Subject[] = [
  { code: '00', zh: '学前', en: 'Pre-school', synonyms: ['学前教育', '幼儿教育', '保教', '幼教'] },
  {
    code: '11',
    zh: '品德与生活（社会）',
    en: 'Ethics and life (society)',
    synonyms: ['品德与生活', '品德与社会', '品德'],
  },
  {
    code: '12',
    zh: '思想品德（政治）',
    en: 'Ideology and morality (politics)',
    synonyms: ['思想品德', '思想政治', '政治', '道德与法治'],
  },
  { code: '13', zh: '语文', en: 'Chinese', synonyms: [] },
  { code: '14', zh: '数学', en: 'Mathematics', synonyms: [] },
  { code: '15', zh: '科学', en: 'Science', synonyms: [] },
  { code: '16', zh: '物理', en: 'Physics', synonyms: [] },
  { code: '17', zh: '化学', en: 'Chemistry', synonyms: [] },
  { code: '18', zh: '生物', en: 'Biology', synonyms: ['生物学'] },
  { code: '19', zh: '历史与社会', en: 'History and society', synonyms: [] },
  { code: '20', zh: '地理', en: 'Geography', synonyms: [] },
  { code: '21', zh: '历史', en: 'History', synonyms: [] },
  { code: '22', zh: '体育与健康', en: 'Physical education and health', synonyms: ['体育', '体育与保健'] },
  { code: '23', zh: '艺术', en: 'Arts', synonyms: ['艺术综合'] },
  { code: '24', zh: '音乐', en: 'Music', synonyms: [] },
  { code: '25', zh: '美术', en: 'Fine arts', synonyms: ['书法'] },
  { code: '26', zh: '信息技术（高中）', en: 'Information technology (senior secondary)', synonyms: [] },
  { code: '27', zh: '通用技术', en: 'General technology', synonyms: [] },
  { code: '40', zh: '外语', en: 'Foreign languages', synonyms: ['外国语'] },
  { code: '41', zh: '英语', en: 'English', synonyms: [] },
  { code: '42', zh: '日语', en: 'Japanese', synonyms: [] },
  { code: '43', zh: '俄语', en: 'Russian', synonyms: [] },
  { code: '49', zh: '其他外国语', en: 'Other foreign languages', synonyms: [] },
  { code: '60', zh: '综合实践', en: 'Integrated practice', synonyms: ['综合实践活动', '综合'] },
  {
    code: '61',
    zh: '信息技术（小学、初中）',
    en: 'Information technology (primary and junior secondary)',
    synonyms: ['信息技术', '信息', '计算机', '信息科技'],
  },
  { code: '62', zh: '劳动与技术', en: 'Labour and technology', synonyms: ['劳动', '劳技', '劳动技术'] },
];

const BY_CODE: ReadonlyMap<string, Subject> = new Map(SUBJECTS.map((subject) => [subject.code, subject]));

const BY_WORD: ReadonlyMap<string, Subject> = new Map(
  SUBJECTS.flatMap((subject) => [subject.zh, ...subject.synonyms].map((word) => [word, subject] as const)),
);

/** The subject with this code, or null. */
export function subjectByCode(code: string): Subject | null {
  return BY_CODE.get(code) ?? null;
}

/**
 * The subject that a roster's word means: a name, a synonym or a code. Half-width brackets and spaces around
 * the word do not matter.
 *
 * @example
 * subjectOf('体育')?.code // '22'
 * subjectOf('信息技术(高中)')?.code // '26'
 * subjectOf('炼金术') // null
 */
export function subjectOf(word: string): Subject | null {
  const name = word.trim().replaceAll('(', '（').replaceAll(')', '）');
  return BY_WORD.get(name) ?? BY_CODE.get(name) ?? null;
}
