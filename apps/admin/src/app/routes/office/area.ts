import AlertOutlined from '@ant-design/icons/es/icons/AlertOutlined';
import AimOutlined from '@ant-design/icons/es/icons/AimOutlined';
import FunnelPlotOutlined from '@ant-design/icons/es/icons/FunnelPlotOutlined';
import AccountBookOutlined from '@ant-design/icons/es/icons/AccountBookOutlined';
import ApartmentOutlined from '@ant-design/icons/es/icons/ApartmentOutlined';
import BankOutlined from '@ant-design/icons/es/icons/BankOutlined';
import BlockOutlined from '@ant-design/icons/es/icons/BlockOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import CalculatorOutlined from '@ant-design/icons/es/icons/CalculatorOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import CompassOutlined from '@ant-design/icons/es/icons/CompassOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import SolutionOutlined from '@ant-design/icons/es/icons/SolutionOutlined';
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined';
import FormOutlined from '@ant-design/icons/es/icons/FormOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import LineChartOutlined from '@ant-design/icons/es/icons/LineChartOutlined';
import IdcardOutlined from '@ant-design/icons/es/icons/IdcardOutlined';
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import PieChartOutlined from '@ant-design/icons/es/icons/PieChartOutlined';
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined';
import ScheduleOutlined from '@ant-design/icons/es/icons/ScheduleOutlined';
import SwapOutlined from '@ant-design/icons/es/icons/SwapOutlined';
import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import SnippetsOutlined from '@ant-design/icons/es/icons/SnippetsOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import CloudSyncOutlined from '@ant-design/icons/es/icons/CloudSyncOutlined';
import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined';
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import MergeCellsOutlined from '@ant-design/icons/es/icons/MergeCellsOutlined';
import UserDeleteOutlined from '@ant-design/icons/es/icons/UserDeleteOutlined';
import UserSwitchOutlined from '@ant-design/icons/es/icons/UserSwitchOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import LikeOutlined from '@ant-design/icons/es/icons/LikeOutlined';
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined';
import TrophyOutlined from '@ant-design/icons/es/icons/TrophyOutlined';
import FolderOpenOutlined from '@ant-design/icons/es/icons/FolderOpenOutlined';
import FlagOutlined from '@ant-design/icons/es/icons/FlagOutlined';
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
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
        { to: '/office/units', label: { zh: '组织机构', en: 'Organization' }, icon: ApartmentOutlined },
        { to: '/office/roster', label: { zh: '教师名册', en: 'Roster' }, icon: TeamOutlined },
        { to: '/office/transfers', label: { zh: '教师调动', en: 'Transfers' }, icon: UserSwitchOutlined },
        {
          to: '/office/duplicates',
          label: { zh: '重复信息', en: 'Duplicates' },
          icon: MergeCellsOutlined,
          roles: ['province-office', 'city-office', 'county-office'],
        },
        {
          to: '/office/erasure-requests',
          label: { zh: '个人信息删除', en: 'Erasure' },
          icon: UserDeleteOutlined,
          roles: ['province-office', 'city-office', 'county-office'],
        },
        {
          to: '/office/accounts',
          label: { zh: '账号与身份', en: 'Accounts' },
          icon: IdcardOutlined,
          roles: ['province-office', 'city-office', 'county-office'],
        },
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
        { to: '/office/quotas', label: { zh: '名额分配', en: 'Places' }, icon: PieChartOutlined },
        { to: '/office/cohort', label: { zh: '批次', en: 'Cohort' }, icon: CalendarOutlined },
        {
          to: '/office/enrollments',
          label: { zh: '参训报名', en: 'Enrollment' },
          icon: SolutionOutlined,
          shortLabel: { zh: '报名', en: 'Enrollment' },
          onPhoneBar: true,
        },
        {
          to: '/office/obligation-changes',
          label: { zh: '参训要求变更', en: 'Changed obligations' },
          icon: AuditOutlined,
        },
        { to: '/office/institutions', label: { zh: '机构选择', en: 'Institutions' }, icon: BankOutlined },
        { to: '/office/workshops', label: { zh: '工作坊', en: 'Workshops' }, icon: ClusterOutlined },
        {
          to: '/office/recognition',
          label: { zh: '以往培训认定', en: 'Earlier training' },
          icon: FileSearchOutlined,
        },
        { to: '/office/tracks', label: { zh: '专项培训', en: 'Tracks' }, icon: SnippetsOutlined },
        { to: '/office/fees', label: { zh: '经费结算', en: 'Fees' }, icon: AccountBookOutlined },
      ],
    },
    {
      stage: 'diagnostic-assessment',
      entries: [
        { to: '/office/diagnosis', label: { zh: '诊断分析', en: 'Diagnosis' }, icon: CompassOutlined },
        { to: '/office/instruments', label: { zh: '测评工具', en: 'Instruments' }, icon: FormOutlined },
        {
          to: '/office/item-statistics',
          label: { zh: '题目统计', en: 'Figures of questions' },
          icon: LineChartOutlined,
          roles: ['province-office', 'city-office'],
        },
      ],
    },
    {
      stage: 'course-selection',
      entries: [
        { to: '/office/plans', label: { zh: '研修计划', en: 'Research plans' }, icon: ScheduleOutlined },
        { to: '/office/catalogue', label: { zh: '课程目录', en: 'Catalogue' }, icon: ReadOutlined },
        {
          to: '/office/consistency',
          label: { zh: '选课一致性', en: 'Consistency' },
          icon: AimOutlined,
        },
        { to: '/office/demand', label: { zh: '课程需求', en: 'Demand' }, icon: FunnelPlotOutlined },
        {
          to: '/office/school-plans',
          label: { zh: '校本研修方案', en: 'School study plans' },
          icon: ReconciliationOutlined,
        },
        {
          to: '/office/shared-plans',
          label: { zh: '优秀研修计划', en: 'Recommended plans' },
          icon: LikeOutlined,
        },
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
        {
          to: '/office/distortion',
          label: { zh: '疑似失真数据', en: 'Distorted data' },
          icon: AlertOutlined,
        },
      ],
    },
    {
      stage: 'practice-evidence',
      entries: [
        { to: '/office/reviews', label: { zh: '实践作业', en: 'Works' }, icon: EditOutlined },
        { to: '/office/topics', label: { zh: '选题覆盖', en: 'Topics' }, icon: TableOutlined },
        { to: '/office/peer-reviews', label: { zh: '同伴互评', en: 'Peer review' }, icon: SolutionOutlined },
        { to: '/office/similar-works', label: { zh: '雷同作品', en: 'Similar works' }, icon: BlockOutlined },
        {
          to: '/office/questions',
          label: { zh: '求助与解答', en: 'Questions' },
          icon: QuestionCircleOutlined,
        },
        { to: '/office/awards', label: { zh: '成果评选', en: 'Awards' }, icon: TrophyOutlined },
        { to: '/office/library', label: { zh: '优秀成果资源库', en: 'Library' }, icon: FolderOpenOutlined },
        { to: '/office/showcases', label: { zh: '示范建设', en: 'Showcases' }, icon: FlagOutlined },
        { to: '/office/observations', label: { zh: '听课与测评', en: 'Observation' }, icon: EyeOutlined },
        {
          to: '/office/activities',
          label: { zh: '校本研修活动', en: 'Activities' },
          icon: CalendarOutlined,
        },
      ],
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
          to: '/office/completion-review',
          label: { zh: '结业审核', en: 'Completion review' },
          icon: AuditOutlined,
        },
        {
          to: '/office/certificates',
          label: { zh: '证书登记簿', en: 'Register' },
          icon: SafetyCertificateOutlined,
        },
        {
          to: '/office/certificate-look-up',
          label: { zh: '证书查询', en: 'Look-up' },
          icon: FileSearchOutlined,
        },
      ],
    },
    {
      stage: 'supervision',
      entries: [
        { to: '/office/policy-packs', label: { zh: '政策包', en: 'Policy packs' }, icon: FileDoneOutlined },
      ],
    },
    {
      stage: 'system',
      entries: [
        { to: '/office/jobs', label: { zh: '后台任务', en: 'Background work' }, icon: CloudSyncOutlined },
        { to: '/office/audit-log', label: { zh: '操作日志', en: 'Audit trail' }, icon: HistoryOutlined },
      ],
    },
  ],
};
