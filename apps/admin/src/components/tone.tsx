import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import ClockCircleFilled from '@ant-design/icons/es/icons/ClockCircleFilled';
import CloseCircleFilled from '@ant-design/icons/es/icons/CloseCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import InfoCircleFilled from '@ant-design/icons/es/icons/InfoCircleFilled';

/** What a state means for the reader. `waiting` is somebody else's turn. */
export type Tone = 'ok' | 'attention' | 'wrong' | 'waiting' | 'neutral';

/** The icon of each tone: colour never stands alone. */
export const TONE_ICONS = {
  ok: CheckCircleFilled,
  attention: ExclamationCircleFilled,
  wrong: CloseCircleFilled,
  waiting: ClockCircleFilled,
  neutral: InfoCircleFilled,
} as const;
