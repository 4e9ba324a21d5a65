import type { Bilingual } from './problem-texts.js';
import { shellTexts } from './pages/shell.js';

const text = (zh: string, en: string): Bilingual => ({ zh, en });

/** What the audit trail's actions are called. */
export const AUDIT_ACTION_LABELS: Readonly<Record<string, Bilingual>> = {
  // Accounts and sessions
  'sign-in': text('登录', 'Signed in'),
  'sign-in-failed': text('登录失败', 'Failed to sign in'),
  'sign-out': text('退出登录', 'Signed out'),
  'switch-role': text('切换身份', 'Switched role'),
  'change-password': text('修改密码', 'Changed the password'),
  'reset-password': text('重置密码', 'Reset a password'),
  'end-own-sessions': text('结束自己的登录', 'Ended own sessions'),
  'end-sessions-of-account': text('结束账号的登录', 'Ended an account’s sessions'),
  'bind-identity': text('绑定统一身份', 'Bound a single sign-on identity'),
  'unbind-identity': text('解绑统一身份', 'Unbound a single sign-on identity'),
  'create-account': text('新建账号', 'Created an account'),
  'disable-account': text('停用账号', 'Disabled an account'),
  'enable-account': text('启用账号', 'Enabled an account'),
  'unlock-account': text('解除账号锁定', 'Unlocked an account'),
  'give-grant': text('授予身份', 'Gave a role'),
  'end-grant': text('收回身份', 'Ended a role'),
  'begin-teacher-accounts': text('开始开通教师账号', 'Began to create teachers’ accounts'),
  'create-teacher-accounts': text('开通教师账号', 'Created teachers’ accounts'),
  'print-first-passwords': text('打印初始密码', 'Printed first passwords'),

  // Personal data
  'unmask-id-number': text('查看完整证件号码', 'Looked at a whole ID number'),
  'report-person': text('查阅个人信息报告', 'Read the report on a person'),
  'request-erasure': text('申请删除个人信息', 'Asked for erasure'),
  'decide-erasure': text('处理个人信息删除申请', 'Decided on an erasure'),
  'rotate-id-keys': text('更换证件号码密钥', 'Rotated the keys of ID numbers'),
  'export-audit-log': text('导出操作日志', 'Exported the audit trail'),

  // Organizations
  'import-counties': text('导入县区名单', 'Imported counties'),
  'import-schools': text('导入学校名单', 'Imported schools'),
  'check-unit-list': text('核对机构名单', 'Checked a list of units'),
  'commit-unit-list': text('导入机构名单', 'Imported a list of units'),
  'discard-unit-list': text('放弃机构名单', 'Discarded a list of units'),
  'propose-unit-change': text('提出机构变更', 'Proposed an organization change'),
  'decide-unit-change': text('审批机构变更', 'Decided on an organization change'),
  'cancel-unit-change': text('撤回机构变更', 'Cancelled an organization change'),
  'apply-unit-change': text('执行机构变更', 'Applied an organization change'),
  'save-responsible-person': text('登记单位负责人', 'Noted who is responsible'),
  'save-training-college': text('登记进修院校', 'Saved a training college'),
  'end-training-college': text('撤销进修院校', 'Ended a training college'),

  // Programme and policy
  'set-up-programme': text('建立项目', 'Set a programme up'),
  'upload-policy-pack': text('上传政策包', 'Uploaded a policy pack'),
  'activate-policy-pack': text('启用政策包', 'Put a policy pack into force'),
  'discard-policy-pack': text('放弃政策包', 'Discarded a policy pack'),
  'create-instrument-draft': text('新建测评工具草稿', 'Began a draft of an instrument'),
  'upload-instrument-draft': text('导入测评工具草稿', 'Imported a draft of an instrument'),
  'discard-instrument-draft': text('删除测评工具草稿', 'Threw a draft of an instrument away'),
  'publish-instrument-draft': text('发布测评工具', 'Published an instrument'),
  'advance-cohort': text('推进批次阶段', 'Moved a cohort on'),
  'move-cohort-dates': text('调整批次日期', 'Moved a cohort’s dates'),
  'count-quota-from-roster': text('按名册测算名额', 'Counted quotas from the roster'),
  'distribute-quota': text('分配名额', 'Distributed quotas'),
  'grant-late-admission': text('准许补报名', 'Granted a late admission'),

  // Roster and people
  'upload-roster': text('上传名册', 'Uploaded a roster'),
  'begin-roster-import': text('开始名册导入', 'Began a roster import'),
  'check-roster-import': text('核对名册', 'Checked a roster'),
  'mend-roster-import': text('重新上传名册', 'Sent a mended roster'),
  'commit-roster-import': text('导入名册', 'Imported a roster'),
  'discard-roster-import': text('放弃名册', 'Discarded a roster'),
  'forget-roster-file': text('删除过期的名册文件', 'Erased an old roster file'),
  'undo-roster-import': text('撤销名册导入', 'Undid a roster import'),
  'release-roster-import': text('放行名册', 'Released a roster'),
  'hold-roster-import': text('名册待上级放行', 'Held a roster for release'),
  'review-roster-import': text('重新核对名册变化', 'Looked at the changes of a roster again'),
  'download-roster-errors': text('下载名册错误清单', 'Fetched a roster’s errors'),
  'mark-roster-leavers': text('登记不在名册的教师', 'Marked teachers who left the roster'),
  'add-teacher': text('新增教师', 'Added a teacher'),
  'edit-teacher': text('修改教师信息', 'Changed a teacher’s data'),
  'note-leaving': text('登记离岗', 'Noted a leaving'),
  'return-teacher': text('登记返岗', 'Noted a return'),
  'propose-transfer': text('提出调动', 'Proposed a transfer'),
  'decide-transfer': text('处理调动', 'Decided on a transfer'),
  'merge-teachers': text('合并重复教师', 'Merged teachers'),
  'keep-teachers-apart': text('确认不是同一人', 'Kept teachers apart'),
  'decide-obligation-change': text('处理参训义务变化', 'Decided on a change of obligation'),

  // Enrollment
  'put-forward-teachers': text('推荐参训', 'Put teachers forward'),
  're-enroll-teachers': text('重新推荐参训', 'Put teachers forward again'),
  'register-for-cohort': text('报名', 'Registered'),
  'confirm-enrollments': text('确认参训', 'Confirmed enrollments'),
  'withdraw-enrollments': text('取消参训', 'Withdrew enrollments'),
  'return-enrollments': text('退回参训名单', 'Returned enrollments'),
  'promote-waiting': text('候补递补', 'Moved up from the waiting list'),
  'export-enrollments': text('导出参训名单', 'Exported enrollments'),
  'nominate-for-track': text('推荐专项培训', 'Nominated for a track'),
  'decide-track-nominations': text('审定专项培训名单', 'Decided on nominations for a track'),
  'save-track-session': text('安排专项培训', 'Saved a session of a track'),
  'show-attendance-code': text('显示签到码', 'Showed an attendance code'),
  'attest-track-attendance': text('确认到课', 'Attested attendance'),
  'issue-fee-statements': text('出具费用清单', 'Issued fee statements'),
  'settle-fee-statement': text('核销费用清单', 'Settled a fee statement'),

  // Recognition of learning elsewhere
  'claim-recognition': text('申请学时认定', 'Claimed recognition of hours'),
  'attest-recognition': text('学校核实学时认定', 'Attested a claim of hours'),
  'refuse-recognition': text('学校不予核实', 'Refused a claim of hours'),
  'decide-recognition': text('审定学时认定', 'Decided on recognition of hours'),

  // Workshops
  'propose-workshops': text('拟定工作坊分组', 'Proposed workshops'),
  'recommend-for-cohort': text('统一推荐课程', 'Recommended courses'),
  'export-low-consistency': text('导出一致性偏低名单', 'Exported plans of low consistency'),
  'publish-workshops': text('公布工作坊分组', 'Published workshops'),
  'rename-workshop': text('修改工作坊名称', 'Renamed a workshop'),
  'move-workshop-members': text('调整工作坊成员', 'Moved members between workshops'),
  'set-workshop-leader': text('指定坊主', 'Set a workshop leader'),
  'end-workshop-leader': text('免去坊主', 'Ended a workshop leader'),

  // Institutions
  'choose-institution': text('选定培训机构', 'Chose an institution'),
  'request-institution-change': text('申请更换培训机构', 'Asked to change the institution'),
  'consent-to-institution-change': text('同意更换培训机构', 'Consented to a change of institution'),
  'refuse-institution-change': text('不同意更换培训机构', 'Refused a change of institution'),
  'take-back-institution-change': text('撤回更换申请', 'Took a request for a change back'),
  'create-api-client': text('开通接口账号', 'Created an API client'),
  'rotate-api-client-secret': text('更换接口密钥', 'Rotated an API client’s secret'),
  'revoke-api-client': text('停用接口账号', 'Revoked an API client'),
  'publish-courses': text('发布课程', 'Published courses'),

  // Learning and results
  'submit-pre-test': text('提交前测', 'Handed in the pre-test'),
  'submit-pre-tests': text('提交前测', 'Handed in pre-tests'),
  'submit-post-tests': text('提交后测', 'Handed in post-tests'),
  'export-diagnosis': text('导出诊断分析', 'Exported a diagnosis'),
  'recompute-diagnosis': text('重新汇总诊断', 'Counted the diagnosis anew'),
  'compute-item-statistics': text('计算题目统计', 'Reckoned figures of questions'),
  'submit-plan': text('提交选课单', 'Handed in a plan'),
  'submit-plans': text('提交选课单', 'Handed in plans'),
  'submit-school-plan': text('提交校本研修方案', 'Handed a school’s study plan in'),
  'approve-school-plan': text('通过校本研修方案', 'Approved a school’s study plan'),
  'return-school-plan': text('退回校本研修方案', 'Returned a school’s study plan'),
  'reopen-school-plan': text('重新修改校本研修方案', 'Opened an approved study plan again'),
  'recommend-plan': text('推荐优秀研修计划', 'Recommended a plan to colleagues'),
  'take-back-recommendation': text('撤回推荐', 'Took a recommendation back'),
  'show-plan-in-region': text('将研修计划推荐到全地区', 'Showed a plan in the whole region'),
  'show-plan-in-county': text('研修计划仅在本县展示', 'Showed a plan in its county alone'),
  'consent-to-shared-plan': text('同意展示自己的研修计划', 'Consented to a plan being shown'),
  'refuse-shared-plan': text('不同意展示自己的研修计划', 'Refused to have a plan shown'),
  'hide-plan-comment': text('隐藏评论', 'Hid a comment'),
  'show-plan-comment': text('恢复显示评论', 'Showed a comment again'),
  'confirm-plans': text('确认选课单', 'Confirmed plans'),
  'return-plan': text('退回选课单', 'Returned a plan'),
  'reopen-plans': text('重开选课单', 'Reopened plans'),
  'submit-work': text('提交实践成果', 'Handed in a work'),
  'submit-works': text('提交实践成果', 'Handed in works'),
  'review-submission': text('评审实践成果', 'Reviewed a work'),
  'review-submissions': text('评审实践成果', 'Reviewed works'),
  'attest-offline-hours': text('确认线下学时', 'Attested offline hours'),
  'rate-teachers': text('学校评定', 'Rated teachers'),
  'run-scoring': text('计算成绩', 'Ran the scoring'),
  'publish-institution-results': text('发布机构成绩', 'Published institutions’ results'),
  'run-comprehensive-evaluation': text('综合评定', 'Ran the comprehensive evaluation'),
  'open-appeal': text('提出申诉', 'Appealed'),
  'escalate-appeal': text('申诉升级', 'Took an appeal further'),
  'withdraw-appeal': text('撤回申诉', 'Withdrew an appeal'),
  'decide-appeal': text('处理申诉', 'Decided on an appeal'),
  'lapse-appeals': text('申诉逾期终止', 'Ended appeals that had lapsed'),
  'issue-proofs': text('颁发证明', 'Issued proofs'),
  'issue-certificates': text('颁发证书', 'Issued certificates'),
  'revoke-certificate': text('撤销证书', 'Revoked a certificate'),

  // Background work
  'cancel-job': text('取消后台任务', 'Stopped background work'),
  'retry-job': text('重做后台任务', 'Had background work done anew'),
};

