import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined';
import CommentOutlined from '@ant-design/icons/es/icons/CommentOutlined';
import QuestionCircleOutlined from '@ant-design/icons/es/icons/QuestionCircleOutlined';
import BlockOutlined from '@ant-design/icons/es/icons/BlockOutlined';
import SolutionOutlined from '@ant-design/icons/es/icons/SolutionOutlined';
import EditOutlined from '@ant-design/icons/es/icons/EditOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import TableOutlined from '@ant-design/icons/es/icons/TableOutlined';
import LikeOutlined from '@ant-design/icons/es/icons/LikeOutlined';
import TrophyOutlined from '@ant-design/icons/es/icons/TrophyOutlined';
import FolderOpenOutlined from '@ant-design/icons/es/icons/FolderOpenOutlined';
import FlagOutlined from '@ant-design/icons/es/icons/FlagOutlined';
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
import CalendarOutlined from '@ant-design/icons/es/icons/CalendarOutlined';
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
        {
          to: '/workshop/desk',
          label: { zh: '工作坊', en: 'Workshops' },
          icon: ClusterOutlined,
          roles: ['workshop-leader', 'training-college'],
          onPhoneBar: true,
        },
        {
          to: '/workshop',
          label: { zh: '作业评阅', en: 'Reviews' },
          icon: EditOutlined,
          exact: true,
          onPhoneBar: true,
        },
        {
          to: '/workshop/peer-reviews',
          label: { zh: '同伴互评', en: 'Peer review' },
          icon: SolutionOutlined,
        },
        {
          to: '/workshop/questions',
          label: { zh: '求助与解答', en: 'Questions' },
          shortLabel: { zh: '解答', en: 'Questions' },
          icon: QuestionCircleOutlined,
          onPhoneBar: true,
        },
        {
          to: '/workshop/topics',
          label: { zh: '选题覆盖', en: 'Topics' },
          shortLabel: { zh: '选题', en: 'Topics' },
          icon: TableOutlined,
          roles: ['workshop-leader', 'training-college'],
        },
        {
          to: '/workshop/community',
          label: { zh: '研修社区', en: 'Community' },
          icon: CommentOutlined,
          roles: ['workshop-leader', 'training-college'],
        },
        {
          to: '/workshop/similar-works',
          label: { zh: '雷同作品', en: 'Similar works' },
          icon: BlockOutlined,
          roles: ['training-college'],
        },
        { to: '/workshop/judging', label: { zh: '评审任务', en: 'Judging' }, icon: TrophyOutlined },
        { to: '/workshop/library', label: { zh: '优秀成果资源库', en: 'Library' }, icon: FolderOpenOutlined },
        { to: '/workshop/showcases', label: { zh: '示范建设', en: 'Showcases' }, icon: FlagOutlined },
        {
          to: '/workshop/observations',
          label: { zh: '听课与测评', en: 'Observation' },
          icon: EyeOutlined,
        },
        {
          to: '/workshop/activities',
          label: { zh: '校本研修活动', en: 'Activities' },
          icon: CalendarOutlined,
          roles: ['workshop-leader', 'training-college'],
        },
      ],
    },
  ],
};
