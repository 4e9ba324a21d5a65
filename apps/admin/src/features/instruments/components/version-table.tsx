import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { ToneTag } from '../../../components/state-tag.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { InstrumentVersion } from '../api/instruments.js';
import { exportAddress } from './export-address.js';
import styles from './instruments.module.css';

interface VersionTableProps {
  readonly programmeId: string;
  readonly versions: readonly InstrumentVersion[];
  readonly renderLink: (version: InstrumentVersion) => ReactNode;
  /** Copies a version to a draft; nothing for those who only read. */
  readonly onCopy: ((version: InstrumentVersion) => void) | null;
  readonly isCopying: boolean;
}

/** The published versions with where each came from and whether new tests take it. */
export function VersionTable({ programmeId, versions, renderLink, onCopy, isCopying }: VersionTableProps) {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (
    <DataTable
      rows={versions}
      rowKey={({ code, version }) => `${code} ${version}`}
      columns={[
        {
          title: t('instrument'),
          key: 'instrument',
          render: (_, { code, titleZh, titleEn }) => (
            <>
              <div>{pick({ zh: titleZh, en: titleEn })}</div>
              <code className={styles.code}>{code}</code>
            </>
          ),
        },
        {
          title: t('version'),
          key: 'version',
          render: (_, { version }) => <strong>{t('version-number', { version })}</strong>,
        },
        {
          title: t('state'),
          key: 'state',
          render: (_, { isInUse, tests }) =>
            isInUse ? (
              <ToneTag tone="ok">{t('in-use')}</ToneTag>
            ) : (
              <ToneTag tone="neutral">{tests > 0 ? t('was-used') : t('not-in-use')}</ToneTag>
            ),
        },
        { title: t('questions'), key: 'questions', ...numberColumn, render: (_, row) => row.questions },
        { title: t('tests'), key: 'tests', ...numberColumn, render: (_, { tests }) => tests },
        {
          title: t('source'),
          key: 'source',
          render: (_, { isBuiltIn, publishedByName, publishedAt, note }) =>
            isBuiltIn || !publishedAt ? (
              t('built-in')
            ) : (
              <>
                <div>
                  {t('published-by', {
                    name: publishedByName ?? '',
                    at: formatInstant(publishedAt, language),
                  })}
                </div>
                {note ? <div className={styles.note}>{note}</div> : null}
              </>
            ),
        },
        {
          title: '',
          key: 'actions',
          render: (_, row) => (
            <span className={styles.buttons}>
              {renderLink(row)}
              <a href={exportAddress(programmeId, row)}>{t('export')}</a>
              {onCopy ? (
                <Button type="link" size="small" disabled={isCopying} onClick={() => onCopy(row)}>
                  {t('copy-to-draft')}
                </Button>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
