import type { PlanProblemCode } from '@tisheng/domain-rules/course-selection/check-plan.js';
import type { PlanChangeProblemCode } from '@tisheng/domain-rules/course-selection/may-change-plan.js';
import type { PlanDecisionProblemCode } from '@tisheng/domain-rules/course-selection/may-decide-plan.js';
import type { RecommendationProblemCode } from '@tisheng/domain-rules/course-selection/may-recommend.js';
import type { PlanHintCode } from '@tisheng/domain-rules/course-selection/plan-hints.js';
import type { ProblemData, ProblemTexts } from '../problem-texts.js';

/** Half-hours as hours: 21 → 10.5. */
const hours = (halfHours: ProblemData[string] | undefined): number => Number(halfHours) / 2;

/** Problems of the research plan and its courses. */
export const courseSelectionProblems = {
  'pre-test-missing': {
    zh: () => '选课前须先完成前测。请先到“诊断测评”作答并提交。',
    en: () => 'The pre-test comes before choosing courses. Take and submit it under “Assessment” first.',
  },
  'institution-not-chosen': {
    zh: () => '您所在县（市、区）尚未选定培训机构，暂时不能选课。选定后系统会通知您。',
    en: () =>
      'Your county has not chosen its training institution yet, so courses cannot be chosen. You will be told when it has.',
  },
  'selection-not-open-yet': {
    zh: (d) => `选课自${d['opensOn']}起开放，请届时再选。`,
    en: (d) => `Courses can be chosen from ${d['opensOn']}. Please come back then.`,
  },
  'selection-closed': {
    zh: (d) =>
      `选课和改选已于${d['closedOn']}截止，已确认的选课表继续有效。确需更改的，请联系学校，由工程办决定是否延长本批次的选课期。`,
    en: (d) =>
      `Choosing and changing courses ended on ${d['closedOn']}; a confirmed plan goes on to hold. If a change is needed, ask your school: the project office decides whether this cohort may choose for longer.`,
  },
  'course-not-in-catalogue': {
    zh: (d) => `课程目录中没有课程“${d['course']}”，请从目录中重新选择。`,
    en: (d) => `There is no course “${d['course']}” in the catalogue. Choose again from the catalogue.`,
  },
  'course-of-other-institution': {
    zh: (d) => `课程“${d['course']}”由其他培训机构开设，请改选本县（市、区）选定机构的课程。`,
    en: (d) =>
      `Course “${d['course']}” is taught by another institution. Choose one of the institution that your county has chosen.`,
  },
  'course-withdrawn': {
    zh: (d) => `课程“${d['course']}”已停开，请移出后改选同主题的其他课程。`,
    en: (d) => `Course “${d['course']}” is no longer offered. Remove it and choose another of its topic.`,
  },
  'course-chosen-twice': {
    zh: (d) => `课程“${d['course']}”选了两次，请删去一个。`,
    en: (d) => `Course “${d['course']}” is chosen twice. Remove one.`,
  },
  'week-too-full': {
    zh: (d) =>
      `第${d['week']}周（${d['from']}至${d['to']}）安排了${hours(d['halfHours'])}学时，每周最多${hours(d['maximum'])}学时，请把${hours(d['excess'])}学时移到其他周。`,
    en: (d) =>
      `Week ${d['week']} (${d['from']} to ${d['to']}) holds ${hours(d['halfHours'])} hours; the most is ${hours(d['maximum'])}. Move ${hours(d['excess'])} of them to other weeks.`,
  },
  'start-week-outside-training': {
    zh: (d) => `第${d['week']}周不在研修期内，请选第1至第${d['weeks']}周。`,
    en: (d) => `Week ${d['week']} is not in the training. Choose one from 1 to ${d['weeks']}.`,
  },
  'required-topic-missing': {
    zh: (d) => `必修主题${d['topic']}还没有选课，请至少选一门。`,
    en: (d) => `The required topic ${d['topic']} is not covered. Choose at least one course of it.`,
  },
  'too-few-electives': {
    zh: (d) =>
      `选修课至少${d['minimum']}门，已选${d['chosen']}门，请再选${Number(d['minimum']) - Number(d['chosen'])}门。`,
    en: (d) =>
      `At least ${d['minimum']} electives are needed and ${d['chosen']} chosen. Choose ${Number(d['minimum']) - Number(d['chosen'])} more.`,
  },
  'plan-hours-below-minimum': {
    zh: (d) =>
      `计划共${hours(d['halfHours'])}学时，至少应为${hours(d['minimum'])}学时，请再选${hours(d['missing'])}学时。`,
    en: (d) =>
      `The plan has ${hours(d['halfHours'])} hours; it needs ${hours(d['minimum'])}. Choose ${hours(d['missing'])} more.`,
  },
  'plan-hours-above-maximum': {
    zh: (d) =>
      `计划共${hours(d['halfHours'])}学时，最多为${hours(d['maximum'])}学时，请减去${hours(d['excess'])}学时。`,
    en: (d) =>
      `The plan has ${hours(d['halfHours'])} hours; the most is ${hours(d['maximum'])}. Take out ${hours(d['excess'])}.`,
  },
  'plan-not-enrolled': {
    zh: () => '您在本批次的报名尚未确认，确认后即可选课。如有疑问，请联系学校。',
    en: () =>
      'Your enrollment in this cohort is not confirmed. You can choose courses once it is; ask your school if in doubt.',
  },
  'plan-awaits-decision': {
    zh: () => '选课表已提交，正在等待确认，暂时不能更改。需要更改的，请联系学校退回。',
    en: () =>
      'The plan is submitted and waits for its confirmation, so it cannot be changed. Ask your school to return it.',
  },
  'plan-already-confirmed': {
    zh: () => '选课表已确认，不必再次提交。需要调整的，请先更改课程。',
    en: () => 'The plan is confirmed already. To adjust it, change the courses first, then submit it again.',
  },
  'plan-changed-meanwhile': {
    zh: () => '选课表刚在另一处（另一个页面或设备）改动过，这里的改动还没有保存。请对照两处的课程后再保存。',
    en: () =>
      'The plan was changed elsewhere (on another page or device) just now, so the change made here is not kept yet. Compare the two and save again.',
  },
  'plan-empty': {
    zh: () => '选课表中还没有课程，请先选课再提交。',
    en: () => 'There is no course in the plan. Choose courses first, then submit it.',
  },
  'plan-not-submitted': {
    zh: (d) => `${d['learnerNo']}的选课表尚未提交或已处理，请刷新列表后重选。`,
    en: (d) =>
      `The plan of ${d['learnerNo']} is not submitted, or was decided already. Reload the list and choose again.`,
  },
  'plan-names-withdrawn-course': {
    zh: (d) => `${d['learnerNo']}选的课程“${d['course']}”提交后已停开，不能确认，请退回让教师改选。`,
    en: (d) =>
      `Course “${d['course']}” in the plan of ${d['learnerNo']} was withdrawn after it was submitted. Return the plan so that another is chosen.`,
  },
  'return-reason-missing': {
    zh: () => '请写明退回原因，以便教师修改。',
    en: () => 'Say why the plan is returned, so that the teacher knows what to change.',
  },
  'return-reason-too-long': {
    zh: (d) => `退回原因共${d['length']}字，最多${d['maximum']}字，请写短一些。`,
    en: (d) => `The reason has ${d['length']} characters; the most is ${d['maximum']}. Make it shorter.`,
  },
  'recommendation-nobody-diagnosed': {
    zh: () => '本单位还没有已提交前测且已确定培训机构的教师，暂不能统一推荐课程。请先督促教师完成前测。',
    en: () =>
      'No teacher here has both submitted the pre-test and an institution, so courses cannot be recommended to all yet. Have the pre-test taken first.',
  },
} satisfies Readonly<
  Record<
    PlanProblemCode | PlanChangeProblemCode | PlanDecisionProblemCode | RecommendationProblemCode,
    ProblemTexts[string]
  >
>;

/** What a teacher may want to think over before handing the plan in. */
export const planHintTexts = {
  'courses-of-one-topic': {
    zh: (d) =>
      `课程“${d['course']}”与“${d['other']}”属于同一主题${d['topic']}，训练的内容相近，请考虑是否两门都选。`,
    en: (d) =>
      `Course “${d['course']}” is of the same topic ${d['topic']} as “${d['other']}” and trains much the same. Think over whether to take both.`,
  },
} satisfies Readonly<Record<PlanHintCode, ProblemTexts[string]>>;
