import ApiOutlined from '@ant-design/icons/es/icons/ApiOutlined';
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined';
import CloudUploadOutlined from '@ant-design/icons/es/icons/CloudUploadOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import type { Area } from '../../area.js';

/** Pages of the training institution. */
export const institutionArea: Area = {
  home: '/institution',
  roles: ['institution-operator'],
  density: 'desk',
  menu: [
    {
      stage: 'home',
      entries: [
        {
          to: '/institution',
          label: { zh: '首页', en: 'Home' },
          icon: HomeOutlined,
          onPhoneBar: true,
          exact: true,
        },
      ],
    },
    {
      stage: 'enrollment',
      entries: [
        {
          to: '/institution/trainees',
          label: { zh: '学员', en: 'Trainees' },
          icon: TeamOutlined,
          onPhoneBar: true,
        },
      ],
    },
    {
      stage: 'course-selection',
      entries: [{ to: '/institution/courses', label: { zh: '课程', en: 'Courses' }, icon: BookOutlined }],
    },
    {
      stage: 'exchange',
      entries: [
        {
          to: '/institution/pushes',
          label: { zh: '推送记录', en: 'Pushes' },
          icon: CloudUploadOutlined,
          shortLabel: { zh: '推送', en: 'Pushes' },
          onPhoneBar: true,
        },
        {
          to: '/institution/clients',
          label: { zh: '接口账号', en: 'API clients' },
          icon: ApiOutlined,
          onPhoneBar: true,
        },
      ],
    },
    {
      stage: 'scoring',
      entries: [{ to: '/institution/appeals', label: { zh: '申诉', en: 'Appeals' }, icon: MessageOutlined }],
    },
  ],
};
