import type { Bilingual } from './problem-texts.js';

/** What is wrong, in a few words, and what to do about all cells of the kind at once. */
export interface RosterProblemKindText {
  readonly title: Bilingual;
  readonly remedy: Bilingual;
}

const kind = (zh: string, en: string, remedyZh: string, remedyEn: string): RosterProblemKindText => ({
  title: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
});

/** Kinds of faults of a roster file; a code that is missing here is told by its first sentence alone. */
export const ROSTER_PROBLEM_KINDS: Readonly<Record<string, RosterProblemKindText>> = {
  'id-number-rounded': kind(
    '证件号码被当作数字，末几位已丢失',
    'ID numbers kept as numbers have lost digits',
    '选中整列，设为“文本”格式，再按证件重新填写这些号码；只改格式不能恢复丢失的数字。',
    'Set the whole column to “Text” and enter these numbers again from the documents; changing the format does not bring digits back.',
  ),
  'id-number-checksum': kind(
    '证件号码校验不通过',
    'ID numbers that do not check',
    '多半有一位写错，请对照证件逐位核对。',
    'A digit is wrong in most cases; compare with the documents.',
  ),
  'id-number-malformed': kind(
    '证件号码位数或格式不对',
    'ID numbers of a wrong form',
    '居民身份证为18位；护照等其他证件请在“证件类型”列写明。',
    'A resident ID number has 18 characters; name other documents in the column of document types.',
  ),
  'id-number-missing': kind('缺证件号码', 'ID numbers missing', '请补填证件号码。', 'Enter them.'),
  'duplicate-in-file': kind(
    '同一证件号码出现多次',
    'The same ID number more than once',
    '核对两行是否为同一人：是，删去一行；不是，更正号码。',
    'If both rows are one person remove one, else correct the number.',
  ),
  'name-missing': kind('缺姓名', 'Names missing', '请补填教师姓名。', 'Enter them.'),
  'name-invalid': kind(
    '姓名不可用',
    'Names that cannot be used',
    '请按证件填写姓名，不要用公式和不可识别的字符。',
    'Enter the name as on the document, no formula and no unreadable sign.',
  ),
  'id-type-unknown': kind(
    '证件类型无法识别',
    'Unknown types of document',
    '居民身份证可以不填；其他证件请用规范名称。',
    'Leave it empty for the resident ID card; use the proper names for others.',
  ),
  'sex-unknown': kind('性别无法识别', 'Unknown sex', '请填写“男”或“女”。', 'Enter 男 or 女.'),
  'sex-mismatch': kind(
    '性别与证件号码不一致',
    'Sex contradicts the ID number',
    '请核对性别和证件号码，哪个错改哪个。',
    'Check both, and correct the one that is wrong.',
  ),
  'date-invalid': kind(
    '出生日期不是有效日期',
    'Dates of birth that are none',
    '请按“1980-01-31”的样式填写；持居民身份证的可以留空。',
    'Write 1980-01-31; with a resident ID card it may be empty.',
  ),
  'birth-date-missing': kind(
    '缺出生日期',
    'Dates of birth missing',
    '持护照等证件的必须填写。',
    'Needed with passports.',
  ),
  'birth-date-mismatch': kind(
    '出生日期与证件号码不一致',
    'Dates of birth contradict the ID number',
    '请核对出生日期和证件号码；留空则按证件号码确定。',
    'Check both; when empty, the ID number tells it.',
  ),
  'school-unknown': kind(
    '找不到学校',
    'Unknown schools',
    '请核对学校标识码或名称；新设学校先由上级登记。',
    'Check the code or name; new schools are registered by the office above first.',
  ),
  'school-outside': kind(
    '学校不在您的管理范围内',
    'Schools outside your area',
    '请删去这些行，由该校或其主管单位导入。',
    'Remove these rows; the school or its own office imports them.',
  ),
  'school-missing': kind(
    '缺学校',
    'Schools missing',
    '请补填学校标识码或名称。',
    'Enter the code or the name.',
  ),
  'school-name-ambiguous': kind(
    '学校重名',
    'Several schools of one name',
    '请补填学校标识码。',
    'Enter the school code.',
  ),
  'stage-missing': kind('缺任教学段', 'Stages missing', '请补填任教学段。', 'Enter the stage of schooling.'),
  'stage-unknown': kind(
    '任教学段无法识别',
    'Unknown stages',
    '请改为：幼儿园、小学、初中、高中或特殊教育。',
    'Use 幼儿园, 小学, 初中, 高中 or 特殊教育.',
  ),
  'phone-invalid': kind(
    '手机号码不正确',
    'Telephone numbers that are none',
    '请填写11位手机号或带区号的固定电话；没有可留空。',
    'Enter 11 digits, or a fixed line with its area code; may be empty.',
  ),
  'cell-is-formula': kind(
    '单元格是公式',
    'Cells with formulas',
    '复制该列，“选择性粘贴—数值”后重新上传；公式结果一律不采用。',
    'Copy the column, paste it as values and upload again; results of formulas are never taken.',
  ),
  'cell-is-error': kind(
    '单元格显示错误值',
    'Cells with error values',
    '请改正后重新上传。',
    'Correct them and upload again.',
  ),
  'school-name-differs': kind(
    '学校名称与登记不同',
    'School names differ from the register',
    '已按学校标识码导入，请确认标识码没有填错。',
    'The code was taken; make sure it is right.',
  ),
  'subject-unknown': kind(
    '任教学科不在学科表中',
    'Subjects not on the list',
    '将按空白导入，可稍后补填。',
    'They are left empty and can be set later.',
  ),
  'duty-unknown': kind(
    '职务不在职务表中',
    'Duties not on the list',
    '将按“教师”导入，可稍后更正。',
    '“Teacher” is taken and can be changed later.',
  ),
  'name-differs-from-roster': kind(
    '同一证件号码，姓名与名册不同',
    'ID numbers known with another name',
    '改名的照常导入；写错证件号码的请更正，以免改到别人。',
    'A new name is taken over; a wrong ID number would change somebody else.',
  ),
  'teacher-returns': kind(
    '已离职教师重新出现',
    'Teachers who had left are back',
    '导入后重新列入名册，请确认。',
    'The import brings them back; please confirm.',
  ),
};
