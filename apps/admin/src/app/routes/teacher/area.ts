import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined';
import CompassOutlined from '@ant-design/icons/es/icons/CompassOutlined';
import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined';
import CommentOutlined from '@ant-design/icons/es/icons/CommentOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import SnippetsOutlined from '@ant-design/icons/es/icons/SnippetsOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import LikeOutlined from '@ant-design/icons/es/icons/LikeOutlined';
import TrophyOutlined from '@ant-design/icons/es/icons/TrophyOutlined';
import FolderOpenOutlined from '@ant-design/icons/es/icons/FolderOpenOutlined';
import FlagOutlined from '@ant-design/icons/es/icons/FlagOutlined';
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
import type { Area } from '../../area.js';

/** Pages of the teacher, made for a phone first. */
export const teacherArea: Area = {
  home: '/teacher',
  roles: ['teacher'],
  density: 'teacher',
  menu: [
    {
      stage: 'home',
      entries: [
        {
          to: '/teacher',
          label: { zh: '首页', en: 'Home' },
          icon: HomeOutlined,
          onPhoneBar: true,
          exact: true,
        },
      ],
    },
    {
      stage: 'diagnostic-assessment',
      entries: [
        { to: '/teacher/pre-test', label: { zh: '前测与诊断', en: 'Pre-test' }, icon: CompassOutlined },
      ],
    },
    {
      stage: 'course-selection',
      entries: [
        {
          to: '/teacher/courses',
          label: { zh: '选课与研修计划', en: 'Courses and plan' },
          shortLabel: { zh: '选课', en: 'Courses' },
          icon: BookOutlined,
          onPhoneBar: true,
        },
        {
          to: '/teacher/colleagues-plans',
          label: { zh: '同事的优秀计划', en: 'Colleagues’ plans' },
          icon: LikeOutlined,
        },
        {
          to: '/teacher/school-plan',
          label: { zh: '学校研修安排', en: 'School’s study plan' },
          icon: ReconciliationOutlined,
        },
      ],
    },
    {
      stage: 'practice-evidence',
      entries: [
        {
          to: '/teacher/practice',
          label: { zh: '实践任务', en: 'Practice' },
          shortLabel: { zh: '实践', en: 'Practice' },
          icon: EditOutlined,
          onPhoneBar: true,
        },
        { to: '/teacher/workshop', label: { zh: '我的工作坊', en: 'My workshop' }, icon: ClusterOutlined },
        {
          to: '/teacher/questions',
          label: { zh: '求助与解答', en: 'Questions' },
          icon: QuestionCircleOutlined,
        },
        { to: '/teacher/community', label: { zh: '研修社区', en: 'Community' }, icon: CommentOutlined },
        {
          to: '/teacher/awards',
          label: { zh: '评选与荣誉', en: 'Awards and honours' },
          icon: TrophyOutlined,
        },
        { to: '/teacher/library', label: { zh: '优秀成果资源库', en: 'Library' }, icon: FolderOpenOutlined },
        { to: '/teacher/showcases', label: { zh: '示范建设', en: 'Showcases' }, icon: FlagOutlined },
        {
          to: '/teacher/observations',
          label: { zh: '听课与测评', en: 'Observation' },
          icon: EyeOutlined,
        },
        {
          to: '/teacher/activities',
          label: { zh: '我的研修活动', en: 'My activities' },
          icon: CalendarOutlined,
        },
      ],
    },
    {
      stage: 'scoring',
      entries: [
        {
          to: '/teacher/result',
          label: { zh: '我的成绩', en: 'My results' },
          shortLabel: { zh: '成绩', en: 'Results' },
          icon: BarChartOutlined,
          onPhoneBar: true,
        },
      ],
    },
    {
      stage: 'enrollment',
      entries: [
        { to: '/teacher/tracks', label: { zh: '专项培训', en: 'Tracks' }, icon: SnippetsOutlined },
        {
          to: '/teacher/recognition',
          label: { zh: '以往培训认定', en: 'Earlier training' },
          icon: FileSearchOutlined,
        },
      ],
    },
    {
      stage: 'certification',
      entries: [
        {
          to: '/teacher/me',
          label: { zh: '个人中心', en: 'Personal centre' },
          icon: SafetyCertificateOutlined,
        },
      ],
    },
  ],
};
