import type { ProblemTexts } from '../problem-texts.js';

/** Texts of what can be wrong with a roster file, its columns and its rows. */
export const rosterProblems = {
  'header-not-found': {
    zh: (d) =>
      `在${d['sheets']}个工作表的前${d['rows']}行中都没有找到表头。请保留一行列名，例如：${d['expected']}。`,
    en: (d) =>
      `No header was found in the first ${d['rows']} rows of ${d['sheets']} sheet(s). Keep one row of column names, such as: ${d['expected']}.`,
  },
  'column-missing': {
    zh: (d) =>
      `缺少“${d['column']}”列。${d['candidates'] ? `文件中未识别的列有：${d['candidates']}，请指定对应的列，或补上该列。` : '请补上该列后重新上传。'}`,
    en: (d) =>
      `Column “${d['column']}” is missing. ${d['candidates'] ? `Columns not recognised: ${d['candidates']}. Assign one of them, or add the column.` : 'Add it and upload the file again.'}`,
  },
  'column-twice': {
    zh: (d) =>
      `“${d['column']}”出现在${d['first']}列和${d['second']}列，请删除多余的一列，或指定使用哪一列。`,
    en: (d) =>
      `“${d['column']}” stands in columns ${d['first']} and ${d['second']}; remove one, or say which to use.`,
  },
  'name-missing': {
    zh: () => '姓名为空，请填写教师姓名。',
    en: () => 'The name is empty; enter the teacher’s name.',
  },
  'name-invalid': {
    zh: (d) =>
      `姓名不可用：可能是公式，含有不能识别的字符，或超过${d['maximum'] ?? 50}个字。请按证件填写姓名。`,
    en: (d) =>
      `The name cannot be used: a formula, an unreadable character, or more than ${d['maximum'] ?? 50} characters. Enter it as on the ID document.`,
  },
  'id-type-unknown': {
    zh: (d) =>
      `证件类型“${d['value']}”无法识别，请填写：居民身份证、护照、港澳居民来往内地通行证、台湾居民来往大陆通行证、港澳台居民居住证或外国人永久居留证。`,
    en: (d) =>
      `Document type “${d['value']}” is unknown; use resident ID card, passport, mainland travel permit, residence permit or permanent residence card.`,
  },
  'id-number-missing': {
    zh: () => '证件号码为空，请填写。',
    en: () => 'The ID number is empty; enter it.',
  },
  'id-number-malformed': {
    zh: (d) =>
      `证件号码格式不正确${d['length'] ? `（共${d['length']}位）` : ''}：居民身份证应为18位，其中第7至14位是出生日期。请按证件核对。`,
    en: (d) =>
      `The ID number has the wrong form${d['length'] ? ` (${d['length']} characters)` : ''}: a resident ID number has 18, of which the 7th to 14th are the date of birth. Check it against the document.`,
  },
  'id-number-rounded': {
    zh: () => '证件号码被电子表格当作数字处理，末几位已经丢失。请把该列设为“文本”格式，再按证件重新填写。',
    en: () =>
      'The spreadsheet kept the ID number as a number and lost its last digits. Set the column to “Text” and enter the number again.',
  },
  'id-number-checksum': {
    zh: () => '证件号码校验不通过，可能有一位写错。请按证件逐位核对。',
    en: () => 'The ID number does not check; a digit may be wrong. Compare it with the document.',
  },
  'duplicate-in-file': {
    zh: (d) => `${d['column']}与第${d['firstRow']}行重复。请核对后更正，或删除多余的一行。`,
    en: (d) =>
      `${d['column']} is the same as in row ${d['firstRow']}. Correct it, or remove one of the rows.`,
  },
  'sex-unknown': {
    zh: (d) =>
      d['value'] ? `性别“${d['value']}”无法识别，请填写“男”或“女”。` : '性别为空，请填写“男”或“女”。',
    en: (d) =>
      d['value'] ? `Sex “${d['value']}” is unknown; enter 男 or 女.` : 'The sex is empty; enter 男 or 女.',
  },
  'sex-mismatch': {
    zh: (d) => `性别“${d['value']}”与证件号码不一致，请核对性别和证件号码。`,
    en: (d) => `Sex “${d['value']}” contradicts the ID number; check both.`,
  },
  'date-invalid': {
    zh: (d) => `出生日期“${d['value']}”不是有效日期，请按“1980-01-31”的样式填写。`,
    en: (d) => `Date of birth “${d['value']}” is not a date; write it like 1980-01-31.`,
  },
  'birth-date-missing': {
    zh: () => '出生日期为空。该证件号码不含出生日期，请填写，样式如“1980-01-31”。',
    en: () =>
      'The date of birth is empty, and this kind of ID number does not tell it; enter it like 1980-01-31.',
  },
  'birth-date-mismatch': {
    zh: (d) => `出生日期“${d['value']}”与证件号码中的${d['expected']}不一致，请核对。`,
    en: (d) => `Date of birth “${d['value']}” contradicts ${d['expected']} in the ID number; check both.`,
  },
  'school-missing': {
    zh: () => '学校标识码为空，请填写10位学校标识码。',
    en: () => 'The school code is empty; enter the school’s ten digits.',
  },
  'school-unknown': {
    zh: (d) =>
      `找不到学校“${d['value']}”。${d['suggestions'] ? `是否为：${d['suggestions']}？` : ''}请核对，或先登记该学校。`,
    en: (d) =>
      `School “${d['value']}” is unknown.${d['suggestions'] ? ` Perhaps ${d['suggestions']}?` : ''} Check it, or register the school first.`,
  },
  'school-outside': {
    zh: (d) => `学校“${d['value']}”不在您的管理范围内，不能由您导入。请删除该行，或由该校所属单位导入。`,
    en: (d) =>
      `School “${d['value']}” is outside your area and not yours to import. Remove the row, or let its own office import it.`,
  },
  'name-differs-from-roster': {
    zh: (d) =>
      `该证件号码在名册中登记的姓名是“${d['known']}”，文件中是“${d['value']}”。请核对：改名按新姓名导入；写错证件号码的请更正。`,
    en: (d) =>
      `The roster knows this ID number as “${d['known']}”, the file says “${d['value']}”. A new name will be taken over; a wrong ID number must be corrected.`,
  },
  'teacher-returns': {
    zh: () => '该教师在名册中已标记离职，导入后将重新列入名册。请核对。',
    en: () => 'The roster has this teacher as left; the import brings them back. Please check.',
  },
  'school-name-ambiguous': {
    zh: (d) => `有多所学校名为“${d['value']}”，请填写学校标识码。`,
    en: (d) => `Several schools are called “${d['value']}”; enter the school code.`,
  },
  'school-name-differs': {
    zh: (d) => `学校名称“${d['value']}”与登记的“${d['registered']}”不同，已按学校标识码导入，请核对。`,
    en: (d) =>
      `School name “${d['value']}” differs from the registered “${d['registered']}”; the code was used. Please check.`,
  },
  'stage-missing': {
    zh: () => '任教学段为空，请填写：幼儿园、小学、初中、高中或特殊教育。',
    en: () => 'The stage of schooling is empty; enter 幼儿园, 小学, 初中, 高中 or 特殊教育.',
  },
  'stage-unknown': {
    zh: (d) => `任教学段“${d['value']}”无法识别，请填写：幼儿园、小学、初中、高中或特殊教育。`,
    en: (d) => `Stage of schooling “${d['value']}” is unknown; enter 幼儿园, 小学, 初中, 高中 or 特殊教育.`,
  },
  'subject-unknown': {
    zh: (d) => `任教学科“${d['value']}”不在学科表中，已按空白导入，可稍后补填。`,
    en: (d) => `Subject “${d['value']}” is not on the list; it was left empty and can be set later.`,
  },
  'duty-unknown': {
    zh: (d) => `职务“${d['value']}”不在职务表中，已按“教师”导入，可稍后更正。`,
    en: (d) => `Duty “${d['value']}” is not on the list; “teacher” was taken and can be changed later.`,
  },
  'phone-invalid': {
    zh: (d) => `手机号码“${d['value']}”不正确：应为11位手机号，或带区号的固定电话。没有可留空。`,
    en: (d) =>
      `Telephone number “${d['value']}” is not right: 11 digits of a mobile, or a fixed line with its area code. It may be left empty.`,
  },
  'cell-is-formula': {
    zh: () => '该单元格是公式，系统不计算公式。请复制后“选择性粘贴—数值”，再重新上传。',
    en: () =>
      'The cell holds a formula, and formulas are not computed. Paste it as a value and upload the file again.',
  },
  'cell-is-error': {
    zh: () => '该单元格显示为错误值，请改正后重新上传。',
    en: () => 'The cell holds an error value; correct it and upload the file again.',
  },
  'column-outside': {
    zh: (d) => `为“${d['column']}”指定的列不在文件中，请重新选择。`,
    en: (d) => `The column chosen for “${d['column']}” is not in the file; choose again.`,
  },
  'sheet-unknown': {
    zh: (d) => `文件中没有工作表“${d['sheet']}”，请重新选择。`,
    en: (d) => `The file has no sheet “${d['sheet']}”; choose again.`,
  },
  'header-row-unknown': {
    zh: (d) => `第${d['headerRow']}行没有列名，请重新选择列名所在的行。`,
    en: (d) => `Row ${d['headerRow']} has no column names; choose the row that has them.`,
  },
  'roster-file-gone': {
    zh: () => '这次导入没有保存文件，不能重新检查。请重新上传文件。',
    en: () => 'The file of this import was not kept and cannot be checked again. Upload it again.',
  },
  'roster-import-busy': {
    zh: () => '这次导入正在后台处理，请等处理结束后再操作。',
    en: () => 'This import is being worked on; wait until that is done.',
  },
  'roster-changed-since-preview': {
    zh: (d) =>
      `查看变化之后名册又有改动${d['names'] ? `（涉及${d['names']}等）` : ''}，没有导入。请重新核对变化后再导入。`,
    en: (d) =>
      `The roster changed after the changes were looked at${d['names'] ? ` (${d['names']})` : ''}; nothing was imported. Look at the changes again, then import.`,
  },
  'roster-change-too-large': {
    zh: (d) =>
      `“${d['unit']}”现有教师${d['teachers']}人，本次将变更或移出${d['changed']}人（${d['percent']}%），超过${d['limit']}%。请核对文件；确实无误的，提请上级放行。`,
    en: (d) =>
      `${d['unit']} has ${d['teachers']} teachers, of whom this would change or take off ${d['changed']} (${d['percent']} %), more than ${d['limit']} %. Check the file; if it is right, ask the office above to release it.`,
  },
  'release-not-needed': {
    zh: () => '这次导入没有超过变动上限，可以直接导入。',
    en: () => 'This import stays below the limit and can be committed at once.',
  },
  'release-not-above': {
    zh: () => '只有导入单位的上级才能放行；没有上级的，须由提请人以外的人员放行。',
    en: () =>
      'Only an office above the importing unit can release it; where there is none, another person than the one who asked.',
  },
  'release-needs-reason': {
    zh: () => '请写明放行理由，至少4个字。',
    en: () => 'Give the reason of the release, four characters at least.',
  },
  'undo-needs-reason': {
    zh: () => '请写明撤销导入的理由，至少4个字。',
    en: () => 'Give the reason for undoing the import, four characters at least.',
  },
  'not-missing-from-file': {
    zh: (d) => `有${d['count']}名教师已在文件中，或已不在名册，不能标记离开。请刷新后重试。`,
    en: (d) =>
      `${d['count']} of the teachers are in the file, or no longer on the roster, and cannot be marked as leaving. Refresh and try again.`,
  },
  'roster-import-empty': {
    zh: () => '文件中没有可以导入的教师。请按问题清单改正后重新上传。',
    en: () =>
      'The file has no row that can be imported. Mend it by the list of problems and upload it again.',
  },
  'roster-file-missing': {
    zh: () => '没有收到文件。请选择一个 .xlsx 或 .csv 文件后上传。',
    en: () => 'No file arrived. Choose one .xlsx or .csv file and upload it.',
  },
  'upload-broken-off': {
    zh: () => '上传中断，没有保存任何内容。请检查网络后重新上传。',
    en: () => 'The upload broke off and nothing was stored. Check the network and upload the file again.',
  },
} satisfies ProblemTexts;
