import type { PolicyProblemCode } from '@tisheng/domain-rules/policy/policy-problem.js';
import type { ProblemTexts } from '../problem-texts.js';

/** Hours as people read them, from half-hours. */
const hours = (halfHours: unknown): string => String(Number(halfHours) / 2);

const languages = {
  zh: (language: unknown): string => (language === 'zh' ? '中文' : '英文'),
  en: (language: unknown): string => (language === 'zh' ? 'Chinese' : 'English'),
};

/** What a policy pack can be wrong in. The place, a JSON pointer, is shown beside the text. */
export const policyProblems = {
  'policy-value-missing': {
    zh: () => '此处缺少一个必填的值，请补上。',
    en: () => 'A required value is missing here; add it.',
  },
  'policy-value-unknown': {
    zh: ({ name }) => `不认识“${name}”这一项，请删除或更正名称。`,
    en: ({ name }) => `There is no entry called "${name}"; remove it or correct its name.`,
  },
  'policy-value-type': {
    zh: ({ expected }) => `此处的值类型不对，应为 ${expected}。`,
    en: ({ expected }) => `The value has the wrong type; it must be ${expected}.`,
  },
  'policy-value-not-allowed': {
    zh: ({ allowed }) =>
      allowed === null ? '此处的种类不在可选范围内，请改选。' : `此处只能填：${allowed}。`,
    en: ({ allowed }) =>
      allowed === null
        ? 'This kind does not exist; choose one that does.'
        : `Only these are allowed: ${allowed}.`,
  },
  'policy-value-out-of-range': {
    zh: ({ minimum, maximum }) =>
      minimum === null ? `此处过大或过多，最多为 ${maximum}。` : `此处过小或过少，至少为 ${minimum}。`,
    en: ({ minimum, maximum }) =>
      minimum === null ? `This is too large; at most ${maximum}.` : `This is too small; at least ${minimum}.`,
  },
  'policy-value-form': {
    zh: ({ form }) => (form === null ? '此处的写法不对，请更正。' : `此处的写法不对，应符合：${form}。`),
    en: ({ form }) =>
      form === null
        ? 'The value is not well formed; correct it.'
        : `The value is not well formed; expected: ${form}.`,
  },
  'policy-code-repeated': {
    zh: ({ code }) => `编码“${code}”出现了不止一次，请改成各不相同。`,
    en: ({ code }) => `The code "${code}" is used more than once; make the codes differ.`,
  },
  'policy-component-weights-not-one': {
    zh: ({ sum }) => `各测评部分的权重合计为 ${sum}，应正好等于 1，请调整。`,
    en: ({ sum }) => `The components' weights add up to ${sum}; adjust them to exactly 1.`,
  },
  'policy-indicator-weights-not-one': {
    zh: ({ component, sum }) => `“${component}”的指标权重合计为 ${sum}，应正好等于 1，请调整。`,
    en: ({ component, sum }) =>
      `The indicators' weights of "${component}" add up to ${sum}; adjust them to exactly 1.`,
  },
  'policy-indicator-cap-below-target': {
    zh: ({ indicator, cap, target }) =>
      `指标“${indicator}”的上限 ${cap} 低于目标 ${target}，永远不能得满分；请提高上限或降低目标。`,
    en: ({ indicator, cap, target }) =>
      `The cap ${cap} of "${indicator}" is below its target ${target}, so it can never be full; raise the cap or lower the target.`,
  },
  'policy-comment-weight-above-limit': {
    zh: ({ component, weight, limit }) =>
      `“${component}”中评论数的权重为 ${weight}，超过上限 ${limit}，请降低。`,
    en: ({ component, weight, limit }) =>
      `Comment counts weigh ${weight} in "${component}", above the limit ${limit}; lower the weight.`,
  },
  'policy-comment-cap-missing': {
    zh: ({ indicator }) => `评论数指标“${indicator}”没有上限，请填写，以免刷评论得分。`,
    en: ({ indicator }) =>
      `The comment indicator "${indicator}" has no cap; set one, so that chatter pays nothing.`,
  },
  'policy-band-empty': {
    zh: ({ grade, from, to }) => `“${grade}”的分数段 ${from}–${to} 是空的，请让起点低于终点。`,
    en: ({ grade, from, to }) =>
      `The band of "${grade}", ${from}–${to}, is empty; let it start below its end.`,
  },
  'policy-band-gap': {
    zh: ({ from, to }) => `${from} 到 ${to} 之间的分数没有等级，请让分数段相接，并含 0 和 100。`,
    en: ({ from, to }) =>
      `Scores between ${from} and ${to} have no grade; let the bands meet and include 0 and 100.`,
  },
  'policy-band-overlap': {
    zh: ({ grade, from }) => `“${grade}”的分数段自 ${from} 起与前一段重叠，请让每个分数只属于一个等级。`,
    en: ({ grade, from }) =>
      `The band of "${grade}" overlaps the one before it from ${from}; each score belongs to one grade.`,
  },
  'policy-band-grades-unordered': {
    zh: ({ grades }) => `由低分到高分的等级为 ${grades}，应逐段升高且各用一次，请更正。`,
    en: ({ grades }) =>
      `From low to high scores the grades are ${grades}; each must be higher than the one before.`,
  },
  'policy-matrix-hole': {
    zh: ({ institution, school }) =>
      `综合评定表缺少机构等级“${institution}”与学校等级“${school ?? '任一'}”的结果，请补上。`,
    en: ({ institution, school }) =>
      `The matrix has no result for institution grade "${institution}" and school rating "${school ?? 'any'}"; add it.`,
  },
  'policy-matrix-without-school-rating': {
    zh: () => '综合评定要用学校评定等级，但学校评定未设为必需；请设为必需，或改用合格证明评定。',
    en: () =>
      'The comprehensive result needs the school rating, but the rating is not required; require it, or evaluate by proofs.',
  },
  'policy-hours-not-total': {
    zh: ({ sum, total }) => `线上与线下学时合计 ${hours(sum)}，与总学时 ${hours(total)} 不符，请更正。`,
    en: ({ sum, total }) =>
      `Online and offline hours add up to ${hours(sum)}, the total says ${hours(total)}; correct one.`,
  },
  'policy-theme-online-hours-not-total': {
    zh: ({ sum, expected }) => `各主题线上学时合计 ${hours(sum)}，应为 ${hours(expected)}，请逐个主题核对。`,
    en: ({ sum, expected }) =>
      `The themes' online hours add up to ${hours(sum)} instead of ${hours(expected)}; check each theme.`,
  },
  'policy-theme-offline-hours-not-total': {
    zh: ({ sum, expected }) => `各主题线下学时合计 ${hours(sum)}，应为 ${hours(expected)}，请逐个主题核对。`,
    en: ({ sum, expected }) =>
      `The themes' offline hours add up to ${hours(sum)} instead of ${hours(expected)}; check each theme.`,
  },
  'policy-theme-numbers-not-contiguous': {
    zh: ({ expected, found }) => `此处应为主题 ${expected}，却写成 ${found}；主题从 1 起连续编号。`,
    en: ({ expected, found }) =>
      `Theme ${expected} is due here, not ${found}; number the themes from 1 without gaps.`,
  },
  'policy-rubric-weights-not-one': {
    zh: ({ sum }) => `评分要点的权重合计 ${sum}，应为 1，请调整各要点的权重。`,
    en: ({ sum }) => `The weights of the criteria add up to ${sum} instead of 1; adjust them.`,
  },
  'policy-theme-without-one-rubric': {
    zh: ({ theme, rubrics }) =>
      `主题 ${theme} 对应 ${rubrics} 份评分表；教师的每个主题应恰有一份，地区主题不设，请修改评分表的主题。`,
    en: ({ theme, rubrics }) =>
      `Theme ${theme} has ${rubrics} rubrics; each theme of teachers needs exactly one and those of the region none: change the rubrics’ themes.`,
  },
  'policy-practice-theme-unknown': {
    zh: ({ theme }) => `没有由教师完成的主题 ${theme}，请删去或改为已有主题。`,
    en: ({ theme }) => `There is no theme ${theme} of teachers; take it out or name another.`,
  },
  'policy-theme-due-after-training': {
    zh: ({ theme, cohort, due, lastTrainingDay }) =>
      `主题 ${theme} 在批次“${cohort}”中应于 ${due} 完成，晚于培训结束日 ${lastTrainingDay}；请提前截止或延长培训。`,
    en: ({ theme, cohort, due, lastTrainingDay }) =>
      `Theme ${theme} falls due on ${due} in cohort "${cohort}", after training ends on ${lastTrainingDay}; set it earlier or train longer.`,
  },
  'policy-regional-theme-has-hours': {
    zh: ({ theme }) => `主题 ${theme} 属于区域，不属于教师，不能有学时或截止日；请清空，或给它一个阶段。`,
    en: ({ theme }) =>
      `Theme ${theme} belongs to the region, not to teachers, so it has no hours and no due day; clear them, or give it a stage.`,
  },
  'policy-diagnosis-levels-unordered': {
    zh: ({ improveTo, targetLevel, excellentFrom }) =>
      `诊断水平应满足 待提高上限 ≤ 目标 ≤ 优秀下限，且上下限不同；现为 ${improveTo}、${targetLevel}、${excellentFrom}。`,
    en: ({ improveTo, targetLevel, excellentFrom }) =>
      `Levels must rise from improve (${improveTo}) over target (${targetLevel}) to excellent (${excellentFrom}), with room between the bounds.`,
  },
  'policy-selection-maximum-below-minimum': {
    zh: ({ minimum, maximum }) =>
      `选课上限 ${hours(maximum)} 学时低于下限 ${hours(minimum)} 学时，没有人能选成课，请更正。`,
    en: ({ minimum, maximum }) =>
      `At most ${hours(maximum)} hours may be chosen but at least ${hours(minimum)} must be; nobody could choose. Correct one.`,
  },
  'policy-selection-below-online-hours': {
    zh: ({ minimum, online }) =>
      `选课下限 ${hours(minimum)} 学时低于线上 ${hours(online)} 学时，照此选课达不到要求；请提高下限。`,
    en: ({ minimum, online }) =>
      `A plan of ${hours(minimum)} hours is allowed but ${hours(online)} online hours are needed; raise the minimum.`,
  },
  'policy-timetable-too-small': {
    zh: ({ cohort, weeks, room, minimum }) =>
      `批次“${cohort}”培训 ${weeks} 周，按每周上限只排得下 ${hours(room)} 学时，不足选课下限 ${hours(minimum)} 学时；请提高每周上限。`,
    en: ({ cohort, weeks, room, minimum }) =>
      `Cohort "${cohort}" has ${weeks} weeks with room for ${hours(room)} hours, fewer than the ${hours(minimum)} that must be chosen; raise the weekly limit.`,
  },
  'policy-topic-unknown': {
    zh: ({ topic }) => `课程标准中没有主题“${topic}”，请填 T1 至 T27。`,
    en: ({ topic }) => `The course standard has no topic "${topic}"; use T1 to T27.`,
  },
  'policy-programme-dates-unordered': {
    zh: ({ from, to }) => `项目结束日 ${to} 不晚于开始日 ${from}，请更正。`,
    en: ({ from, to }) => `The programme ends on ${to}, not after it begins on ${from}; correct the dates.`,
  },
  'policy-cohort-dates-unordered': {
    zh: ({ cohort, day, before }) =>
      `批次“${cohort}”的 ${day} 早于前一个日期 ${before}；顺序为报名开始、报名结束、培训首日、培训末日。`,
    en: ({ cohort, day, before }) =>
      `In cohort "${cohort}" ${day} lies before ${before}; the order is enrollment from, to, first and last training day.`,
  },
  'policy-cohort-outside-programme': {
    zh: ({ cohort, from, to }) => `批次“${cohort}”超出项目期限 ${from} 至 ${to}，请调整日期。`,
    en: ({ cohort, from, to }) =>
      `Cohort "${cohort}" reaches beyond the programme, ${from} to ${to}; move its dates.`,
  },
  'policy-cohort-unit-unknown': {
    zh: ({ cohort, unit }) => `批次“${cohort}”中的“${unit}”不是本地区的单位，请核对名称。`,
    en: ({ cohort, unit }) => `"${unit}" in cohort "${cohort}" is no unit of the region; check the name.`,
  },
  'policy-selection-window-too-long': {
    zh: ({ cohort, days, lastTrainingDay }) =>
      `批次“${cohort}”可改选 ${days} 天，晚于培训结束日 ${lastTrainingDay}，请缩短。`,
    en: ({ cohort, days, lastTrainingDay }) =>
      `Cohort "${cohort}" may change courses for ${days} days, beyond its end on ${lastTrainingDay}; shorten the window.`,
  },
  'policy-quota-stage-repeated': {
    zh: ({ cohort, stage }) => `批次“${cohort}”的两条名额都含学段“${stage}”，请只保留一处。`,
    en: ({ cohort, stage }) => `Stage "${stage}" stands in two quota lines of cohort "${cohort}"; keep one.`,
  },
  'policy-quota-beside-share': {
    zh: ({ cohort }) => `批次“${cohort}”同时写了名额和比例，请只保留一种。`,
    en: ({ cohort }) => `Cohort "${cohort}" has both quotas and a share; keep one of them.`,
  },
  'policy-calendar-months-unordered': {
    zh: ({ from, to }) => `日程的结束月 ${to} 早于开始月 ${from}，请更正。`,
    en: ({ from, to }) => `The row ends in ${to}, before it begins in ${from}; correct the months.`,
  },
  'policy-workshop-sizes-unordered': {
    zh: ({ minimum, maximum }) => `人数上限 ${maximum} 低于 ${minimum}，请提高上限或降低下限。`,
    en: ({ minimum, maximum }) =>
      `The greatest size ${maximum} is below ${minimum}; raise it or lower the other.`,
  },
  'policy-recognition-above-courses': {
    zh: ({ cap, online }) => `认定上限 ${hours(cap)} 学时超过线上课程的 ${hours(online)} 学时，请降低。`,
    en: ({ cap, online }) =>
      `Up to ${hours(cap)} hours would be recognised, more than the ${hours(online)} of course study; lower the cap.`,
  },
  'policy-root-code-level': {
    zh: ({ code, level }) =>
      `代码 ${code} 不是${level === 'province' ? '省' : '市'}一级的行政区划代码，请核对。`,
    en: ({ code, level }) => `${code} is not the code of a ${level}; check it against GB/T 2260.`,
  },
  'policy-unit-outside-region': {
    zh: ({ code, name, root }) => `“${name}”的代码 ${code} 不在 ${root} 之下或级别不对，请核对。`,
    en: ({ code, name, root }) =>
      `The code ${code} of "${name}" is not of its level below ${root}; check it.`,
  },
  'policy-unit-parent-unknown': {
    zh: ({ name, cityCode }) => `“${name}”所属的市州 ${cityCode} 不在本地区，请更正。`,
    en: ({ name, cityCode }) =>
      `"${name}" belongs to ${cityCode}, which is no city of the region; correct it.`,
  },
  'policy-former-code-in-use': {
    zh: ({ code, name }) => `“${name}”的旧代码 ${code} 正由另一单位使用，请删除旧代码或更正单位。`,
    en: ({ code, name }) =>
      `The former code ${code} of "${name}" is in use by a unit; remove it or correct the unit.`,
  },
  'policy-proof-hours-above-programme': {
    zh: ({ proof, halfHours, available }) =>
      `合格证明“${proof}”要求 ${hours(halfHours)} 学时，项目只有 ${hours(available)} 学时，请降低。`,
    en: ({ proof, halfHours, available }) =>
      `The proof "${proof}" asks for ${hours(halfHours)} hours, the programme has ${hours(available)}; lower it.`,
  },
  'policy-online-assessment-component-unknown': {
    zh: ({ component }) => `线上测评所指的部分“${component}”不存在，请改为已有的测评部分。`,
    en: ({ component }) =>
      `There is no component "${component}" to serve as online assessment; name an existing one.`,
  },
  'policy-proofs-missing': {
    zh: () => '按合格证明评定，却没有列出任何合格证明，请至少列一项。',
    en: () => 'The result follows from proofs, but none is listed; list at least one.',
  },
  'policy-appeal-levels-unordered': {
    zh: ({ levels }) => `申诉层级 ${levels} 应由低到高、各出现一次：评定方、县、市、省。`,
    en: ({ levels }) => `The appeal levels ${levels} must climb, each once: giver, county, city, province.`,
  },
  'policy-review-levels-unordered': {
    zh: ({ levels }) => `结业审核的层级 ${levels} 应由低到高、各出现一次：县、市。`,
    en: ({ levels }) => `The levels ${levels} of the completion review must climb, each once: county, city.`,
  },
  'policy-level-outside-region': {
    zh: () => '市级项目没有省级办公室，请改为市或更低一级。',
    en: () => 'A municipal programme has no provincial office; choose the city or a lower level.',
  },
  'policy-fee-hours-not-total': {
    zh: ({ halfHours, total }) =>
      `收费按 ${hours(halfHours)} 学时计算，与总学时 ${hours(total)} 不符，请更正。`,
    en: ({ halfHours, total }) =>
      `The fee is for ${hours(halfHours)} hours, the programme has ${hours(total)}; correct one.`,
  },
  'policy-numbering-without-year': {
    zh: ({ numbering }) => `证书编号“${numbering}”应正好含一个 {year}。`,
    en: ({ numbering }) => `The numbering "${numbering}" must contain {year} exactly once.`,
  },
  'policy-numbering-without-serial': {
    zh: ({ numbering }) => `证书编号“${numbering}”应正好含一个流水号，例如 {serial:8}。`,
    en: ({ numbering }) => `The numbering "${numbering}" must contain one serial, such as {serial:8}.`,
  },
  'policy-numbering-placeholder-unknown': {
    zh: ({ placeholder }) => `证书编号中的 ${placeholder} 没有含义，只能用 {year} 和 {serial:位数}。`,
    en: ({ placeholder }) =>
      `${placeholder} means nothing in a number; use {year} and {serial:digits} alone.`,
  },
  'policy-wording-placeholder-unknown': {
    zh: ({ placeholder, language }) =>
      `${languages.zh(language)}证书正文中的 {${placeholder}} 没有含义，可用 name、school、programme、cohort、hours、grade。`,
    en: ({ placeholder, language }) =>
      `{${placeholder}} in the ${languages.en(language)} wording means nothing; use name, school, programme, cohort, hours, grade.`,
  },
  'policy-wording-field-not-printed': {
    zh: ({ placeholder, language }) =>
      `${languages.zh(language)}证书正文用了 {${placeholder}}，但打印项目中没有它；请加入打印项目或从正文删除。`,
    en: ({ placeholder, language }) =>
      `The ${languages.en(language)} wording uses {${placeholder}}, which is not among the printed fields; add it there or remove it here.`,
  },
  'policy-wording-languages-differ': {
    zh: ({ placeholders }) => `中英文证书正文所用的项目不同（${placeholders}），请改成一致。`,
    en: ({ placeholders }) =>
      `The two languages' wordings use different fields (${placeholders}); make them alike.`,
  },
  'policy-wording-without-name': {
    zh: ({ language }) => `${languages.zh(language)}证书正文没有写持证人，请加入 {name}。`,
    en: ({ language }) => `The ${languages.en(language)} wording does not name the holder; add {name}.`,
  },
  'policy-printed-field-missing': {
    zh: ({ name }) => `证书必须打印${name === 'number' ? '编号' : '姓名'}，请加入打印项目。`,
    en: ({ name }) => `A certificate must print the ${name}; add it to the printed fields.`,
  },
  'policy-transition-lifecycle-unknown': {
    zh: ({ lifecycle }) => `没有名为“${lifecycle}”的流程，请更正。`,
    en: ({ lifecycle }) => `There is no life cycle "${lifecycle}"; correct the name.`,
  },
  'policy-transition-state-unknown': {
    zh: ({ lifecycle, state }) => `流程“${lifecycle}”没有状态“${state}”，请更正。`,
    en: ({ lifecycle, state }) => `The life cycle "${lifecycle}" has no state "${state}"; correct it.`,
  },
  'policy-transition-not-in-lifecycle': {
    zh: ({ lifecycle, from, to }) => `流程“${lifecycle}”不能从“${from}”到“${to}”，请删除这一条。`,
    en: ({ lifecycle, from, to }) =>
      `The life cycle "${lifecycle}" does not go from "${from}" to "${to}"; remove the entry.`,
  },
  'policy-transition-repeated': {
    zh: ({ lifecycle, from, to }) => `流程“${lifecycle}”从“${from}”到“${to}”写了两次，请合并角色。`,
    en: ({ lifecycle, from, to }) =>
      `"${from}" to "${to}" of "${lifecycle}" is given twice; put all roles into one entry.`,
  },
  'policy-transition-missing': {
    zh: ({ lifecycle, from, to }) =>
      `流程“${lifecycle}”从“${from}”到“${to}”没有指定角色，谁也不能办理；请补上。`,
    en: ({ lifecycle, from, to }) =>
      `Nobody may move "${lifecycle}" from "${from}" to "${to}"; name who may.`,
  },
  'policy-transition-role-unknown': {
    zh: ({ role }) => `没有名为“${role}”的角色，请更正。`,
    en: ({ role }) => `There is no role "${role}"; correct the name.`,
  },
  'policy-clause-missing': {
    zh: () => '此处的值没有注明依据，请在 clauses 中写明出自哪一条或哪项决定。',
    en: () => 'This value names no source; cite its clause or decision under clauses.',
  },
  'policy-clause-points-nowhere': {
    zh: ({ pointer }) => `依据所指的“${pointer}”不存在，请更正路径或删除。`,
    en: ({ pointer }) =>
      `The source is cited for "${pointer}", which does not exist; correct the pointer or remove it.`,
  },
} satisfies Record<PolicyProblemCode, ProblemTexts[string]>;
