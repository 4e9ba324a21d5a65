import type { ProblemTexts } from '../problem-texts.js';

/** Texts of the rules for quotas, waiting lists, withdrawals, moved dates and changes of institution. */
export const placeProblems = {
  'quota-not-whole': {
    zh: (d) => `${d['unit']}的名额应为0或正整数，请修改。`,
    en: (d) => `The places of ${d['unit']} must be a whole number, 0 or more.`,
  },
  'quota-unit-not-below': {
    zh: () => '名额只能分配给直接下级单位，请刷新后重新填写。',
    en: () => 'Places go to units directly below the office. Reload the table and try again.',
  },
  'quota-given-twice': {
    zh: (d) => `${d['unit']}在表中出现了两次，请只保留一行。`,
    en: (d) => `${d['unit']} stands twice in the table; keep one row.`,
  },
  'quota-more-than-held': {
    zh: (d) => `共有${d['held']}名，分配了${d['given']}名，多出${d['over']}名，请调减。`,
    en: (d) => `${d['given']} places are given and ${d['held']} are there: ${d['over']} too many.`,
  },
  'quota-below-passed-on': {
    zh: (d) => `${d['unit']}已向下分配${d['passedOn']}名，不能减为${d['teachers']}名。请先由该单位收回。`,
    en: (d) =>
      `${d['unit']} has given ${d['passedOn']} places on and cannot be left with ${d['teachers']}. It must take some back first.`,
  },
  'quota-below-confirmed': {
    zh: (d) => `${d['unit']}已确认${d['confirmed']}名教师，名额不能减为${d['teachers']}名。`,
    en: (d) =>
      `${d['unit']} has ${d['confirmed']} confirmed teachers and cannot be left with ${d['teachers']} places.`,
  },
  'quota-nothing-given': {
    zh: () => '没有填写名额，请填写后再提交。',
    en: () => 'No places are named; fill in some first.',
  },
  'quota-not-held': {
    zh: () => '上级尚未给本单位分配这一项名额，不能向下分配。',
    en: () => 'The office above has given this unit no places of this line yet; there is nothing to give on.',
  },
  'quota-share-not-in-policy': {
    zh: () => '本批次的政策没有规定按教师总数的比例确定名额。',
    en: () => 'The policy of this cohort names no share of all teachers.',
  },
  'quota-count-in-future': {
    zh: (d) => `统计日期应为今天（${d['today']}）或更早的日期。`,
    en: (d) => `The day of the count must be today (${d['today']}) or earlier.`,
  },
  'quota-below-given': {
    zh: (d) => `按此统计共${d['places']}名，少于已分配的${d['given']}名，请先收回部分名额。`,
    en: (d) =>
      `This count makes ${d['places']} places, and ${d['given']} are given already; take some back first.`,
  },
  'cohort-is-closed': {
    zh: () => '本批次已结束，不能再更改。',
    en: () => 'The cohort is closed; nothing changes any more.',
  },
  'withdrawn-before': {
    zh: () => '该教师已退出本批次。如需重新报名，请在名单中选择“重新报名”并填写理由。',
    en: () =>
      'The teacher has withdrawn from this cohort. To bring them in again use “Enroll again” and give the reason.',
  },
  're-enrollment-needs-reason': {
    zh: () => '重新报名须填写理由。',
    en: () => 'Give the reason for enrolling again.',
  },
  'not-enrolled': {
    zh: () => '您没有在本批次报名，无需退出。',
    en: () => 'You are not enrolled in this cohort; there is nothing to withdraw from.',
  },
  'withdrawal-needs-upper-office': {
    zh: () => '培训已经开始，已确认的教师退出须由上级项目办办理。',
    en: () => 'The training has begun: a confirmed teacher leaves by a decision of the office above.',
  },
  'withdrawal-after-confirmation': {
    zh: () => '县级项目办已确认您的名额。如不能参加，请向学校说明情况，由学校办理退出。',
    en: () => 'Your place is confirmed. If you cannot take part, tell your school, which withdraws you.',
  },
  'withdrawal-after-end': {
    zh: () => '本批次已结束，不能再退出。',
    en: () => 'The cohort is closed; nobody withdraws any more.',
  },
  'return-after-confirmation': {
    zh: () => '已确认的名额不能退回学校，请办理退出。',
    en: () => 'A confirmed place is not returned to the school; withdraw it instead.',
  },
  'cohort-dates-final': {
    zh: () => '本批次已进入评定或已结束，日期不再更改。',
    en: () => 'The cohort is being evaluated or is closed; its dates stay.',
  },
  'cohort-training-has-begun': {
    zh: () => '培训已经开始，只能更改培训结束日期。',
    en: () => 'The training has begun; only its last day can be moved.',
  },
  'cohort-dates-out-of-order': {
    zh: (d) => `${d['date']}早于${d['earliest']}，日期先后不对，请修改。`,
    en: (d) => `${d['date']} lies before ${d['earliest']}; put the dates in order.`,
  },
  'cohort-dates-unchanged': {
    zh: () => '日期没有变化，无需提交。',
    en: () => 'No date has changed; there is nothing to do.',
  },
  'cohort-dates-need-reason': {
    zh: () => '调整已公布的日期须填写理由。',
    en: () => 'Give the reason for moving published dates.',
  },
  'cohort-date-malformed': {
    zh: () => '日期格式不正确，应为年-月-日，例如2030-03-01。',
    en: () => 'The date is malformed; write year-month-day, such as 2030-03-01.',
  },
  'late-admission-needs-reason': {
    zh: () => '准许补报须填写理由。',
    en: () => 'Give the reason for the late admission.',
  },
  'late-admission-not-below': {
    zh: () => '只能准许下级单位补报，请选择下级的县（市、区）或学校。',
    en: () => 'A late admission goes to a unit below the office: choose a county or a school of yours.',
  },
  'late-admission-too-late': {
    zh: (d) => `补报截止日期应在${d['today']}至${d['lastTrainingDay']}之间，且批次未进入评定。`,
    en: (d) =>
      `The last day must lie between ${d['today']} and ${d['lastTrainingDay']}, in a cohort that is not evaluated yet.`,
  },
  'late-admission-by-upper-office': {
    zh: () => '补报由县级以上的项目办准许，请向上级提出。',
    en: () => 'Late admissions are granted by an office above the county; ask it.',
  },
  'institution-change-nothing-chosen': {
    zh: () => '本县（市、区）还没有选择机构，可以直接选择。',
    en: () => 'The county has chosen no institution yet; it may simply choose one.',
  },
  'institution-change-pending': {
    zh: () => '已有一份变更申请等待上级审批，请等待结果或先撤回。',
    en: () => 'A request waits for its decision already; wait for it, or take it back first.',
  },
  'institution-change-without-request': {
    zh: () => '还没有确认的教师和学习记录，填写理由即可直接更换，无需申请。',
    en: () => 'Nobody is confirmed and no record has arrived: change the choice directly, with a reason.',
  },
  'institution-decision-needs-reason': {
    zh: () => '审批须填写意见。',
    en: () => 'Give the reason for the decision.',
  },
  'institution-change-overtaken': {
    zh: () => '申请提出后该县（市、区）的机构已经变更，这份申请不再适用。请选择不同意并说明情况。',
    en: () =>
      'The county’s institution has changed since it asked, so the request no longer fits. Refuse it and say so.',
  },
  'institution-change-by-upper-office': {
    zh: () => '变更申请由上级项目办审批。',
    en: () => 'A request is decided by an office above the county.',
  },
  'institution-change-unknown': {
    zh: () => '没有找到这份申请，请刷新页面。',
    en: () => 'There is no such request; reload the page.',
  },
} satisfies ProblemTexts;
