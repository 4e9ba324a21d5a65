import { auditRoleLabel, auditTargetLabel, auditValueLabel } from '@tisheng/messages/audit-actions.js';
import { auditTexts } from '@tisheng/messages/pages/audit.js';
import { Facts } from '../../../components/facts.js';
import { formatInstant } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import type { AuditEntryShown } from '../api/audit-entries.js';
import styles from './audit.module.css';

/** One entry: who, when, from where, to what, and each value before and after beside each other. */
export function AuditEntryView({ entry }: { entry: AuditEntryShown }) {
  const t = useTexts(auditTexts);
  const pick = useBilingual();
  const language = useLanguage();
  return (
    <div className={styles.entry}>
      <Facts
        entries={[
          [t('number'), entry.id],
          [t('at'), formatInstant(entry.at, language)],
          [t('who'), entry.actor],
          [t('role'), entry.role ? pick(auditRoleLabel(entry.role)) : t('by-program')],
          [t('ip'), entry.ip ?? '—'],
          [t('target'), entry.targetKind ? pick(auditTargetLabel(entry.targetKind)) : '—'],
          [t('target-id'), entry.targetId ?? '—'],
          [t('action-code'), entry.action],
        ]}
      />
      <h3 className={styles.heading}>{t('changes')}</h3>
      {entry.changes.length === 0 ? (
        <p className={styles.soft}>{t('no-changes')}</p>
      ) : (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {entry.changes.map(({ name, before, after }) => (
              <tr key={name ?? ''}>
                <th scope="row">{name === null ? '—' : pick(auditValueLabel(name))}</th>
                <td>{before ?? '—'}</td>
                <td className={before === after ? '' : styles.changed}>{after ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.soft}>
        {t(entry.isSealed ? 'is-sealed' : 'is-not-sealed')} · {t('sealed-hint')}
      </p>
    </div>
  );
}
