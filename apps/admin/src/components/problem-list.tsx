import { commonTexts } from '@tisheng/messages/pages/common.js';
import { useBilingual } from '../lib/language.js';
import type { ProblemShown } from '../lib/outcome.js';
import { useTexts } from '../lib/texts.js';
import { Notice } from './notice.js';
import styles from './notice.module.css';

/** Every problem of a refusal in the server's words; nothing when there is none. */
export function ProblemList({ problems }: { problems: readonly ProblemShown[] }) {
  const t = useTexts(commonTexts);
  const pick = useBilingual();
  if (problems.length === 0) return null;
  const single = problems.length === 1;
  return (
    <Notice tone="wrong" live title={single ? undefined : t('refused-title')}>
      <ul className={`${styles.list} ${single ? styles.single : ''}`}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.field ?? ''} ${problem.row ?? ''} ${problem.zh}`}>
            {typeof problem.row === 'number' ? `${t('row-number', { row: problem.row })} ` : ''}
            {pick(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
