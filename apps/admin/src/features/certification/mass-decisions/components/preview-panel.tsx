import Button from 'antd/es/button';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { DataTable } from '../../../../components/data-table.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { useTexts } from '../../../../lib/texts.js';
import type { MassGroup, MassPreview } from '../api/preview-mass-decision.js';
import styles from './mass-decisions.module.css';

/** A county, school or institution that the choice is narrowed to. */
export interface Narrowed {
  readonly unit: MassGroup | null;
  readonly institution: MassGroup | null;
}

interface PreviewPanelProps {
  readonly preview: MassPreview;
  readonly isReissue: boolean;
  readonly narrowed: Narrowed;
  readonly onNarrow: (narrowed: Narrowed) => void;
}

/** How many certificates are meant, whose they are, and the first of them. */
export function PreviewPanel({ preview, isReissue, narrowed, onNarrow }: PreviewPanelProps) {
  const t = useTexts(massDecisionTexts);
  const where = [narrowed.institution?.name, narrowed.unit?.name].filter(Boolean).join(' · ');
  const { unknownNumbers } = preview;
  return (
    <Panel
      flush
      title={t('preview-title', { count: preview.certificates })}
      extra={
        where === '' ? (
          t('scope-own')
        ) : (
          <>
            {t('scope-is', { where })}{' '}
            <Button type="link" size="small" onClick={() => onNarrow({ unit: null, institution: null })}>
              {t('scope-all')}
            </Button>
          </>
        )
      }
    >
      {unknownNumbers.length > 0 ? (
        <Notice tone="wrong">
          {t('unknown', { count: unknownNumbers.length, numbers: unknownNumbers.slice(0, 8).join('、') })}
        </Notice>
      ) : null}
      <div className={styles.groups}>
        <Groups
          title={t('by-county')}
          groups={preview.counties}
          onOnly={(unit) => onNarrow({ ...narrowed, unit })}
        />
        <Groups
          title={t('by-institution')}
          groups={preview.institutions}
          onOnly={(institution) => onNarrow({ ...narrowed, institution })}
        />
        <Groups
          title={t('by-school')}
          groups={preview.schools}
          onOnly={(unit) => onNarrow({ ...narrowed, unit })}
        />
      </div>
      {preview.sample.length > 0 ? (
        <div className={styles.sample}>
          <h3>{t('sample')}</h3>
          <DataTable
            rows={preview.sample}
            rowKey={({ number }) => number}
            columns={[
              { title: t('number'), key: 'number', className: 'tabular', render: (_, { number }) => number },
              { title: t('holder'), key: 'holder', render: (_, { holderName }) => holderName },
              { title: t('school'), key: 'school', render: (_, { school }) => school },
              {
                title: t('changes'),
                key: 'changes',
                hidden: !isReissue,
                render: (_, { changes }) =>
                  changes.length === 0 ? (
                    <span className={styles.soft}>{t('no-change')}</span>
                  ) : (
                    changes
                      .map(({ field, before, after }) =>
                        t('change', { field: t(`field-${field}`), before, after }),
                      )
                      .join('；')
                  ),
              },
            ]}
          />
        </div>
      ) : null}
    </Panel>
  );
}

function Groups({
  title,
  groups,
  onOnly,
}: {
  title: string;
  groups: readonly MassGroup[];
  onOnly: (group: MassGroup) => void;
}) {
  const t = useTexts(massDecisionTexts);
  if (groups.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.group}>
        {groups.map((group) => (
          <li key={group.id}>
            <span>
              {group.name} <span className="tabular">{group.certificates}</span>
            </span>
            {groups.length > 1 ? (
              <Button type="link" size="small" onClick={() => onOnly(group)}>
                {t('only')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
