import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined';
import CompassOutlined from '@ant-design/icons/es/icons/CompassOutlined';
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import SnippetsOutlined from '@ant-design/icons/es/icons/SnippetsOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import LikeOutlined from '@ant-design/icons/es/icons/LikeOutlined';
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
