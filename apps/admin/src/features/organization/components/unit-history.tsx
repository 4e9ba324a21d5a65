import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { commonTexts } from '@tisheng/messages/pages/common.js';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { Panel } from '../../../components/panel.js';
import { ErrorState, LoadingState } from '../../../components/states.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useList } from '../../../lib/use-list.js';
import { unitChangesQuery } from '../api/unit-changes.js';
import type { UnitProfile } from '../api/unit-profile.js';
import styles from './organization.module.css';
import { UnitChangeLine } from './unit-change-line.js';

/** What became of a unit since it was registered, the latest first. */
export function UnitHistory({ profile }: { profile: UnitProfile }) {
  const t = useTexts(organizationTexts);
  const common = useTexts(commonTexts);
  const language = useLanguage();
  const query = useInfiniteQuery(unitChangesQuery({ unitId: profile.unit.id, below: false, state: null }));
  const list = useList(query, ({ unitChanges }) => unitChanges);
  const changes = list.rows.filter(({ state }) => state !== 'PENDING');
  const first = profile.versions.at(-1);
  return (
    <Panel title={t('history')} flush>
      {list.error ? <ErrorState error={list.error} onRetry={list.retry} /> : null}
      {list.isPending ? <LoadingState /> : null}
      <ol className={styles.lines}>
        {changes.map((change) => (
          <UnitChangeLine key={change.id} change={change} />
        ))}
        {first && list.more === undefined && !changes.some(({ kind }) => kind === 'OPEN') ? (
          <li>
            <div className={styles.what}>
              <time dateTime={first.from}>{formatDate(first.from, language)}</time>
              <span>{t('known-since', { name: first.name })}</span>
            </div>
            {changes.length === 0 ? <div className={styles.soft}>{t('history-none')}</div> : null}
          </li>
        ) : null}
      </ol>
      {list.more ? (
        <div className={styles.bar}>
          <Button size="small" onClick={list.more}>
            {common('more')}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}
