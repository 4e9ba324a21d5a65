import type { ProblemTexts } from '../problem-texts.js';

const kindsZh: Readonly<Record<string, string>> = {
  province: '省',
  city: '市（州）',
  county: '县（市、区）',
  committee: '管委会',
  'direct-schools': '直属学校管理单位',
  school: '学校',
};

/** Texts of the rules for the organisation tree and for lists of counties and schools. */
export const organizationProblems = {
  'unit-under-wrong-parent': {
    zh: (d) =>
      `${kindsZh[String(d['kind'])] ?? '该单位'}不能直接放在${d['parent'] === null ? '最顶层' : `${kindsZh[String(d['parent'])] ?? '所选单位'}之下`}，请另选上级单位。`,
    en: (d) =>
      `A ${d['kind']} cannot stand ${d['parent'] === null ? 'at the top' : `directly under a ${d['parent']}`}; choose another parent unit.`,
  },
  'unit-code-taken': {
    zh: (d) => `代码${d['code']}已被其他单位使用，请核对后填写另一个代码。`,
    en: (d) => `Code ${d['code']} belongs to another unit already; check it and enter another.`,
  },
  'unit-would-be-its-own-parent': {
    zh: () => '不能把单位移到它自己或它的下级之下，请另选上级单位。',
    en: () => 'A unit cannot be moved below itself; choose another parent unit.',
  },
  'school-code-missing': {
    zh: () => '学校标识码为空，请填写10位学校标识码。',
    en: () => 'The school code is empty; enter the school’s ten digits.',
  },
  'school-code-malformed': {
    zh: (d) => `学校标识码“${d['value']}”不正确：应为10位数字，前两位为学校类别。请核对后更正。`,
    en: (d) =>
      `School code “${d['value']}” is not right: ten digits, the first two a type of school. Correct it.`,
  },
  'school-name-missing': {
    zh: () => '学校名称为空，请填写学校全称。',
    en: () => 'The school’s name is empty; enter it in full.',
  },
  'county-code-missing': {
    zh: () => '县区代码为空，请填写6位行政区划代码或本地区自编代码。',
    en: () => 'The county code is empty; enter the six digits or the region’s own code.',
  },
  'county-code-malformed': {
    zh: (d) => `县区代码“${d['value']}”不正确：应为6位行政区划代码，或由字母、数字组成的自编代码。`,
    en: (d) =>
      `County code “${d['value']}” is not right: six digits, or the region’s own of letters and digits.`,
  },
  'county-unknown': {
    zh: (d) => `县区代码“${d['value']}”不在您的管理范围内，请核对代码，或先登记该县区。`,
    en: (d) => `County code “${d['value']}” is not in your area; check it, or register the county first.`,
  },
  'county-name-missing': {
    zh: () => '县区名称为空，请填写。',
    en: () => 'The county’s name is empty; enter it.',
  },
  'city-code-malformed': {
    zh: (d) => `市州代码“${d['value']}”不正确：应为4位或6位数字；直接归省管理的县区请留空。`,
    en: (d) =>
      `City code “${d['value']}” is not right: four or six digits; leave it empty for a county that reports straight to the province.`,
  },
  'city-unknown': {
    zh: (d) => `市州代码“${d['value']}”没有登记，请核对代码；直接归省管理的县区请留空。`,
    en: (d) =>
      `City code “${d['value']}” is not registered; check it, or leave it empty for a county that reports straight to the province.`,
  },
  'unit-unknown': {
    zh: () => '没有找到这个单位，请刷新页面后重试。',
    en: () => 'There is no such unit; load the page again.',
  },
  'unit-is-closed': {
    zh: (d) => `“${d['name']}”已于${d['date']}撤销，不能再变更，也不能接收其他单位。`,
    en: (d) => `“${d['name']}” was closed on ${d['date']}; it changes no more and takes nothing over.`,
  },
  'unit-name-missing': {
    zh: () => '单位名称为空，请填写全称。',
    en: () => 'The name is empty; enter it in full.',
  },
  'unit-name-too-long': {
    zh: (d) => `单位名称不能超过${d['limit']}个字，请改短。`,
    en: (d) => `The name has more than ${d['limit']} characters; shorten it.`,
  },
  'unit-name-unchanged': {
    zh: () => '新名称与现在的名称相同，请填写新的名称。',
    en: () => 'The new name is the one it has; enter another.',
  },
  'unit-code-unchanged': {
    zh: () => '新代码与现在的代码相同，请填写新的代码。',
    en: () => 'The new code is the one it has; enter another.',
  },
  'unit-code-malformed': {
    zh: (d) =>
      d['kind'] === 'school'
        ? `学校标识码“${d['code']}”不正确：应为10位数字，前两位为学校类别。`
        : `代码“${d['code']}”不正确：应为6位行政区划代码，或由字母、数字组成的自编代码。`,
    en: (d) =>
      d['kind'] === 'school'
        ? `School code “${d['code']}” is not right: ten digits, the first two a type of school.`
        : `Code “${d['code']}” is not right: six digits, or the region’s own of letters and digits.`,
  },
  'unit-stages-wrong': {
    zh: () => '学校须至少选择一个学段，其他单位不选学段。',
    en: () => 'A school has at least one stage of schooling, another unit none.',
  },
  'unit-parent-missing': {
    zh: () => '请选择上级单位。',
    en: () => 'Choose the unit above.',
  },
  'unit-stands-there': {
    zh: () => '该单位现在就在所选上级之下，请另选上级单位。',
    en: () => 'The unit stands there already; choose another unit above.',
  },
  'unit-root-stays': {
    zh: () => '本地区的最上级单位不能划转、合并或撤销。',
    en: () => 'The top unit of a region is not moved, merged or closed.',
  },
  'unit-has-subunits': {
    zh: (d) => `该单位还有${d['count']}个下级单位，请先划转或合并，再撤销。`,
    en: (d) => `${d['count']} units stand below it; move or merge them first.`,
  },
  'unit-has-teachers': {
    zh: (d) => `该单位还有${d['count']}名在册教师，不能直接撤销；请先调出教师，或改为并入另一所学校。`,
    en: (d) =>
      `${d['count']} teachers are on its roster; transfer them first, or merge it into another school.`,
  },
  'merge-target-missing': {
    zh: () => '请选择并入哪个单位。',
    en: () => 'Choose the unit that takes it over.',
  },
  'merge-into-itself': {
    zh: () => '不能并入自己，请选择另一个单位。',
    en: () => 'A unit is not merged into itself; choose another.',
  },
  'merge-needs-same-kind': {
    zh: (d) =>
      `只有同类单位才能合并：${kindsZh[String(d['from'])] ?? '该单位'}不能并入${kindsZh[String(d['into'])] ?? '所选单位'}。`,
    en: (d) => `Only units of one kind are merged: a ${d['from']} does not go into a ${d['into']}.`,
  },
  'unit-change-before-latest': {
    zh: (d) => `生效日期不能早于${d['date']}：相关单位在那一天已有登记或变更。`,
    en: (d) =>
      `The change cannot hold from before ${d['date']}, when one of the units was registered or changed.`,
  },
  'unit-change-day-malformed': {
    zh: () => '请填写生效日期。',
    en: () => 'Enter the day from which the change holds.',
  },
  'unit-change-too-far': {
    zh: (d) => `生效日期最晚为${d['date']}。`,
    en: (d) => `The change must hold from ${d['date']} at the latest.`,
  },
  'unit-change-reason-missing': {
    zh: () => '请写明变更理由，理由会留在记录里。',
    en: () => 'Give the reason; it stays on record.',
  },
  'unit-changed-by-office-above': {
    zh: (d) => `“${d['name']}”的变更由它的上级办公室办理。`,
    en: (d) => `“${d['name']}” is changed by the office above it.`,
  },
  'unit-outside-area': {
    zh: (d) => `“${d['name']}”不在您的管理范围内，请联系共同的上级办公室办理。`,
    en: (d) => `“${d['name']}” is outside your area; the office above both decides.`,
  },
  'unit-is-of-another-kind': {
    zh: (d) => `代码${d['code']}已属于另一类单位“${d['name']}”，请核对代码。`,
    en: (d) => `Code ${d['code']} belongs to “${d['name']}”, a unit of another kind; check the code.`,
  },
  'unit-change-pending-already': {
    zh: (d) => `该单位已有一项同样的变更将于${d['date']}生效，请先取消那一项。`,
    en: (d) => `The same is decided already for ${d['date']}; cancel that change first.`,
  },
  'unit-ends-before': {
    zh: (d) => `所涉单位将于${d['date']}撤销或并入别的单位，请改用更早的日期，或先取消那一项。`,
    en: (d) => `One of the units ends on ${d['date']}; choose an earlier day, or cancel that change first.`,
  },
  'pending-change-needs-unit': {
    zh: (d) => `一项将于${d['date']}生效的变更还要用到该单位，请先取消那一项。`,
    en: (d) => `A change of ${d['date']} still needs the unit; cancel that change first.`,
  },
  'unit-code-pending': {
    zh: (d) => `代码${d['code']}已在一项将于${d['date']}生效的变更中使用，请填写另一个代码。`,
    en: (d) => `Code ${d['code']} is given away by a change of ${d['date']}; enter another.`,
  },
  'unit-changes-make-a-circle': {
    zh: (d) => `与将于${d['date']}生效的变更合在一起，两个单位会互为上级，请先取消那一项。`,
    en: (d) =>
      `With the change of ${d['date']} each unit would stand below the other; cancel that one first.`,
  },
  'unit-change-unknown': {
    zh: () => '没有找到这项变更，请刷新页面后重试。',
    en: () => 'There is no such change; load the page again.',
  },
  'unit-change-not-pending': {
    zh: () => '这项变更已经生效或已经取消，不能再取消。',
    en: () => 'The change was applied or cancelled already.',
  },
  'unit-list-file-missing': {
    zh: () => '没有收到文件，请选择名单文件后再上传。',
    en: () => 'No file arrived; choose a list and send it again.',
  },
  'unit-list-unknown': {
    zh: () => '没有找到这份名单，请刷新页面后重试。',
    en: () => 'There is no such list; load the page again.',
  },
  'unit-list-ended': {
    zh: () => '这份名单已经导入或已经放弃。',
    en: () => 'The list was committed or thrown away already.',
  },
  'unit-list-empty': {
    zh: () => '名单中没有可以导入的行，请更正文件后重新上传。',
    en: () => 'No row of the list can be committed; mend the file and send it again.',
  },
  'unit-list-outdated': {
    zh: (d) => `上传之后“${d['name']}”又有变更，请重新上传这份名单。`,
    en: (d) => `“${d['name']}” has changed since the list was checked; send the list again.`,
  },
  'unit-list-needs-office': {
    zh: () => '单位名单由各级办公室导入，学校不能导入。',
    en: () => 'Lists of units are sent by offices, not by schools.',
  },
  'responsible-name-wrong': {
    zh: (d) => `请填写负责人姓名，不超过${d['limit']}个字。`,
    en: (d) => `Enter the name of the responsible person, ${d['limit']} characters at most.`,
  },
  'responsible-phone-missing': {
    zh: () => '请填写负责人电话。',
    en: () => 'Enter the telephone number of the responsible person.',
  },
  'unit-has-no-responsible-person': {
    zh: () => '只有学校登记第一责任人。',
    en: () => 'Only schools name a first responsible person.',
  },
  'unit-has-no-college': {
    zh: () => '进修院校登记在办公室一级的单位名下，不登记在学校或已撤销的单位名下。',
    en: () => 'A training college belongs to an office, not to a school or a closed unit.',
  },
  'college-name-wrong': {
    zh: (d) => `请填写进修院校名称，不超过${d['limit']}个字。`,
    en: (d) => `Enter the name of the training college, ${d['limit']} characters at most.`,
  },
  'college-since-wrong': {
    zh: () => '请填写设立日期，不晚于今天。',
    en: () => 'Enter the day since when it exists, today at the latest.',
  },
  'college-unknown': {
    zh: () => '没有找到这所进修院校，请刷新页面后重试。',
    en: () => 'There is no such training college; load the page again.',
  },
} satisfies ProblemTexts;
