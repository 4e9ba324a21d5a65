/**
 * The topics of the training course standard (2014), which a course belongs to. The standard fixes no hours per
 * topic.
 */

/** The three series of topics. */
export const TOPIC_SERIES = ['improve-teaching', 'change-learning', 'professional-development'] as const;
export type TopicSeries = (typeof TOPIC_SERIES)[number];

export const TOPIC_SERIES_NAMES: Readonly<Record<TopicSeries, { readonly zh: string; readonly en: string }>> =
  {
    'improve-teaching': { zh: '应用信息技术优化课堂教学', en: 'Technology for better teaching' },
    'change-learning': { zh: '应用信息技术转变学习方式', en: 'Technology for new ways of learning' },
    'professional-development': {
      zh: '应用信息技术支持教师专业发展',
      en: 'Technology for professional development',
    },
  };

/** Kinds of topics in the first two series. */
export const TOPIC_CATEGORIES = ['technology-literacy', 'integrated', 'special'] as const;
export type TopicCategory = (typeof TOPIC_CATEGORIES)[number];

export const TOPIC_CATEGORY_NAMES: Readonly<
  Record<TopicCategory, { readonly zh: string; readonly en: string }>
> = {
  'technology-literacy': { zh: '技术素养类', en: 'Technology literacy' },
  integrated: { zh: '综合类', en: 'Integrated' },
  special: { zh: '专题类', en: 'Special subjects' },
};

/** Codes of the topics, in order. */
export const TOPIC_CODES = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T20',
  'T21',
  'T22',
  'T23',
  'T24',
  'T25',
  'T26',
  'T27',
] as const;
export type TopicCode = (typeof TOPIC_CODES)[number];

export interface CourseTopic {
  readonly code: TopicCode;
  readonly zh: string;
  readonly en: string;
  readonly series: TopicSeries;
  /** Null in the third series, which knows no categories. */
  readonly category: TopicCategory | null;
}

/** All topics, in order of their codes. */
export const COURSE_TOPICS: readonly CourseTopic[] = [
  {
    code: 'T1',
    zh: '信息技术引发的教育教学变革',
    en: 'Changes that technology brings to education',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T2',
    zh: '多媒体教学环境认知与常用设备使用',
    en: 'Multimedia classrooms and their equipment',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T3',
    zh: '学科资源检索与获取',
    en: 'Finding subject resources',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T4',
    zh: '素材的处理与加工',
    en: 'Working on source material',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T5',
    zh: '多媒体课件制作',
    en: 'Making multimedia courseware',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T6',
    zh: '学科软件的使用',
    en: 'Using subject software',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T7',
    zh: '信息道德与信息安全',
    en: 'Ethics and safety of information',
    series: 'improve-teaching',
    category: 'technology-literacy',
  },
  {
    code: 'T8',
    zh: '简易多媒体教学环境下的学科教学',
    en: 'Teaching with simple multimedia',
    series: 'improve-teaching',
    category: 'integrated',
  },
  {
    code: 'T9',
    zh: '交互多媒体环境下的学科教学',
    en: 'Teaching with interactive multimedia',
    series: 'improve-teaching',
    category: 'integrated',
  },
  {
    code: 'T10',
    zh: '学科教学资源支持下的课程教学',
    en: 'Teaching with subject resources',
    series: 'improve-teaching',
    category: 'integrated',
  },
  {
    code: 'T11',
    zh: '技术支持的课堂导入',
    en: 'Opening a lesson with technology',
    series: 'improve-teaching',
    category: 'special',
  },
  {
    code: 'T12',
    zh: '技术支持的课堂讲授',
    en: 'Explaining with technology',
    series: 'improve-teaching',
    category: 'special',
  },
  {
    code: 'T13',
    zh: '技术支持的学生技能训练与指导',
    en: 'Skill training and coaching with technology',
    series: 'improve-teaching',
    category: 'special',
  },
  {
    code: 'T14',
    zh: '技术支持的总结与复习',
    en: 'Summary and revision with technology',
    series: 'improve-teaching',
    category: 'special',
  },
  {
    code: 'T15',
    zh: '技术支持的教学评价',
    en: 'Assessing teaching with technology',
    series: 'improve-teaching',
    category: 'special',
  },
  {
    code: 'T16',
    zh: '网络学习空间的构建与管理',
    en: 'Building and keeping an online learning space',
    series: 'change-learning',
    category: 'technology-literacy',
  },
  {
    code: 'T17',
    zh: '网络教学平台的应用',
    en: 'Using online teaching platforms',
    series: 'change-learning',
    category: 'technology-literacy',
  },
  {
    code: 'T18',
    zh: '适用于移动设备的软件应用',
    en: 'Apps for mobile devices',
    series: 'change-learning',
    category: 'technology-literacy',
  },
  {
    code: 'T19',
    zh: '网络教学环境中的自主合作探究学习',
    en: 'Self-directed, joint and inquiry learning online',
    series: 'change-learning',
    category: 'integrated',
  },
  {
    code: 'T20',
    zh: '移动学习环境中的自主合作探究学习',
    en: 'Self-directed, joint and inquiry learning on mobile devices',
    series: 'change-learning',
    category: 'integrated',
  },
  {
    code: 'T21',
    zh: '技术支持的探究学习任务设计',
    en: 'Designing inquiry tasks with technology',
    series: 'change-learning',
    category: 'special',
  },
  {
    code: 'T22',
    zh: '技术支持的学习小组的组织与管理',
    en: 'Organizing study groups with technology',
    series: 'change-learning',
    category: 'special',
  },
  {
    code: 'T23',
    zh: '技术支持的学习过程监控',
    en: 'Following the learning process with technology',
    series: 'change-learning',
    category: 'special',
  },
  {
    code: 'T24',
    zh: '技术支持的学习评价',
    en: 'Assessing learning with technology',
    series: 'change-learning',
    category: 'special',
  },
  {
    code: 'T25',
    zh: '中小学教师信息技术应用能力标准解读',
    en: 'The ability standard explained',
    series: 'professional-development',
    category: null,
  },
  {
    code: 'T26',
    zh: '教师工作坊与教师专业发展',
    en: 'Teacher workshops and professional growth',
    series: 'professional-development',
    category: null,
  },
  {
    code: 'T27',
    zh: '网络研修社区与教师专业发展',
    en: 'Online study communities and professional growth',
    series: 'professional-development',
    category: null,
  },
];

const BY_CODE: ReadonlyMap<string, CourseTopic> = new Map(COURSE_TOPICS.map((topic) => [topic.code, topic]));

/**
 * The topic with this code, or null when there is none.
 *
 * @example courseTopic('T25')?.zh // '中小学教师信息技术应用能力标准解读'
 */
export function courseTopic(code: string): CourseTopic | null {
  return BY_CODE.get(code) ?? null;
}
