import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import type { Area } from '../../area.js';

export const schoolArea: Area = {
  home: '/school',
  roles: ['school-administrator', 'principal'],
  density: 'desk',
  menu: [
    {
      stage: 'home',
      entries: [{ to: '/school', label: { zh: '首页', en: 'Home' }, icon: HomeOutlined, exact: true }],
    },
  ],
};
