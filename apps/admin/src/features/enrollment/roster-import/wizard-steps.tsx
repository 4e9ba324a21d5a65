import CheckOutlined from '@ant-design/icons/es/icons/CheckOutlined';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { useTexts } from '../../../lib/texts.js';
import type { RosterInWork } from '../api/roster-import.js';
import styles from './roster-import.module.css';

export const WIZARD_STEPS = ['file', 'columns', 'problems', 'changes', 'done'] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** The step that an import waits at. */
export function stepOf({ state, rowsRejected }: Pick<RosterInWork, 'state' | 'rowsRejected'>): WizardStep {
  switch (state) {
    case 'UPLOADED':
      return 'columns';
    case 'CHECKED':
      return rowsRejected > 0 ? 'problems' : 'changes';
    case 'HELD':
      return 'changes';
    default:
      return 'done';
  }
}

/** Steps that can be looked at as the import stands. */
export function openSteps({
  state,
  hasFile,
}: Pick<RosterInWork, 'state' | 'hasFile'>): readonly WizardStep[] {
  const columns: readonly WizardStep[] = hasFile ? ['columns'] : [];
  switch (state) {
    case 'UPLOADED':
      return columns;
    case 'CHECKED':
    case 'HELD':
      return [...columns, 'problems', 'changes'];
    default:
      return ['problems', 'done'];
  }
}

interface WizardStepsProps {
  readonly roster: RosterInWork;
  readonly current: WizardStep;
  readonly onStep: (step: WizardStep) => void;
}

/** Where the import is, and the way back to steps that were made. */
export function WizardSteps({ roster, current, onStep }: WizardStepsProps) {
  const t = useTexts(rosterImportTexts);
  const open = openSteps(roster);
  const reached = Math.max(WIZARD_STEPS.indexOf(stepOf(roster)), WIZARD_STEPS.indexOf(current));
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {WIZARD_STEPS.map((step, index) => {
        const isCurrent = step === current;
        const isDone = index < reached || roster.state === 'COMMITTED';
        return (
          <li key={step} className={styles.step} {...(isCurrent ? { 'aria-current': 'step' as const } : {})}>
            <button
              type="button"
              className={`${styles.stepButton} ${isDone ? styles.isDone : ''} ${isCurrent ? styles.isCurrent : ''}`}
              disabled={!open.includes(step)}
              onClick={() => onStep(step)}
            >
              <span>
                {isDone ? <CheckOutlined aria-hidden /> : index + 1} {t(`step-${step}`)}
              </span>
              <span className="visually-hidden">
                {t(isCurrent ? 'is-current' : isDone ? 'is-done' : 'is-ahead')}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
