import type { LifecycleId, StateOf } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type {
  Grade,
  Obligation,
  OfficeLevel,
  StageOfSchooling,
} from '@tisheng/domain-rules/policy/policy-pack.js';
import type { Bilingual } from './problem-texts.js';

/**
 * Names of states, grades and obligations as people read them. The types insist on an entry for every state of
 * every life cycle, so that a new state without a name does not compile.
 */

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What each life cycle is called. */
export const LIFECYCLE_LABELS: Readonly<Record<LifecycleId, Bilingual>> = {
  cohort: text('批次', 'Cohort'),
  enrollment: text('参训报名', 'Enrollment'),
  'institution-change': text('机构变更申请', 'Request to change the institution'),
  'pre-test': text('前测', 'Pre-test'),
  plan: text('研修计划', 'Research plan'),
  'school-plan': text('校本研修方案', 'School’s study plan'),
  'shared-plan': text('优秀研修计划', 'Recommended plan'),
  submission: text('实践作业', 'Practice submission'),
  'peer-review': text('同伴互评', 'Peer review'),
  upload: text('文件上传', 'Upload'),
  measurement: text('实践测评表', 'Measurement of practice'),
  'offline-activity': text('校本研修活动', 'School-based activity'),
  'spot-check': text('活动抽查', 'Spot check'),
  'award-round': text('评选', 'Award round'),
  'library-entry': text('资源库作品', 'Work in the library'),
  showcase: text('示范建设', 'Showcase'),
  question: text('求助问题', 'Question'),
  appeal: text('申诉', 'Appeal'),
  'completion-review': text('结业审核', 'Completion review'),
  'mass-decision': text('批量撤销与更正', 'Decision about many certificates'),
  certificate: text('证书', 'Certificate'),
  'roster-import': text('花名册导入', 'Roster import'),
  'distortion-finding': text('疑似失真数据', 'Sign of distorted data'),
  'push-cycle': text('推送周期', 'Push cycle'),
  'comprehensive-result': text('综合评定', 'Comprehensive result'),
};

export const STATE_LABELS: {
  readonly [Id in LifecycleId]: Readonly<Record<StateOf<Id>, Bilingual>>;
} = {
  cohort: {
    planned: text('计划中', 'Planned'),
    enrolling: text('报名中', 'Enrolling'),
    training: text('培训中', 'Training'),
    evaluating: text('评定中', 'Evaluating'),
    closed: text('已结束', 'Closed'),
  },
  enrollment: {
    'put-forward': text('学校已推荐', 'Put forward'),
    registered: text('教师已报名', 'Registered'),
    waiting: text('候补', 'Waiting'),
    confirmed: text('已确认', 'Confirmed'),
    withdrawn: text('已退出', 'Withdrawn'),
    transferred: text('已调出', 'Transferred'),
    completed: text('已完成', 'Completed'),
  },
  'institution-change': {
    requested: text('待审批', 'Awaiting decision'),
    consented: text('已同意', 'Consented'),
    refused: text('未同意', 'Refused'),
    'taken-back': text('已撤回', 'Taken back'),
  },
  'pre-test': {
    'not-started': text('未开始', 'Not started'),
    'in-progress': text('进行中', 'In progress'),
    submitted: text('已提交', 'Submitted'),
  },
  plan: {
    draft: text('草稿', 'Draft'),
    submitted: text('待确认', 'Awaiting confirmation'),
    returned: text('退回修改', 'Returned'),
    confirmed: text('已确认', 'Confirmed'),
  },
  'school-plan': {
    draft: text('草稿', 'Draft'),
    submitted: text('审阅中', 'Under review'),
    returned: text('退回修改', 'Returned'),
    approved: text('已通过', 'Approved'),
  },
  'shared-plan': {
    recommended: text('待教师同意', 'Awaiting consent'),
    shown: text('展示中', 'Shown'),
    declined: text('教师未同意', 'Declined'),
    withdrawn: text('教师已收回同意', 'Consent taken back'),
    'taken-back': text('已撤回推荐', 'Taken back'),
  },
  submission: {
    draft: text('草稿', 'Draft'),
    submitted: text('待评阅', 'Awaiting review'),
    returned: text('退回打磨', 'Returned for improvement'),
    accepted: text('已通过', 'Accepted'),
  },
  'peer-review': {
    assigned: text('待评', 'To do'),
    opened: text('评阅中', 'Begun'),
    'not-counted': text('待完善', 'To be mended'),
    counted: text('有效', 'Counts'),
    'set-aside': text('已撤除', 'Set aside'),
    declined: text('已回避', 'Declined'),
    lapsed: text('逾期未评', 'Not done in time'),
    withdrawn: text('已取消', 'Cancelled'),
  },
  upload: {
    receiving: text('上传中', 'Being received'),
    checking: text('检查中', 'Being checked'),
    ready: text('已上传', 'Uploaded'),
    refused: text('未通过检查', 'Refused'),
  },
  measurement: {
    planned: text('已安排', 'Arranged'),
    draft: text('填写中', 'Being written'),
    signing: text('待签字', 'To be signed'),
    objected: text('有异议', 'Objected to'),
    signed: text('已签字', 'Signed'),
    replaced: text('已被更正', 'Corrected'),
    cancelled: text('已取消', 'Cancelled'),
  },
  'offline-activity': {
    planned: text('未认定', 'Not attested'),
    attested: text('已认定', 'Attested'),
    cancelled: text('已取消', 'Cancelled'),
    'taken-back': text('学时已收回', 'Hours taken back'),
  },
  'spot-check': {
    asked: text('待学校提供材料', 'Evidence asked for'),
    answered: text('待核查', 'To be decided'),
    confirmed: text('属实', 'Confirmed'),
    'not-confirmed': text('不属实', 'Not confirmed'),
  },
  'award-round': {
    nominating: text('推荐中', 'Nominating'),
    judging: text('评审中', 'Judging'),
    announced: text('公示中', 'Announced'),
    published: text('已公布', 'Published'),
    cancelled: text('已取消', 'Called off'),
  },
  'library-entry': {
    shown: text('展示中', 'Shown'),
    withdrawn: text('作者已撤下', 'Withdrawn by its author'),
    'taken-down': text('已下架', 'Taken down'),
  },
  showcase: {
    applied: text('待认定', 'Applied for'),
    named: text('已认定', 'Named'),
    refused: text('未认定', 'Refused'),
    ended: text('已结束', 'Ended'),
  },
  question: {
    waiting: text('待回答', 'Waiting'),
    answered: text('已有回答', 'Answered'),
    settled: text('已采纳', 'Settled'),
    withdrawn: text('已撤回', 'Taken back'),
  },
  appeal: {
    open: text('受理中', 'Open'),
    upheld: text('申诉成立', 'Upheld'),
    dismissed: text('维持原结果', 'Dismissed'),
    escalated: text('已提交上一级', 'Escalated'),
    withdrawn: text('已撤回', 'Withdrawn'),
    lapsed: text('已终结', 'Lapsed'),
  },
  'completion-review': {
    waiting: text('待审核', 'Waiting'),
    'county-passed': text('县级已通过', 'Passed by the county'),
    passed: text('已通过', 'Passed'),
    'held-back': text('暂缓', 'Held back'),
    returned: text('已退回', 'Returned'),
  },
  'mass-decision': {
    proposed: text('待第二人确认', 'Waits for a second person'),
    confirmed: text('办理中', 'Being carried out'),
    done: text('已办结', 'Done'),
    withdrawn: text('已撤回', 'Withdrawn'),
  },
  certificate: {
    issued: text('有效', 'Valid'),
    revoked: text('已撤销', 'Revoked'),
  },
  'roster-import': {
    uploaded: text('已上传', 'Uploaded'),
    checked: text('已检查', 'Checked'),
    held: text('待上级放行', 'Held'),
    committed: text('已导入', 'Committed'),
    discarded: text('已放弃', 'Discarded'),
    undone: text('已撤销导入', 'Undone'),
  },
  'push-cycle': {
    open: text('周期进行中', 'Open'),
    due: text('待推送', 'Due'),
    'on-time': text('按时推送', 'On time'),
    late: text('逾期推送', 'Late'),
    missing: text('未推送', 'Missing'),
  },
  'distortion-finding': {
    open: text('待核查', 'To be judged'),
    asked: text('待机构说明', 'Institution asked'),
    answered: text('机构已说明', 'Answered'),
    dismissed: text('已排除', 'Dismissed'),
    struck: text('记录已剔除', 'Records struck'),
  },
  'comprehensive-result': {
    pending: text('待评定', 'Pending'),
    final: text('已评定', 'Final'),
    revoked: text('已撤销', 'Revoked'),
  },
};

