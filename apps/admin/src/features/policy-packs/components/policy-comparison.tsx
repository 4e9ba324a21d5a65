import { useQuery } from '@tanstack/react-query';
import { comparePolicyPacks, type PolicyChange } from '@tisheng/domain-rules/policy/compare-policy-packs.js';
import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { Loaded } from '../../../components/loaded.js';
import { EmptyState } from '../../../components/states.js';
import { useTexts } from '../../../lib/texts.js';
import { policyPackDocumentQuery } from '../api/policy-pack-document.js';
import type { PackVersion } from '../api/policy-pack-versions.js';
import styles from './policy-packs.module.css';
import { usePolicyWords } from './use-policy-words.js';

interface ComparisonProps {
  readonly programmeId: string;
  readonly versions: readonly PackVersion[];
  readonly older: string;
  readonly newer: string;
  readonly onOlder: (version: string) => void;
  readonly onNewer: (version: string) => void;
}

/** What one version changes against another. */
export function PolicyComparison({ programmeId, versions, older, newer, onOlder, onNewer }: ComparisonProps) {
  const t = useTexts(policyPackTexts);
  const choices = versions.map(({ version }) => [version, version] as const);
  return (
    <>
      <Filters>
        <ChoiceFilter label={t('older')} required value={older} choices={choices} onChange={onOlder} />
        <span className={styles.count}>→</span>
        <ChoiceFilter label={t('newer')} required value={newer} choices={choices} onChange={onNewer} />
      </Filters>
      <VersionChanges programmeId={programmeId} older={older} newer={newer} />
    </>
  );
}

interface VersionChangesProps {
  readonly programmeId: string;
  readonly older: string;
  readonly newer: string;
  /** Leaves out what others are not told by, such as other cohorts. */
  readonly only?: (change: PolicyChange) => boolean;
}

/** The differences of two versions, section by section. */
export function VersionChanges({ programmeId, older, newer, only }: VersionChangesProps) {
  const t = useTexts(policyPackTexts);
  const before = useQuery(policyPackDocumentQuery(programmeId, older));
  const after = useQuery(policyPackDocumentQuery(programmeId, newer));
  return (
    <Loaded query={before}>
      {(was) => (
        <Loaded query={after}>
          {(is) =>
            was && is ? (
              <Changes was={was} is={is} only={only ?? (() => true)} />
            ) : (
              <EmptyState title={t('no-document')} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

function Changes({
  was,
  is,
  only,
}: {
  was: PolicyPack;
  is: PolicyPack;
  only: (change: PolicyChange) => boolean;
}) {
  const t = useTexts(policyPackTexts);
  const words = usePolicyWords();
  const changes = comparePolicyPacks(was, is).filter(only);
  if (changes.length === 0) return <EmptyState title={t('no-changes')} />;
  const sections = [...new Set(changes.map(({ section }) => section))];
  return (
    <>
      <p role="status">{t('changes', { count: changes.length })}</p>
      {sections.map((section) => (
        <details key={section} className={styles.section ?? ''} open>
          <summary>
            <h2>{words.section(section)}</h2>
          </summary>
          <dl className={styles.values}>
            <div className={`${styles.line} ${styles.change} ${styles.heads}`} aria-hidden>
              <span>{t('name')}</span>
              <span>{t('before')}</span>
              <span>{t('after')}</span>
              <span>{t('clause')}</span>
            </div>
            {changes
              .filter((change) => change.section === section)
              .map((change) => {
                const pointer = change.afterPointer ?? change.beforePointer ?? '';
                const field = change.steps.at(-1) ?? section;
                return (
                  <div key={pointer} className={`${styles.line} ${styles.change}`} title={pointer}>
                    <dt>
                      {words.place(change.afterPointer === null ? was : is, pointer, change.steps) ||
                        words.section(section)}
                    </dt>
                    <dd className={styles.old}>{words.value(field, change.before)}</dd>
                    <dd className={styles.value}>{words.value(field, change.after)}</dd>
                    <dd className={styles.clause}>{change.clause ?? ''}</dd>
                  </div>
                );
              })}
          </dl>
        </details>
      ))}
    </>
  );
}
