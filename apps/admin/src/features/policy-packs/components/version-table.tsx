import Button from 'antd/es/button';
import type { ReactNode } from 'react';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import { DataTable } from '../../../components/data-table.js';
import { StateTag, ToneTag } from '../../../components/state-tag.js';
import type { Tone } from '../../../components/tone.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import type { PackVersion } from '../api/policy-pack-versions.js';
import styles from './policy-packs.module.css';

const TONES: Readonly<Record<string, Tone>> = {
  draft: 'attention',
  'in-force': 'ok',
  'still-held': 'neutral',
};

interface VersionTableProps {
  readonly programmeId: string;
  readonly versions: readonly PackVersion[];
  /** Whether the reader's office is the one that decides. */
  readonly decides: boolean;
  /** Links of a version: to its values and to its comparison. */
  readonly renderLinks: (version: PackVersion) => ReactNode;
  readonly onActivate: (version: string) => void;
  readonly onDiscard: (version: string) => void;
}

/** The versions with who sent each, when, and for which cohorts it holds. */
export function VersionTable({
  programmeId,
  versions,
  decides,
  renderLinks,
  onActivate,
  onDiscard,
}: VersionTableProps) {
  const t = useTexts(policyPackTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const may = useMay();
  return (
    <DataTable
      rows={versions}
      rowKey={({ version }) => version}
      columns={[
        { title: t('version'), key: 'version', render: (_, { version }) => <strong>{version}</strong> },
        {
          title: t('state'),
          key: 'state',
          render: (_, { state }) => {
            const word = ruleWord(state);
            return <ToneTag tone={TONES[word] ?? 'neutral'}>{t(`state-${word}`)}</ToneTag>;
          },
        },
        {
          title: t('cohorts'),
          key: 'cohorts',
          render: (_, { cohorts }) =>
            cohorts.length === 0
              ? t('nobody-holds')
              : cohorts.map(({ id, nameZh, nameEn, state }) => (
                  <div key={id}>
                    {pick({ zh: nameZh, en: nameEn })} <StateTag lifecycle="cohort" state={state} />
                  </div>
                )),
        },
        {
          title: t('kept-by'),
          key: 'by',
          render: (_, { uploadedByName, fileName, keptAt, activations }) => (
            <>
              <div>
                {uploadedByName === null || uploadedByName === undefined
                  ? t('with-product')
                  : t('uploaded-by', { name: uploadedByName, file: fileName ?? '' })}
              </div>
              <ul className={styles.history} aria-label={t('history')}>
                <li>
                  {t('kept-at')} {formatInstant(keptAt, language)}
                </li>
                {activations.map((one) => (
                  <li key={`${one.cohortCode} ${one.activatedAt}`}>
                    {t('history-line', {
                      at: formatInstant(one.activatedAt, language),
                      name: one.activatedByName,
                      cohort: one.cohortCode,
                      reason: one.reason,
                    })}
                    {one.formerVersion ? t('history-moved', { version: one.formerVersion }) : ''}
                  </li>
                ))}
              </ul>
            </>
          ),
        },
        {
          title: '',
          key: 'actions',
          render: (_, row) => (
            <span className={styles.buttons}>
              {renderLinks(row)}
              <a href={`/files/policy-packs?${new URLSearchParams({ programmeId, version: row.version })}`}>
                {t('download')}
              </a>
              {decides && may('activatePolicyPack') && row.state !== 'SUPERSEDED' ? (
                <Button type="link" size="small" onClick={() => onActivate(row.version)}>
                  {t('activate')}
                </Button>
              ) : null}
              {decides && may('discardPolicyPack') && row.state === 'DRAFT' ? (
                <Button type="link" size="small" danger onClick={() => onDiscard(row.version)}>
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
