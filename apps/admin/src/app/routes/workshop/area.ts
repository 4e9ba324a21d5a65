import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import LikeOutlined from '@ant-design/icons/es/icons/LikeOutlined';
import type { Area } from '../../area.js';

/** Pages of those who review works and hold no office. */
export const workshopArea: Area = {
  home: '/workshop',
  roles: ['workshop-leader', 'training-college', 'expert'],
  density: 'desk',
  menu: [
    {
      stage: 'course-selection',
      entries: [
        {
          to: '/workshop/school-plans',
          label: { zh: '校本研修方案', en: 'School study plans' },
          icon: ReconciliationOutlined,
          roles: ['expert'],
        },
        {
          to: '/workshop/shared-plans',
          label: { zh: '优秀研修计划', en: 'Recommended plans' },
          icon: LikeOutlined,
          roles: ['workshop-leader'],
        },
      ],
    },
    {
      stage: 'practice-evidence',
      entries: [
        { to: '/workshop', label: { zh: '作业评阅', en: 'Reviews' }, icon: EditOutlined, exact: true },
      ],
    },
  ],
};
