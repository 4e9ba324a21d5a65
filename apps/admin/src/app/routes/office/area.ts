import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import type { Area } from '../../area.js';

export const officeArea: Area = {
  home: '/office',
  roles: ['province-office', 'city-office', 'county-office', 'inspector'],
  density: 'desk',
  menu: [
    {
      stage: 'home',
      entries: [{ to: '/office', label: { zh: '首页', en: 'Home' }, icon: HomeOutlined, exact: true }],
    },
  ],
};
