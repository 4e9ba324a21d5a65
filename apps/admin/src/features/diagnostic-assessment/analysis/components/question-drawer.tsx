import Drawer from 'antd/es/drawer';
import { itemStatisticsTexts } from '@tisheng/messages/pages/item-statistics.js';
import { Figures } from '../../../../components/figures.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatShare } from '../../../../lib/format.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { QuestionFigures } from '../api/item-statistics.js';
import styles from './diagnosis.module.css';
import { figure, FLAG_TONES } from './figures-of-questions.js';
import { ShareBar } from './interval-line.js';

/** One question closer: its words, its figures, how often each option was taken, and what should be done. */
export function QuestionDrawer({
  figures,
  onClose,
}: {
  figures: QuestionFigures | null;
  onClose: () => void;
}) {
  const t = useTexts(itemStatisticsTexts);
  return (
    <Drawer
      open={figures !== null}
      onClose={onClose}
      size={520}
      title={figures ? `${t(`kind-${figures.kind}`)} · ${figures.question}` : ''}
      destroyOnHidden
    >
      {figures ? <Question figures={figures} /> : null}
    </Drawer>
  );
}

function Question({ figures }: { figures: QuestionFigures }) {
  const t = useTexts(itemStatisticsTexts);
  const pick = useBilingual();
  const { situation, flags, options, kind } = figures;
  return (
    <Stack>
      <p>{pick(situation)}</p>
      {flags.map((flag) => (
        <Notice key={flag} tone={FLAG_TONES[flag]} title={t(`flag-${flag}`)}>
          {t(`why-${flag}`)}
        </Notice>
      ))}
      <Figures
        figures={[
          { label: t('answered'), value: figures.answered },
          { label: t('difficulty'), value: figure(figures.difficulty) },
          { label: t('discrimination'), value: figure(figures.discrimination) },
          { label: t('upper-lower'), value: figure(figures.upperLower) },
        ]}
      />
      <h3>{kind === 'ORDERING' ? t('share-placed') : t('share-taken')}</h3>
      <ul className={styles.optionList}>
        {options.map(({ code, text, share, isRight, isUnused }) => (
          <li key={code}>
            <div className={styles.optionHead}>
              <span>
                {code.toUpperCase()}. {pick(text)}
              </span>
              <span className={styles.tools}>
                {isRight ? <ToneTag tone="ok">{t('worth-something')}</ToneTag> : null}
                {isUnused ? <ToneTag tone="attention">{t('unused')}</ToneTag> : null}
                <span className={styles.number}>{formatShare(share)}</span>
              </span>
            </div>
            <ShareBar share={share} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}
