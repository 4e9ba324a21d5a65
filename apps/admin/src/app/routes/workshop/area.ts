import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import type { Area } from '../../area.js';

/** Pages of those who review works and hold no office. */
export const workshopArea: Area = {
  home: '/workshop',
  roles: ['workshop-leader', 'training-college', 'expert'],
  density: 'desk',
  menu: [
    {
      stage: 'practice-evidence',
      entries: [
        { to: '/workshop', label: { zh: '作业评阅', en: 'Reviews' }, icon: EditOutlined, exact: true },
      ],
    },
  ],
};
