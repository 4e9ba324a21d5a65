import AlertOutlined from '@ant-design/icons/es/icons/AlertOutlined';
import AimOutlined from '@ant-design/icons/es/icons/AimOutlined';
import FunnelPlotOutlined from '@ant-design/icons/es/icons/FunnelPlotOutlined';
import AccountBookOutlined from '@ant-design/icons/es/icons/AccountBookOutlined';
import ApiOutlined from '@ant-design/icons/es/icons/ApiOutlined';
import BellOutlined from '@ant-design/icons/es/icons/BellOutlined';
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined';
import CloudUploadOutlined from '@ant-design/icons/es/icons/CloudUploadOutlined';
import DiffOutlined from '@ant-design/icons/es/icons/DiffOutlined';
import ExperimentOutlined from '@ant-design/icons/es/icons/ExperimentOutlined';
import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import IdcardOutlined from '@ant-design/icons/es/icons/IdcardOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import CloudSyncOutlined from '@ant-design/icons/es/icons/CloudSyncOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
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
      stage: 'organization',
      entries: [
        { to: '/institution/accounts', label: { zh: '机构账号', en: 'Accounts' }, icon: IdcardOutlined },
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
        { to: '/institution/fees', label: { zh: '经费结算', en: 'Fees' }, icon: AccountBookOutlined },
      ],
    },
    {
      stage: 'course-selection',
      entries: [
        { to: '/institution/courses', label: { zh: '课程', en: 'Courses' }, icon: BookOutlined },
        {
          to: '/institution/consistency',
          label: { zh: '选课一致性', en: 'Consistency' },
          icon: AimOutlined,
        },
        { to: '/institution/demand', label: { zh: '课程需求', en: 'Demand' }, icon: FunnelPlotOutlined },
        {
          to: '/institution/school-plans',
          label: { zh: '校本研修方案', en: 'School study plans' },
          icon: ReconciliationOutlined,
        },
      ],
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
          to: '/institution/findings',
          label: { zh: '数据核查', en: 'Questions' },
          icon: AlertOutlined,
        },
        {
          to: '/institution/reconciliation',
          label: { zh: '推送对账', en: 'Reconciliation' },
          icon: DiffOutlined,
        },
        {
          to: '/institution/clients',
          label: { zh: '接口账号', en: 'API clients' },
          icon: ApiOutlined,
          onPhoneBar: true,
        },
        { to: '/institution/webhooks', label: { zh: '通知接收', en: 'Webhooks' }, icon: BellOutlined },
        {
          to: '/institution/conformance',
          label: { zh: '接口自测', en: 'Conformance' },
          icon: ExperimentOutlined,
        },
      ],
    },
    {
      stage: 'scoring',
      entries: [{ to: '/institution/appeals', label: { zh: '申诉', en: 'Appeals' }, icon: MessageOutlined }],
    },
    {
      stage: 'system',
      entries: [
        {
          to: '/institution/jobs',
          label: { zh: '后台任务', en: 'Background work' },
          icon: CloudSyncOutlined,
        },
      ],
    },
  ],
};
