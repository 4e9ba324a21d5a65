import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { workTexts } from '@tisheng/messages/pages/works.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { useTexts } from '../../../../lib/texts.js';
import type { FinishedWorkShown } from '../api/finished-work.js';
import { myColleaguesQuery } from '../api/my-colleagues.js';
import type { ProfileDraft } from './profile-state.js';
import styles from './works.module.css';

interface AuthorsFieldProps {
  readonly cohortId: string;
  readonly draft: ProfileDraft;
  readonly work: FinishedWorkShown | null;
  readonly onChange: (part: Partial<ProfileDraft>) => void;
}

/** Whether it is the school's work, and which colleagues are named on it; each of them is asked. */
export function AuthorsField({ cohortId, draft, work, onChange }: AuthorsFieldProps) {
  const t = useTexts(workTexts);
  const [search, setSearch] = useState('');
  const found = useQuery({ ...myColleaguesQuery(cohortId, search), enabled: search.trim() !== '' });
  const consentOf = (id: string): boolean | null | undefined =>
    work?.authors.find(({ enrollmentId }) => enrollmentId === id)?.consents;
  return (
    <div className={styles.labelled}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={draft.ofSchool ?? false}
          onChange={(event) => onChange({ ofSchool: event.target.checked })}
        />
        <span>
          {t('of-school')}
          <span className={styles.soft}> {t('of-school-hint')}</span>
        </span>
      </label>
      {draft.ofSchool ? (
        <>
          {draft.authors.length > 0 ? (
            <ul className={styles.authors} aria-label={t('authors')}>
              {draft.authors.map(({ id, name }) => (
                <li key={id}>
                  <span>{name}</span>
                  <Consent consents={consentOf(id)} />
                  <Button
                    size="small"
                    type="text"
                    aria-label={t('remove-author', { name })}
                    onClick={() => onChange({ authors: draft.authors.filter((other) => other.id !== id) })}
                  >
                    ×
                  </Button>
                </li>
              ))}
            </ul>
          ) : null}
          <Input
            aria-label={t('find-colleague')}
            placeholder={t('find-colleague')}
            value={search}
            maxLength={20}
            onChange={(event) => setSearch(event.target.value)}
          />
          {search.trim() !== '' && found.data ? (
            <div className={styles.choose}>
              {found.data.myColleagues.nodes
                .filter(({ enrollmentId }) => !draft.authors.some(({ id }) => id === enrollmentId))
                .map(({ enrollmentId, name }) => (
                  <Button
                    key={enrollmentId}
                    size="small"
                    aria-label={t('add-author', { name })}
                    onClick={() => {
                      onChange({ authors: [...draft.authors, { id: enrollmentId, name }] });
                      setSearch('');
                    }}
                  >
                    {name}
                  </Button>
                ))}
              {found.data.myColleagues.nodes.length === 0 ? (
                <span className={styles.soft}>{t('no-colleague')}</span>
              ) : null}
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** What a named teacher has answered. */
export function Consent({ consents }: { consents: boolean | null | undefined }) {
  const t = useTexts(workTexts);
  if (consents === true) return <ToneTag tone="ok">{t('consent-yes')}</ToneTag>;
  if (consents === false) return <ToneTag tone="wrong">{t('consent-no')}</ToneTag>;
  return <ToneTag tone="waiting">{t('consent-waiting')}</ToneTag>;
}
