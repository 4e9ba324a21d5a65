import type { ProblemTexts } from '../problem-texts.js';

/** Texts of the rules for single teachers: facts, leaving, transfers, duplicates, obligations, erasure. */
export const peopleProblems = {
  'subject-not-on-list': {
    zh: (d) => `任教学科“${d['value']}”不在学科表中，请从列表中选择，或留空。`,
    en: (d) => `Subject “${d['value']}” is not on the list; choose one, or leave it empty.`,
  },
  'retirement-category-mismatch': {
    zh: () => '退休类别与性别不一致，请重新选择退休类别，或核对性别。',
    en: () => 'The category of retirement does not fit the sex; choose it again, or check the sex.',
  },
  'nothing-changed': {
    zh: () => '没有改动，无需保存。',
    en: () => 'Nothing was changed; there is nothing to save.',
  },
  'correction-needs-reason': {
    zh: () => '更正姓名、证件、出生日期或性别须填写理由，例如“证件号码录入有误，已核对身份证原件”。',
    en: () =>
      'Give the reason for correcting name, document, birth date or sex, such as “mistyped; checked against the ID card”.',
  },
  'id-number-of-another': {
    zh: (d) =>
      `该证件号码已属于${d['school']}的另一名教师。如为同一人，请由上级工程办在“重复信息”中合并；否则请核对号码。`,
    en: (d) =>
      `The number belongs to another teacher at ${d['school']}. If it is the same person, have the office above merge the two; otherwise check the number.`,
  },
  'teacher-is-on-the-roster': {
    zh: (d) =>
      `该教师已在${d['school'] ?? '本地区其他学校'}的名册中，不能重复添加。如已调入本校，请发起调入。`,
    en: (d) =>
      `The teacher is on the roster of ${d['school'] ?? 'another school of the region'} already. If they have come to your school, propose a transfer.`,
  },
  'teacher-has-left-the-roster': {
    zh: (d) => `该教师曾在${d['school'] ?? '本地区其他学校'}任职，已登记离职。请先由原学校办理返岗，再调动。`,
    en: (d) =>
      `The teacher served at ${d['school'] ?? 'another school of the region'} and has left. Have that school take them back first, then transfer.`,
  },
  'unit-is-no-school': {
    zh: () => '教师应登记在学校，请选择一所学校。',
    en: () => 'Teachers stand on the roster of a school; choose one.',
  },
  'teacher-has-left-already': {
    zh: () => '该教师已登记离职。',
    en: () => 'The teacher has left the roster already.',
  },
  'teacher-serves': {
    zh: () => '该教师在职，无需办理返岗。',
    en: () => 'The teacher serves; nobody has to be taken back.',
  },
  'day-malformed': {
    zh: () => '日期不正确，请按“2030-09-01”的样式填写。',
    en: () => 'This is no date; write it like 2030-09-01.',
  },
  'leaving-date-in-future': {
    zh: (d) => `离职日期不能晚于今天（${d['today']}）。请到离职当日再登记。`,
    en: (d) => `The last day cannot lie after today (${d['today']}); note it when it has come.`,
  },
  'leaving-date-before-posting': {
    zh: (d) => `离职日期早于到本校任职的日期（${d['from']}），请核对。`,
    en: (d) => `The last day lies before the first day at this school (${d['from']}); check it.`,
  },
  'leaving-needs-note': {
    zh: () => '选择“其他”时请说明离职原因。',
    en: () => 'Say why, where the reason is “other”.',
  },
  'return-needs-reason': {
    zh: () => '办理返岗须填写理由。',
    en: () => 'Give the reason for taking the teacher back.',
  },
  'transfer-to-same-school': {
    zh: () => '该教师就在这所学校，请选择另一所学校。',
    en: () => 'The teacher serves at this very school; choose another one.',
  },
  'transfer-school-unknown': {
    zh: () => '找不到调入学校，或该学校已撤销。请重新选择。',
    en: () => 'The new school is unknown or closed; choose it again.',
  },
  'transfer-date-in-future': {
    zh: (d) => `到岗日期不能晚于今天（${d['today']}）。请在教师到岗后办理调动。`,
    en: (d) => `The first day cannot lie after today (${d['today']}); propose the transfer when it has come.`,
  },
  'transfer-date-before-posting': {
    zh: (d) => `到岗日期早于到原学校任职的日期（${d['from']}），请核对。`,
    en: (d) => `The first day lies before the first day at the present school (${d['from']}); check it.`,
  },
  'transfer-is-open': {
    zh: () => '该教师有一项调动待确认，请先处理。',
    en: () => 'A transfer of the teacher waits to be decided; decide it first.',
  },
  'transfer-teacher-unknown': {
    zh: () => '没有找到姓名和号码都相符的教师。请核对姓名，以及完整的证件号码或学员编号。',
    en: () =>
      'No teacher has this name with this number. Check the name and the whole ID number or learner number.',
  },
  'transfer-not-open': {
    zh: () => '该调动已处理或已撤回，请刷新页面。',
    en: () => 'The transfer was decided or taken back; reload the page.',
  },
  'transfer-not-yours': {
    zh: () => '该调动应由另一方处理。提出方可以撤回，对方确认或不同意。',
    en: () =>
      'This is for the other side: who proposed may take it back, the other one confirms or declines.',
  },
  'transfer-needs-reason': {
    zh: () => '请填写不同意或撤回的理由。',
    en: () => 'Give the reason for declining or taking back.',
  },
  'merge-same-teacher': {
    zh: () => '请选择两条不同的教师信息。',
    en: () => 'Choose two different entries.',
  },
  'merge-teacher-gone': {
    zh: () => '其中一条信息已合并、已删除或不在本地区，请刷新页面。',
    en: () => 'One of the entries was merged or erased, or is of another region; reload the page.',
  },
  'merge-needs-reason': {
    zh: () => '请填写判断依据，例如“已电话核实，为同一人”。',
    en: () => 'Say what you know it from, such as “confirmed by telephone”.',
  },
  'merge-pair-decided': {
    zh: () => '这一对信息已处理，请刷新页面。',
    en: () => 'The pair was decided already; reload the page.',
  },
  'both-hold-certificates': {
    zh: (d) => `两人都持有有效证书（${d['first']}、${d['second']}），不能合并。请先撤销其中一张，再合并。`,
    en: (d) =>
      `Both hold a valid certificate (${d['first']}, ${d['second']}) and cannot be merged. Revoke one of them first.`,
  },
  'both-have-open-appeals': {
    zh: () => '两人对同一结果都有申诉正在受理，请先办结，再合并。',
    en: () => 'Both have an open appeal about the same result; decide them first.',
  },
  'merge-transfer-is-open': {
    zh: () => '其中一人有调动待确认，请先处理，再合并。',
    en: () => 'A transfer of one of them waits to be decided; decide it first.',
  },
  'merge-not-covered': {
    zh: (d) => `合并没有完成，数据未改动：以下数据尚不能合并（${d['tables']}）。请联系系统管理员。`,
    en: (d) =>
      `The merge was not made and nothing changed: some data cannot be merged (${d['tables']}). Tell the operator.`,
  },
  'obligation-change-not-open': {
    zh: () => '所选变更已处理，或不属于本单位，请刷新页面。',
    en: () => 'The chosen changes were decided or are not of this unit; reload the page.',
  },
  'obligation-change-needs-reason': {
    zh: () => '维持原参训要求须填写理由。',
    en: () => 'Give the reason for keeping the obligation as it was.',
  },
  'erasure-needs-reason': {
    zh: () => '请填写理由。',
    en: () => 'Give the reason.',
  },
  'erasure-is-requested': {
    zh: () => '已有一份删除申请正在办理，无需重复提交。',
    en: () => 'A request to erase the data is open already.',
  },
  'erasure-not-open': {
    zh: () => '该申请已办结，或应由本地区的最高工程办决定。',
    en: () => 'The request was decided, or is for the office at the root of the region.',
  },
  'erasure-while-taking-part': {
    zh: () =>
      '该教师仍在进行中的批次里，处理目的尚未实现，暂不能删除（《个人信息保护法》第四十七条）。请先退出批次或登记离职。',
    en: () =>
      'The teacher has a place in a running cohort, so the data are still needed (PIPL art. 47). Withdraw the place or note the leaving first.',
  },
  'teacher-erased-already': {
    zh: () => '该教师的个人信息已删除。',
    en: () => 'The personal data of the teacher were erased.',
  },
} satisfies ProblemTexts;
