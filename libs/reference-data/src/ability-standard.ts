/**
 * The ability standard for teachers (教师厅〔2014〕3号): 25 items in five dimensions, each in two columns. The
 * labels are this product's own short names, to be read on a chart; the standard's wording is not kept here.
 */

/** A label for people. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** The two columns of the standard. */
export const STANDARD_COLUMNS = ['I', 'II'] as const;
export type StandardColumn = (typeof STANDARD_COLUMNS)[number];

/** What each column is about. */
export const STANDARD_COLUMN_NAMES: Readonly<Record<StandardColumn, Label>> = {
  I: { zh: '优化课堂教学', en: 'Better teaching' },
  II: { zh: '转变学习方式', en: 'New ways of learning' },
};

/** The five dimensions, in the standard's order. */
export const STANDARD_DIMENSIONS = [
  'technology-literacy',
  'planning-and-preparation',
  'organisation-and-management',
  'assessment-and-diagnosis',
  'learning-and-development',
] as const;
export type StandardDimension = (typeof STANDARD_DIMENSIONS)[number];

/** Names of the dimensions. */
export const STANDARD_DIMENSION_NAMES: Readonly<Record<StandardDimension, Label>> = {
  'technology-literacy': { zh: '技术素养', en: 'Technology literacy' },
  'planning-and-preparation': { zh: '计划与准备', en: 'Planning and preparation' },
  'organisation-and-management': { zh: '组织与管理', en: 'Organization and management' },
  'assessment-and-diagnosis': { zh: '评估与诊断', en: 'Assessment and diagnosis' },
  'learning-and-development': { zh: '学习与发展', en: 'Learning and development' },
};

/** One item of the standard with a label for either column. */
export interface StandardItem {
  /** 1–25. */
  readonly item: number;
  readonly dimension: StandardDimension;
  readonly labels: Readonly<Record<StandardColumn, Label>>;
}

/** Items 21–25 read the same in both columns. */
const inBothColumns = (label: Label): Readonly<Record<StandardColumn, Label>> => ({ I: label, II: label });

