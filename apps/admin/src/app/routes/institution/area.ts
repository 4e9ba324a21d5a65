import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import type { Area } from '../../area.js';

export const institutionArea: Area = {
  home: '/institution',
  roles: ['institution-operator'],
  density: 'desk',
  menu: [
    {
      stage: 'home',
      entries: [{ to: '/institution', label: { zh: '首页', en: 'Home' }, icon: HomeOutlined, exact: true }],
    },
  ],
};
