import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { activityTexts } from '@tisheng/messages/pages/offline-activities.js';
import { FileList } from '../../../../components/file-list.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { formatHours, formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { spotChecksQuery, type SpotCheck } from '../api/spot-checks.js';
import styles from './activities.module.css';
import { whenOf } from './activity-times.js';
import { AnswerDrawer } from './answer-drawer.js';
import { DrawDrawer } from './draw-drawer.js';
import { FindingDrawer } from './finding-drawer.js';

interface SpotCheckListProps {
  readonly cohortId: string;
  readonly unitId: string;
}

/** Spot checks: what the organiser shows, what was found. */
export function SpotCheckList({ cohortId, unitId }: SpotCheckListProps) {
  const t = useTexts(activityTexts);
  const may = useMay();
  const list = useList(useInfiniteQuery(spotChecksQuery(cohortId, unitId)), ({ spotChecks }) => spotChecks);
  const [isDrawing, setDrawing] = useState(false);
  const [drawn, setDrawn] = useState<number | null>(null);
  const [answering, setAnswering] = useState<SpotCheck | null>(null);
  const [deciding, setDeciding] = useState<{ check: SpotCheck; confirmed: boolean } | null>(null);
  if (list.isPending) return <LoadingState />;
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  return (
    <Stack>
      {may('drawSpotChecks') ? (
        <div className={styles.row}>
          <Button type="primary" onClick={() => setDrawing(true)}>
            {t('draw')}
          </Button>
        </div>
      ) : null}
      {drawn === null ? null : (
        <Notice tone="ok" live>
          {t('drawn', { count: drawn })}
        </Notice>
      )}
      {list.rows.length === 0 ? (
        <Panel>
          <EmptyState title={t('no-checks')} hint={t('no-checks-hint')} />
        </Panel>
      ) : null}
      {list.rows.map((check) => (
        <Panel
          key={check.id}
          title={check.title}
          extra={<StateTag lifecycle="spot-check" state={check.state} />}
        >
          <CheckFacts check={check} />
          <div className={`${styles.row} ${styles.acts}`}>
            {may('answerSpotCheck') && isUndecided(check) ? (
              <Button onClick={() => setAnswering(check)}>{t('answer')}</Button>
            ) : null}
            {may('decideSpotCheck') && isUndecided(check) ? (
              <>
                <Button type="primary" onClick={() => setDeciding({ check, confirmed: true })}>
                  {t('confirm')}
                </Button>
                <Button danger onClick={() => setDeciding({ check, confirmed: false })}>
                  {t('take-back')}
                </Button>
              </>
            ) : null}
          </div>
        </Panel>
      ))}
      {list.more ? (
        <Button loading={list.isRefreshing} onClick={list.more}>
          {t('view-checks')}
        </Button>
      ) : null}
      <DrawDrawer
        cohortId={cohortId}
        unitId={unitId}
        open={isDrawing}
        onClose={() => setDrawing(false)}
        onDrawn={setDrawn}
      />
      <AnswerDrawer key={answering?.id ?? ''} check={answering} onClose={() => setAnswering(null)} />
      <FindingDrawer
        key={`${deciding?.check.id ?? ''} ${String(deciding?.confirmed)}`}
        check={deciding?.check ?? null}
        confirmed={deciding?.confirmed ?? true}
        onClose={() => setDeciding(null)}
      />
    </Stack>
  );
}

const isUndecided = ({ state }: SpotCheck): boolean => state === 'ASKED' || state === 'ANSWERED';

function CheckFacts({ check }: { check: SpotCheck }) {
  const t = useTexts(activityTexts);
  const language = useLanguage();
  return (
    <div className={styles.check}>
      <span>
        {check.unitName} · {whenOf(check, language)} · {check.place} · {check.organiserName}
      </span>
      <span className={styles.small}>
        {t('attendees', { code: check.byCode, hand: check.byHand, invited: check.invited })} ·{' '}
        {t('hours-of', { people: check.people, hours: formatHours(check.halfHours) })} · {t('drawn-at')}{' '}
        {formatInstant(check.drawnAt, language)}
      </span>
      {check.codeLeaked ? <Notice tone="wrong">{t('code-leaked')}</Notice> : null}
      {check.answeredAt && check.answeredBy ? (
        <section>
          <strong>{t('evidence')}</strong>{' '}
          <span className={styles.small}>
            {t('answered-by', { name: check.answeredBy, time: formatInstant(check.answeredAt, language) })}
          </span>
          {check.words ? <p className={styles.words}>{check.words}</p> : null}
          <FileList files={check.files.map((file) => ({ ...file, sizeBytes: file.bytes }))} />
        </section>
      ) : (
        <span className={styles.small}>{t('no-evidence')}</span>
      )}
      {check.decidedAt && check.decidedBy ? (
        <section>
          <strong>{t('finding')}</strong>{' '}
          <span className={styles.small}>
            {t('decided-by', { name: check.decidedBy, time: formatInstant(check.decidedAt, language) })}
          </span>
          {check.reason ? <p className={styles.words}>{check.reason}</p> : null}
          {check.takenBackPeople > 0 ? (
            <ToneTag tone="wrong">
              {t('took-back', {
                people: check.takenBackPeople,
                hours: formatHours(check.takenBackHalfHours),
              })}
            </ToneTag>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
