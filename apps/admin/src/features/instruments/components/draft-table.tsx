import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { DraftListed } from '../api/instrument-drafts.js';
import styles from './instruments.module.css';

interface DraftTableProps {
  readonly drafts: readonly DraftListed[];
  readonly renderLink: (draft: DraftListed) => ReactNode;
  /** Throws a draft away; nothing for those who only read. */
  readonly onDiscard: ((draft: DraftListed) => void) | null;
}

/** Drafts that may become versions. */
export function DraftTable({ drafts, renderLink, onDiscard }: DraftTableProps) {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (
    <DataTable
      rows={drafts}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('no-drafts')} hint={onDiscard ? t('no-drafts-hint') : undefined} />}
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
          title: t('based-on'),
          key: 'based-on',
          render: (_, { basedOnVersion }) =>
            typeof basedOnVersion === 'number'
              ? t('version-number', { version: basedOnVersion })
              : t('own-code'),
        },
        { title: t('questions'), key: 'questions', ...numberColumn, render: (_, row) => row.questions },
        {
          title: t('last-saved'),
          key: 'saved',
          render: (_, { savedByName, savedAt }) =>
            t('saved-by', { name: savedByName, at: formatInstant(savedAt, language) }),
        },
        {
          title: '',
          key: 'actions',
          render: (_, row) => (
            <span className={styles.buttons}>
              {renderLink(row)}
              {onDiscard ? (
                <Button type="link" size="small" danger onClick={() => onDiscard(row)}>
                  {t('discard')}
                </Button>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