/** Grades as the institution, the comprehensive result and the certificate name them. */
export const GRADE_LABELS: Readonly<Record<Grade, Bilingual>> = {
  excellent: text('优秀', 'Excellent'),
  pass: text('合格', 'Pass'),
  fail: text('不合格', 'Fail'),
};

/** The same grades in the school's words, which calls a pass 及格 (decision 2). */
export const SCHOOL_RATING_LABELS: Readonly<Record<Grade, Bilingual>> = {
  excellent: text('优秀', 'Excellent'),
  pass: text('及格', 'Pass'),
  fail: text('不及格', 'Fail'),
};

export const OBLIGATION_LABELS: Readonly<Record<Obligation, Bilingual>> = {
  required: text('必须参加', 'Required'),
  voluntary: text('自愿参加', 'Voluntary'),
  exempt: text('免训（鼓励参加）', 'Exempt (encouraged)'),
};

export const OFFICE_LEVEL_LABELS: Readonly<Record<OfficeLevel, Bilingual>> = {
  province: text('省级', 'Province'),
  city: text('市级', 'City'),
  county: text('县级', 'County'),
  school: text('学校', 'School'),
};

export const STAGE_OF_SCHOOLING_LABELS: Readonly<Record<StageOfSchooling, Bilingual>> = {
  kindergarten: text('幼儿园', 'Kindergarten'),
  primary: text('小学', 'Primary school'),
  'junior-secondary': text('初中', 'Junior secondary school'),
  'senior-secondary': text('高中', 'Senior secondary school'),
  'special-education': text('特殊教育', 'Special education'),
};

/**
 * The name of a state, for places that know the life cycle only by its id.
 *
 * @returns null for a life cycle or state that does not exist
 * @example stateLabel('plan', 'returned')?.en // 'Returned'
 */
export function stateLabel(lifecycle: string, state: string): Bilingual | null {
  const labels: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = STATE_LABELS;
  const ofLifecycle = Object.hasOwn(labels, lifecycle) ? labels[lifecycle] : undefined;
  return ofLifecycle !== undefined && Object.hasOwn(ofLifecycle, state) ? (ofLifecycle[state] ?? null) : null;
}

/**
 * The name of a code in a table of labels; the code itself where the table does not have it.
 *
 * @example labelOf(GRADE_LABELS, 'pass', 'en') // 'Pass'
 */
export function labelOf(
  labels: Readonly<Record<string, Bilingual>>,
  code: unknown,
  language: keyof Bilingual,
): string {
  const key = String(code);
  return (Object.hasOwn(labels, key) ? labels[key]?.[language] : undefined) ?? key;
}
