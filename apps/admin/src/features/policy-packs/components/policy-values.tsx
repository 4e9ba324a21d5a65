import { useQuery } from '@tanstack/react-query';
import { listPolicyValues } from '@tisheng/domain-rules/policy/list-policy-values.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import { ChoiceFilter, Filters, SearchFilter } from '../../../components/filters.js';
import { Loaded } from '../../../components/loaded.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { policyPackDocumentQuery } from '../api/policy-pack-document.js';
import type { PackVersion } from '../api/policy-pack-versions.js';
import styles from './policy-packs.module.css';
import { usePolicyWords } from './use-policy-words.js';

interface PolicyValuesProps {
  readonly programmeId: string;
  readonly versions: readonly PackVersion[];
  readonly version: string;
  readonly onVersion: (version: string) => void;
  readonly search: string;
  readonly onSearch: (words: string) => void;
  readonly section: string;
  readonly onSection: (section: string) => void;
}

/** Every value of a version with its source, section by section. */
export function PolicyValues(props: PolicyValuesProps) {
  const t = useTexts(policyPackTexts);
  return (
    <Loaded query={useQuery(policyPackDocumentQuery(props.programmeId, props.version))}>
      {(pack) => (pack ? <Values {...props} pack={pack} /> : <EmptyState title={t('no-document')} />)}
    </Loaded>
  );
}

function Values({ pack, versions, ...props }: PolicyValuesProps & { pack: PolicyPack }) {
  const t = useTexts(policyPackTexts);
  const words = usePolicyWords();
  const wanted = props.search.toLowerCase();
  const rows = listPolicyValues(pack).map(({ section, steps, pointer, value, clause }) => ({
    section,
    pointer,
    name: words.place(pack, pointer, steps) || words.section(section),
    value: words.value(steps.at(-1) ?? section, value),
    clause: clause ?? '',
  }));
  const sections = [...new Set(rows.map(({ section }) => section))];
  const shown = rows.filter(
    (row) =>
      (props.section === '' || row.section === props.section) &&
      (wanted === '' ||
        [row.name, row.value, row.clause, row.pointer, words.section(row.section)].some((text) =>
          text.toLowerCase().includes(wanted),
        )),
  );
  const isNarrowed = wanted !== '' || props.section !== '';
  return (
    <>
      <Filters>
        <ChoiceFilter
          label={t('version')}
          required
          value={props.version}
          choices={versions.map(({ version }) => [version, version] as const)}
          onChange={props.onVersion}
        />
        <ChoiceFilter
          label={t('section')}
          value={props.section === '' ? null : props.section}
          choices={sections.map((section) => [section, words.section(section)] as const)}
          onChange={props.onSection}
        />
        <SearchFilter label={t('search')} value={props.search} onChange={props.onSearch} />
        <span className={styles.count}>{t('found', { count: shown.length })}</span>
      </Filters>
      {shown.length === 0 ? <EmptyState title={t('none-found')} /> : null}
      {sections
        .filter((section) => shown.some((row) => row.section === section))
        .map((section) => {
          const lines = shown.filter((row) => row.section === section);
          return (
            <details
              key={`${section} ${isNarrowed}`}
              className={styles.section ?? ''}
              open={isNarrowed || lines.length <= 12}
            >
              <summary>
                <h2>{words.section(section)}</h2> <span>{t('found', { count: lines.length })}</span>
              </summary>
              <dl className={styles.values}>
                {lines.map(({ pointer, name, value, clause }) => (
                  <div key={pointer} className={styles.line} title={pointer}>
                    <dt>{name}</dt>
                    <dd className={styles.value}>{value}</dd>
                    <dd className={styles.clause}>{clause}</dd>
                  </div>
                ))}
              </dl>
            </details>
          );
        })}
    </>
  );
}
