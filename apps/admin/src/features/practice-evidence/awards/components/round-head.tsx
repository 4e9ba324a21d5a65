import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { Figures, type Figure } from '../../../../components/figures.js';
import { LifeLine, type StageProgress } from '../../../../components/life-line.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { formatDay } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';

const STEPS = ['NOMINATING', 'JUDGING', 'ANNOUNCED', 'PUBLISHED'] as const;

/** Where a round stands: its steps with their days, and how far it has come. */
export function RoundHead({ round }: { round: AwardRound }) {
  const t = useTexts(awardTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const words = useAwardWords();
  const at = STEPS.findIndex((step) => step === round.state);
  const dayOf = {
    NOMINATING: round.nominateUntil,
    JUDGING: round.judgeUntil,
    ANNOUNCED: round.objectUntil,
    PUBLISHED: round.publishedAt,
  } as const;
  const progressOf = (place: number): StageProgress => {
    if (round.state === 'CANCELLED') return 'failed';
    if (place < at || round.state === 'PUBLISHED') return 'done';
    return place === at ? 'current' : 'ahead';
  };
  const isListed = round.state === 'ANNOUNCED' || round.state === 'PUBLISHED';
  const figures: Figure[] = round.isOwn
    ? [
        { label: t('figure-nominees'), value: round.nominees },
        { label: t('figure-judges'), value: round.judges },
        {
          label: t('figure-scored'),
          value: round.scored,
          note: t('figure-of', { count: round.assigned }),
        },
        ...(isListed ? [{ label: t('figure-honoured'), value: round.honoured }] : []),
        {
          label: t('figure-objections'),
          value: round.openObjections,
          isWrong: round.openObjections > 0,
        },
      ]
    : [
        ...round.shares.map(({ pot, quota, taken }) => ({
          label: t('figure-quota', { pot: words.pot(pot) }),
          value: quota,
          note: t('figure-taken', { taken }),
        })),
        { label: t('figure-nominees'), value: round.nominees },
        ...(isListed ? [{ label: t('figure-honoured'), value: round.honoured }] : []),
      ];
  return (
    <Panel>
      <div className={styles.roundHead}>
        {round.state === 'CANCELLED' ? (
          <Notice tone="wrong" title={t('cancelled-because', { reason: round.cancelReason ?? '' })} />
        ) : (
          <LifeLine
            label={t('state')}
            stages={STEPS.map((step, place) => {
              const day = dayOf[step];
              const name = t(`step-${ruleWord(step)}`);
              return {
                key: step,
                label: day ? `${name} ${formatDay(day, language)}` : name,
                progress: progressOf(place),
                spoken: place === at ? pick(STATE_LABELS['award-round'][ruleWord(step)]) : '',
              };
            })}
          />
        )}
        <Figures figures={figures} />
      </div>
    </Panel>
  );
}