/** All items, in order of their numbers. */
export const STANDARD_ITEMS: readonly StandardItem[] = [
  {
    item: 1,
    dimension: 'technology-literacy',
    labels: {
      I: { zh: '看见技术对课堂的好处', en: 'Sees what technology does for lessons' },
      II: { zh: '愿意用技术改变学生的学', en: 'Willing to change learning with technology' },
    },
  },
  {
    item: 2,
    dimension: 'technology-literacy',
    labels: {
      I: { zh: '会用教室里的设备', en: 'Uses classroom equipment' },
      II: { zh: '会用网络和移动设备', en: 'Uses the net and mobile devices' },
    },
  },
  {
    item: 3,
    dimension: 'technology-literacy',
    labels: {
      I: { zh: '会用通用和学科软件', en: 'Uses general and subject software' },
      II: { zh: '会用网络教学平台', en: 'Uses online learning platforms' },
    },
  },
  {
    item: 4,
    dimension: 'technology-literacy',
    labels: {
      I: { zh: '会找、会做、会管资源', en: 'Finds, makes and keeps resources' },
      II: { zh: '连通家校和社会资源', en: 'Joins school, home and community' },
    },
  },
  {
    item: 5,
    dimension: 'technology-literacy',
    labels: {
      I: { zh: '自己做到守信息道德、保安全', en: 'Sets an example in ethics and safety' },
      II: { zh: '教学生守信息道德、保安全', en: 'Teaches pupils ethics and safety' },
    },
  },
  {
    item: 6,
    dimension: 'planning-and-preparation',
    labels: {
      I: { zh: '找准技术帮助教学之处', en: 'Finds where technology helps teaching' },
      II: { zh: '找准技术培养能力之处', en: 'Finds where technology builds competence' },
    },
  },
  {
    item: 7,
    dimension: 'planning-and-preparation',
    labels: {
      I: { zh: '设计用技术的教学过程', en: 'Designs teaching with technology' },
      II: { zh: '设计学生自主合作的活动', en: 'Designs self-directed and joint activities' },
    },
  },
  {
    item: 8,
    dimension: 'planning-and-preparation',
    labels: {
      I: { zh: '为教学选对资源', en: 'Chooses resources for teaching' },
      II: { zh: '用资源照顾个别差异', en: 'Uses resources for each pupil’s needs' },
    },
  },
  {
    item: 9,
    dimension: 'planning-and-preparation',
    labels: {
      I: { zh: '制作课堂用的资源', en: 'Makes resources for lessons' },
      II: { zh: '设计对学生学习的指导', en: 'Plans how to guide learning' },
    },
  },
  {
    item: 10,
    dimension: 'planning-and-preparation',
    labels: {
      I: { zh: '课前备好设备和资源', en: 'Has equipment and resources ready' },
      II: { zh: '让学生安全方便地上网', en: 'Gives pupils safe and easy access' },
    },
  },
  {
    item: 11,
    dimension: 'planning-and-preparation',
    labels: {
      I: { zh: '预想技术问题和对策', en: 'Foresees technical trouble' },
      II: { zh: '预想学生活动的困难', en: 'Foresees trouble in pupils’ activities' },
    },
  },
  {
    item: 12,
    dimension: 'organisation-and-management',
    labels: {
      I: { zh: '用技术上好课', en: 'Teaches well with technology' },
      II: { zh: '用技术组织学生的学', en: 'Runs pupils’ learning with technology' },
    },
  },
  {
    item: 13,
    dimension: 'organisation-and-management',
    labels: {
      I: { zh: '用技术吸引并照顾每个学生', en: 'Reaches and interests every pupil' },
      II: { zh: '让每个学生都有参与机会', en: 'Gives every pupil a chance to take part' },
    },
  },
  {
    item: 14,
    dimension: 'organisation-and-management',
    labels: {
      I: { zh: '看课堂反馈，改自己的教', en: 'Adjusts teaching to feedback' },
      II: { zh: '用工具收反馈，及时指导', en: 'Gathers feedback by tools and guides' },
    },
  },
  {
    item: 15,
    dimension: 'organisation-and-management',
    labels: {
      I: { zh: '处置课堂上的技术故障', en: 'Handles failures in class' },
      II: { zh: '处置学生活动中的意外', en: 'Handles incidents in activities' },
    },
  },
  {
    item: 16,
    dimension: 'organisation-and-management',
    labels: {
      I: { zh: '让学生在课上发挥技术所长', en: 'Lets pupils bring their skills' },
      II: { zh: '支持学生大胆试新工具', en: 'Supports pupils in trying new tools' },
    },
  },
  {
    item: 17,
    dimension: 'assessment-and-diagnosis',
    labels: {
      I: { zh: '设计课堂评价', en: 'Designs assessment' },
      II: { zh: '设计评价并选好工具', en: 'Designs assessment and picks its tools' },
    },
  },
  {
    item: 18,
    dimension: 'assessment-and-diagnosis',
    labels: {
      I: { zh: '用数据发现教学问题', en: 'Finds teaching problems in data' },
      II: { zh: '用数据了解每个学生', en: 'Understands each pupil from data' },
    },
  },
  {
    item: 19,
    dimension: 'assessment-and-diagnosis',
    labels: {
      I: { zh: '用工具做测验和练习', en: 'Runs quizzes and exercises by tools' },
      II: { zh: '引导学生自评互评', en: 'Guides self and peer assessment' },
    },
  },
  {
    item: 20,
    dimension: 'assessment-and-diagnosis',
    labels: {
      I: { zh: '试建学生电子档案', en: 'Begins electronic portfolios' },
      II: { zh: '持续积累学生电子档案', en: 'Keeps electronic portfolios going' },
    },
  },
  {
    item: 21,
    dimension: 'learning-and-development',
    labels: inBothColumns({ zh: '愿意用技术反思和成长', en: 'Wants to reflect and grow with technology' }),
  },
  {
    item: 22,
    dimension: 'learning-and-development',
    labels: inBothColumns({ zh: '常在网络社区研修', en: 'Takes part in online communities' }),
  },
  {
    item: 23,
    dimension: 'learning-and-development',
    labels: inBothColumns({ zh: '与专家同行保持联系', en: 'Keeps in touch with experts and peers' }),
  },
  {
    item: 24,
    dimension: 'learning-and-development',
    labels: inBothColumns({ zh: '会用技术自学', en: 'Learns on one’s own with technology' }),
  },
  {
    item: 25,
    dimension: 'learning-and-development',
    labels: inBothColumns({ zh: '参加校本研修，学了就用', en: 'Joins school-based study and applies it' }),
  },
];

/**
 * The item with this number, or null when the standard has none.
 *
 * @example standardItem(17)?.dimension // 'assessment-and-diagnosis'
 */
export function standardItem(item: number): StandardItem | null {
  return STANDARD_ITEMS[item - 1] ?? null;
}
