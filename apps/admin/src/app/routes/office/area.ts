import BankOutlined from '@ant-design/icons/es/icons/BankOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import CalculatorOutlined from '@ant-design/icons/es/icons/CalculatorOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import CompassOutlined from '@ant-design/icons/es/icons/CompassOutlined';
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import FileProtectOutlined from '@ant-design/icons/es/icons/FileProtectOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import ScheduleOutlined from '@ant-design/icons/es/icons/ScheduleOutlined';
import SolutionOutlined from '@ant-design/icons/es/icons/SolutionOutlined';
import SwapOutlined from '@ant-design/icons/es/icons/SwapOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Area } from '../../area.js';

/** Pages of the offices; the inspector sees the same and changes nothing. */
export const officeArea: Area = {
  home: '/office',
  roles: ['province-office', 'city-office', 'county-office', 'inspector'],
  density: 'desk',
  menu: [
    {
      stage: 'home',
      entries: [
        {
          to: '/office',
          label: { zh: '首页', en: 'Home' },
          icon: HomeOutlined,
          onPhoneBar: true,
          exact: true,
        },
      ],
    },
    {
      stage: 'organization',
      entries: [
        { to: '/office/roster', label: { zh: '教师名册', en: 'Roster' }, icon: TeamOutlined },
        {
          to: '/office/roster-imports',
          label: { zh: '花名册导入', en: 'Roster imports' },
          icon: ImportOutlined,
          roles: ['province-office', 'city-office', 'county-office'],
        },
      ],
    },
    {
      stage: 'enrollment',
      entries: [
        { to: '/office/cohort', label: { zh: '批次', en: 'Cohort' }, icon: CalendarOutlined },
        {
          to: '/office/enrollments',
          label: { zh: '参训报名', en: 'Enrollment' },
          icon: SolutionOutlined,
          shortLabel: { zh: '报名', en: 'Enrollment' },
          onPhoneBar: true,
        },
        { to: '/office/institutions', label: { zh: '机构选择', en: 'Institutions' }, icon: BankOutlined },
      ],
    },
    {
      stage: 'diagnostic-assessment',
      entries: [
        { to: '/office/diagnosis', label: { zh: '诊断分析', en: 'Diagnosis' }, icon: CompassOutlined },
      ],
    },
    {
      stage: 'course-selection',
      entries: [
        { to: '/office/plans', label: { zh: '研修计划', en: 'Research plans' }, icon: ScheduleOutlined },
      ],
    },
    {
      stage: 'exchange',
      entries: [
        {
          to: '/office/exchange',
          label: { zh: '对接看板', en: 'Exchange board' },
          icon: SwapOutlined,
          shortLabel: { zh: '对接', en: 'Exchange' },
          onPhoneBar: true,
        },
      ],
    },
    {
      stage: 'practice-evidence',
      entries: [{ to: '/office/reviews', label: { zh: '实践作业', en: 'Works' }, icon: EditOutlined }],
    },
    {
      stage: 'scoring',
      entries: [
        {
          to: '/office/scoring',
          label: { zh: '核算与评定', en: 'Make results' },
          icon: CalculatorOutlined,
          roles: ['province-office', 'city-office'],
        },
        {
          to: '/office/results',
          label: { zh: '评定结果', en: 'Results' },
          icon: BarChartOutlined,
          shortLabel: { zh: '结果', en: 'Results' },
          onPhoneBar: true,
        },
        { to: '/office/appeals', label: { zh: '申诉', en: 'Appeals' }, icon: MessageOutlined },
      ],
    },
    {
      stage: 'certification',
      entries: [
        {
          to: '/office/certificates',
          label: { zh: '证书登记簿', en: 'Register' },
          icon: SafetyCertificateOutlined,
        },
      ],
    },
    {
      stage: 'supervision',
      entries: [{ to: '/office/policy', label: { zh: '政策参数', en: 'Policy' }, icon: FileProtectOutlined }],
    },
  ],
};
