import type { TableDefinition } from './table-definition.js';

/** Facts that a roster has a column for. */
export type RosterColumn =
  | 'name'
  | 'sex'
  | 'idType'
  | 'idNumber'
  | 'birthDate'
  | 'schoolCode'
  | 'schoolName'
  | 'stage'
  | 'subject'
  | 'duty'
  | 'phone';

/** The roster's columns, each with the words that schools write above it. */
export const rosterTable: TableDefinition<RosterColumn> = [
  {
    column: 'name',
    title: '姓名',
    words: ['教师姓名', '老师姓名', '学员姓名', '人员姓名', '参训教师', '参训教师姓名', '教师', 'name'],
    requiredGroup: 'name',
  },
  { column: 'sex', title: '性别', words: ['教师性别', 'sex', 'gender'] },
  {
    column: 'idType',
    title: '证件类型',
    words: ['身份证件类型', '证件种类', '有效证件类型', '身份证类型', 'idtype'],
  },
  {
    column: 'idNumber',
    title: '证件号码',
    words: [
      '身份证号',
      '身份证号码',
      '身份证',
      '身份证件号',
      '身份证件号码',
      '居民身份证号',
      '居民身份证号码',
      '有效证件号码',
      '证件号',
      '公民身份号码',
      '公民身份证号码',
      'idnumber',
    ],
    requiredGroup: 'idNumber',
  },
  {
    column: 'birthDate',
    title: '出生日期',
    words: ['出生年月日', '出生年月', '出生时间', '出生日', '生日', 'birthdate', 'dateofbirth'],
  },
  {
    column: 'schoolCode',
    title: '学校标识码',
    words: [
      '学校代码',
      '学校编码',
      '学校识别码',
      '学校编号',
      '学校(机构)标识码',
      '学校机构标识码',
      '学校(机构)代码',
      '单位代码',
      '单位编码',
      '机构代码',
      'schoolcode',
    ],
    requiredGroup: 'school',
  },
  {
    column: 'schoolName',
    title: '学校名称',
    words: [
      '学校',
      '单位',
      '单位名称',
      '工作单位',
      '所在单位',
      '任职单位',
      '所在学校',
      '任教学校',
      '学校全称',
      '学校(机构)名称',
      '学校机构名称',
      'school',
      'schoolname',
    ],
    requiredGroup: 'school',
  },
  {
    column: 'stage',
    title: '任教学段',
    words: ['学段', '现任教学段', '所在学段', '任教阶段', '教学学段', 'stage'],
    requiredGroup: 'stage',
  },
  {
    column: 'subject',
    title: '任教学科',
    words: ['学科', '现任教学科', '任课学科', '主要任教学科', '教学科目', '任教科目', '科目', 'subject'],
  },
  {
    column: 'duty',
    title: '职务',
    words: ['岗位', '现任职务', '行政职务', '任职', '工作岗位', '岗位职务', '人员类别', 'duty'],
  },
  {
    column: 'phone',
    title: '手机号码',
    words: [
      '手机',
      '手机号',
      '联系电话',
      '电话',
      '电话号码',
      '联系方式',
      '移动电话',
      '联系手机',
      'phone',
      'mobile',
    ],
  },
];
