import { peerReviewTexts } from '@tisheng/messages/pages/peer-review.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { RubricShown } from '../api/peer-review.js';
import styles from './peer-review.module.css';

interface MarkToTell {
  readonly criterion: string;
  readonly level?: number | null;
  readonly comment?: string;
}

/** What was given, criterion by criterion; nothing while the rubric is fetched or nothing was given. */
export function MarksTold({
  marks,
  rubric,
}: {
  marks: readonly MarkToTell[];
  rubric: RubricShown | undefined;
}) {
  const t = useTexts(peerReviewTexts);
  const pick = useBilingual();
  if (!rubric || marks.length === 0) return null;
  return (
    <ul className={styles.criteria}>
      {rubric.criteria.map(({ code, name }) => {
        const mark = marks.find(({ criterion }) => criterion === code);
        const level = rubric.levels.find((each) => each.level === mark?.level);
        const told = { name: pick(name), level: level ? pick(level.name) : '—' };
        const { comment = '' } = mark ?? {};
        return (
          <li key={code}>
            {comment === '' ? t('criterion-level', told) : t('criterion-word', { ...told, comment })}
          </li>
        );
      })}
    </ul>
  );
}
