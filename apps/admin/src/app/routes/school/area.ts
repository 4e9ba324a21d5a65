import AimOutlined from '@ant-design/icons/es/icons/AimOutlined';
import FunnelPlotOutlined from '@ant-design/icons/es/icons/FunnelPlotOutlined';
import BankOutlined from '@ant-design/icons/es/icons/BankOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import CompassOutlined from '@ant-design/icons/es/icons/CompassOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import SolutionOutlined from '@ant-design/icons/es/icons/SolutionOutlined';
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import FormOutlined from '@ant-design/icons/es/icons/FormOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import IdcardOutlined from '@ant-design/icons/es/icons/IdcardOutlined';
import ImportOutlined from '@ant-design/icons/es/icons/ImportOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined';
import ScheduleOutlined from '@ant-design/icons/es/icons/ScheduleOutlined';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import UserAddOutlined from '@ant-design/icons/es/icons/UserAddOutlined';
import CloudSyncOutlined from '@ant-design/icons/es/icons/CloudSyncOutlined';
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import UserSwitchOutlined from '@ant-design/icons/es/icons/UserSwitchOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import LikeOutlined from '@ant-design/icons/es/icons/LikeOutlined';
import TrophyOutlined from '@ant-design/icons/es/icons/TrophyOutlined';
import FolderOpenOutlined from '@ant-design/icons/es/icons/FolderOpenOutlined';
import FlagOutlined from '@ant-design/icons/es/icons/FlagOutlined';
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import type { Area } from '../../area.js';

/** Pages of the school: its administrator and its principal. */
export const schoolArea: Area = {
  home: '/school',
  roles: ['school-administrator', 'principal'],
  density: 'desk',
  menu: [
    {
      stage: 'home',
      entries: [
        {
          to: '/school',
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
        { to: '/school/unit', label: { zh: '本校信息', en: 'Our school' }, icon: BankOutlined },
        { to: '/school/roster', label: { zh: '教师名册', en: 'Roster' }, icon: TeamOutlined },
        { to: '/school/transfers', label: { zh: '教师调动', en: 'Transfers' }, icon: UserSwitchOutlined },
        {
          to: '/school/accounts',
          label: { zh: '账号与身份', en: 'Accounts' },
          icon: IdcardOutlined,
          roles: ['school-administrator'],
        },
        {
          to: '/school/roster-imports',
          label: { zh: '花名册导入', en: 'Roster imports' },
          icon: ImportOutlined,
          roles: ['school-administrator'],
        },
      ],
    },
    {
      stage: 'enrollment',
      entries: [
        { to: '/school/enrollments', label: { zh: '参训报名', en: 'Enrollment' }, icon: SolutionOutlined },
        {
          to: '/school/obligation-changes',
          label: { zh: '参训要求变更', en: 'Changed obligations' },
          icon: AuditOutlined,
        },
        { to: '/school/put-forward', label: { zh: '推荐教师', en: 'Put forward' }, icon: UserAddOutlined },
        {
          to: '/school/recognition',
          label: { zh: '以往培训认定', en: 'Earlier training' },
          icon: FileSearchOutlined,
        },
      ],
    },
    {
      stage: 'diagnostic-assessment',
      entries: [
        { to: '/school/diagnosis', label: { zh: '诊断分析', en: 'Diagnosis' }, icon: CompassOutlined },
      ],
    },
    {
      stage: 'course-selection',
      entries: [
        { to: '/school/plans', label: { zh: '研修计划', en: 'Research plans' }, icon: ScheduleOutlined },
        { to: '/school/catalogue', label: { zh: '课程目录', en: 'Catalogue' }, icon: ReadOutlined },
        {
          to: '/school/consistency',
          label: { zh: '选课一致性', en: 'Consistency' },
          icon: AimOutlined,
        },
        { to: '/school/demand', label: { zh: '课程需求', en: 'Demand' }, icon: FunnelPlotOutlined },
        {
          to: '/school/school-plan',
          label: { zh: '校本研修方案', en: 'School study plan' },
          icon: ReconciliationOutlined,
        },
        {
          to: '/school/shared-plans',
          label: { zh: '优秀研修计划', en: 'Recommended plans' },
          icon: LikeOutlined,
        },
      ],
    },
    {
      stage: 'practice-evidence',
      entries: [
        {
          to: '/school/reviews',
          label: { zh: '作业评阅', en: 'Reviews' },
          icon: EditOutlined,
          shortLabel: { zh: '评阅', en: 'Reviews' },
          onPhoneBar: true,
        },
        { to: '/school/peer-reviews', label: { zh: '同伴互评', en: 'Peer review' }, icon: SolutionOutlined },
        {
          to: '/school/questions',
          label: { zh: '求助与解答', en: 'Questions' },
          icon: QuestionCircleOutlined,
        },
        {
          to: '/school/offline-hours',
          label: { zh: '校本研修学时', en: 'Offline hours' },
          icon: ClockCircleOutlined,
          shortLabel: { zh: '学时', en: 'Hours' },
          onPhoneBar: true,
        },
        { to: '/school/awards', label: { zh: '成果评选', en: 'Awards' }, icon: TrophyOutlined },
        { to: '/school/library', label: { zh: '优秀成果资源库', en: 'Library' }, icon: FolderOpenOutlined },
        { to: '/school/showcases', label: { zh: '示范建设', en: 'Showcases' }, icon: FlagOutlined },
        {
          to: '/school/observations',
          label: { zh: '听课与测评', en: 'Observation' },
          icon: EyeOutlined,
        },
        {
          to: '/school/activities',
          label: { zh: '校本研修活动', en: 'Activities' },
          icon: CalendarOutlined,
        },
      ],
    },
    {
      stage: 'scoring',
      entries: [
        {
          to: '/school/ratings',
          label: { zh: '学校评定等级', en: 'School ratings' },
          icon: FormOutlined,
          shortLabel: { zh: '评定', en: 'Ratings' },
          onPhoneBar: true,
        },
        { to: '/school/results', label: { zh: '评定结果', en: 'Results' }, icon: BarChartOutlined },
        { to: '/school/appeals', label: { zh: '申诉', en: 'Appeals' }, icon: MessageOutlined },
      ],
    },
    {
      stage: 'certification',
      entries: [
        {
          to: '/school/certificates',
          label: { zh: '证书登记簿', en: 'Register' },
          icon: SafetyCertificateOutlined,
        },
      ],
    },
    {
      stage: 'system',
      entries: [
        { to: '/school/jobs', label: { zh: '后台任务', en: 'Background work' }, icon: CloudSyncOutlined },
      ],
    },
  ],
};
