import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import ExclamationCircleOutlined from '@ant-design/icons/es/icons/ExclamationCircleOutlined';
import type { ReactNode } from 'react';
import { TURN_LABELS } from '@tisheng/messages/learner-steps.js';
import { Deadline } from '../../../components/deadline.js';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { teacherHomeTexts } from '@tisheng/messages/pages/teacher-home.js';
import { assertNever } from '../../../lib/assert-never.js';
import { formatHours, formatPoints, today } from '../../../lib/format.js';
import { useBilingual } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { MyProgress } from '../api/my-progress.js';
import styles from './requirement-list.module.css';

type Requirement = MyProgress['requirements'][number];

interface RequirementListProps {
  readonly requirements: readonly Requirement[];
  /** Makes the words a link to where the requirement is met. */
  readonly renderLink: (requirement: Requirement, words: string) => ReactNode;
}

/** What is still missing, each with its deadline and whose turn it is; what is reached folded away below. */
export function RequirementList({ requirements, renderLink }: RequirementListProps) {
  const t = useTexts(teacherHomeTexts);
  const missing = requirements.filter(({ met }) => !met);
  const met = requirements.filter((requirement) => requirement.met);
  const row = (requirement: Requirement): ReactNode => (
    <RequirementRow
      key={`${requirement.code} ${requirement.subject ?? ''}`}
      requirement={requirement}
      renderLink={renderLink}
    />
  );
  return (
    <>
      {missing.length === 0 ? (
        <p className={styles.soft}>{t('all-met')}</p>
      ) : (
        <ul className={styles.list}>{missing.map(row)}</ul>
      )}
      {met.length > 0 ? (
        <details className={styles.met}>
          <summary>{t('show-met', { count: met.length })}</summary>
          <ul className={styles.list}>{met.map(row)}</ul>
        </details>
      ) : null}
    </>
  );
}

function RequirementRow({
  requirement,
  renderLink,
}: Omit<RequirementListProps, 'requirements'> & { requirement: Requirement }) {
  const t = useTexts(teacherHomeTexts);
  const pick = useBilingual();
  const { met, by, deadline } = requirement;
  const isOwn = by === 'TEACHER';
  const isOverdue = !met && isOwn && deadline !== null && deadline < today();
  const Icon = met
    ? CheckCircleFilled
    : isOverdue
      ? ExclamationCircleFilled
      : isOwn
        ? ExclamationCircleOutlined
        : ClockCircleOutlined;
  return (
    <li>
      <Icon
        className={
          met ? styles.iconMet : isOverdue ? styles.iconOverdue : isOwn ? styles.icon : styles.iconOther
        }
        aria-hidden
      />
      <span>{renderLink(requirement, pick(requirement))}</span>
      <span className={styles.amount}>
        <Amount requirement={requirement} />
      </span>
      {!met && (deadline || !isOwn) ? (
        <span className={`${styles.note} ${isOverdue ? styles.overdue : ''}`}>
          {isOwn ? '' : `${t('by-turn', { who: pick(TURN_LABELS[ruleWord(by)]) })} `}
          {deadline ? <Deadline date={deadline} /> : null}
        </span>
      ) : null}
    </li>
  );
}

function Amount({ requirement: { unit, reached, needed } }: { requirement: Requirement }): ReactNode {
  const t = useTexts(commonTexts);
  switch (unit) {
    case 'STEP':
      return null;
    case 'HALF_HOURS':
      return `${formatHours(reached)} / ${formatHours(needed)} ${t('hours')}`;
    case 'HUNDREDTHS':
      return `${formatPoints(reached / 100)} / ${formatPoints(needed / 100)} ${t('points')}`;
    default:
      return assertNever(unit);
  }
}