const TARGET_LABELS: Readonly<Record<string, Bilingual>> = {
  account: text('账号', 'Account'),
  apiClient: text('接口账号', 'API client'),
  appeal: text('申诉', 'Appeal'),
  certificate: text('证书', 'Certificate'),
  cohort: text('批次', 'Cohort'),
  enrollment: text('参训记录', 'Enrollment'),
  feeStatement: text('费用清单', 'Fee statement'),
  file: text('文件', 'File'),
  firstPasswordBatch: text('初始密码', 'First passwords'),
  grant: text('身份', 'Role'),
  institution: text('培训机构', 'Training institution'),
  job: text('后台任务', 'Background work'),
  programme: text('项目', 'Programme'),
  rosterImport: text('名册', 'Roster'),
  submission: text('实践成果', 'Work'),
  teacher: text('教师', 'Teacher'),
  schoolPlan: text('校本研修方案', 'School’s study plan'),
  planComment: text('评论', 'Comment'),
  trackSession: text('专项培训', 'Session of a track'),
  workshop: text('工作坊', 'Workshop'),
  unit: text('单位', 'Unit'),
};

/** Names of values that decisions often change. */
const VALUE_LABELS: Readonly<Record<string, Bilingual>> = {
  state: text('状态', 'State'),
  reason: text('理由', 'Reason'),
  count: text('数量', 'Count'),
  confirmed: text('确认', 'Confirmed'),
  waiting: text('候补', 'Waiting'),
  withdrawn: text('取消', 'Withdrawn'),
  teachers: text('教师', 'Teachers'),
  version: text('版本', 'Version'),
  reviewer: text('审阅方', 'Reviewer'),
  pack: text('政策包', 'Policy pack'),
  cohortId: text('批次', 'Cohort'),
  unitId: text('单位', 'Unit'),
  institutionId: text('培训机构', 'Training institution'),
  kind: text('类型', 'Kind'),
  role: text('身份', 'Role'),
  login: text('登录名', 'Login name'),
  from: text('从', 'From'),
  to: text('到', 'To'),
};

const known = (labels: Readonly<Record<string, Bilingual>>, code: string): Bilingual =>
  (Object.hasOwn(labels, code) ? labels[code] : undefined) ?? { zh: code, en: code };

/**
 * What was done, in words; an action that nobody has put into words shows its code.
 *
 * @example auditActionLabel('unmask-id-number').en // 'Looked at a whole ID number'
 */
export const auditActionLabel = (action: string): Bilingual => known(AUDIT_ACTION_LABELS, action);

/** Kind of the thing that something was done to. */
export const auditTargetLabel = (kind: string): Bilingual => known(TARGET_LABELS, kind);

/** Name of a value that a decision changed. */
export const auditValueLabel = (name: string): Bilingual => known(VALUE_LABELS, name);

/** A role under which somebody worked. */
export const auditRoleLabel = (role: string): Bilingual => {
  const { [`role-${role}`]: label } = shellTexts as Readonly<Record<string, Bilingual>>;
  return label ?? { zh: role, en: role };
};

export const AUDIT_TARGET_KINDS = Object.keys(TARGET_LABELS);
