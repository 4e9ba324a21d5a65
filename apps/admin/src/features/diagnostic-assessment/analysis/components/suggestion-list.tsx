import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatShare } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { assertNever } from '../../../../lib/assert-never.js';
import type { Suggestion } from '../api/unit-diagnosis.js';
import { percent, points } from './diagnosis-numbers.js';
import styles from './diagnosis.module.css';

/** What can be done, and by whom, each with the numbers that it rests on. */
export function SuggestionList({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const words = useSuggestionWords();
  return (
    <Panel title={t('suggestions')} extra={t('suggestions-note')}>
      {suggestions.length === 0 ? (
        <EmptyState title={t('no-suggestions')} />
      ) : (
        <ul className={styles.cards}>
          {suggestions.toSorted(byAudience).map((suggestion) => {
            const { advice, why } = words(suggestion);
            return (
              <li key={`${suggestion.audience} ${advice}`}>
                <span className={styles.audience}>{t(`for-${suggestion.audience}`)}</span>
                <span className={styles.advice}>{advice}</span>
                <span className={styles.why}>{why}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}

const AUDIENCES: readonly Suggestion['audience'][] = ['SCHOOL', 'OFFICE', 'INSTITUTION'];
const byAudience = (a: Suggestion, b: Suggestion): number =>
  AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience);

/** A suggestion in words: what to do, and why. */
function useSuggestionWords(): (suggestion: Suggestion) => { advice: string; why: string } {
  const t = useTexts(diagnosisAnalysisTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (suggestion) => {
    const teachers = suggestion.teachers ?? 0;
    const share = formatShare(suggestion.share ?? 0);
    const level = suggestion.level ?? 0;
    const item = suggestion.itemLabel ? pick(suggestion.itemLabel) : '';
    const dimension = suggestion.dimensionName ? pick(suggestion.dimensionName) : '';
    const column = t(`short-column-${suggestion.column ?? 'I'}`);
    const topics = suggestion.topics
      .map(({ code, title }) => `${code} ${pick(title)}`)
      .join(language === 'zh' ? '、' : ', ');
    const units = suggestion.units.join(language === 'zh' ? '、' : ', ');
    switch (suggestion.kind) {
      case 'FINISH_TESTING':
        return { advice: t('finish-testing', { teachers }), why: t('finish-testing-why', { share }) };
      case 'STUDY_ITEM':
        return { advice: t('study-item', { item }), why: t('study-item-why', { teachers, share, topics }) };
      case 'PLAN_DIMENSION':
        return {
          advice: t('plan-dimension', { dimension, column }),
          why: t('plan-dimension-why', { level: percent(level) }),
        };
      case 'OFFER_TOPICS':
        return {
          advice: t('offer-topics', { item }),
          why: t('offer-topics-why', { teachers, share, topics }),
        };
      case 'SUPPORT_SUBUNITS':
        return {
          advice: t('support-subunits', { units }),
          why: t('support-subunits-why', { level: percent(level) }),
        };
      case 'RAISE_LOWER_THIRD':
        return { advice: t('raise-lower-third'), why: t('raise-lower-third-why', { teachers, share }) };
      case 'LOOK_INTO_GROWTH':
        return {
          advice: t('look-into-growth', { dimension, column }),
          why: t('look-into-growth-why', { level: points(level) }),
        };
      default:
        return assertNever(suggestion.kind);
    }
  };
}
