import { useQuery } from '@tanstack/react-query';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { workTexts } from '@tisheng/messages/pages/works.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { subjectByCode } from '@tisheng/reference-data/subjects.js';
import { Facts } from '../../../../components/facts.js';
import { FileList, type FileShown } from '../../../../components/file-list.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { WorkText } from '../../../../components/work-text.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { workKindsQuery, type FinishedWorkShown } from '../api/finished-work.js';
import { Consent } from './authors-field.js';
import styles from './works.module.css';

/** A finished work as its reviewers and its teacher read it: each part in its place, what is missing, whose it is. */
export function WorkTold({
  cohortId,
  work,
  files,
}: {
  cohortId: string;
  work: FinishedWorkShown;
  files: readonly FileShown[];
}) {
  const t = useTexts(workTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const kind = useQuery(workKindsQuery(cohortId)).data?.workKinds.find((one) => one.kind === work.kind);
  const subject = work.subject ? subjectByCode(work.subject) : null;
  return (
    <div className={styles.stack}>
      <div className={styles.partHead}>
        <span className={styles.partName}>
          {kind ? pick(kind.name) : ''} · {work.title}
        </span>
        {work.missing.length === 0 ? (
          <ToneTag tone="ok">{t('all-parts')}</ToneTag>
        ) : (
          <ToneTag tone="attention">{t('missing')}</ToneTag>
        )}
      </div>
      {kind?.parts.map(({ code, name }) => {
        const filled = work.parts.find(({ part }) => part === code);
        const own = files.filter(({ id }) => filled?.fileIds.includes(id));
        if (!filled && !work.missing.includes(code)) return null;
        return (
          <section key={code}>
            <h3 className={styles.subtitle}>{pick(name)}</h3>
            {filled?.text ? <WorkText text={filled.text} /> : null}
            {own.length > 0 ? <FileList files={own} /> : null}
            {work.missing.includes(code) ? <ToneTag tone="attention">{t('missing')}</ToneTag> : null}
          </section>
        );
      })}
      <Facts
        entries={[
          [t('summary'), work.summary],
          [
            t('stage'),
            `${STAGE_OF_SCHOOLING_LABELS[ruleWord(work.stage)][language]}${subject ? ` · ${subject[language]}` : ''}`,
          ],
          [t('topics'), work.topics.map((code) => courseTopic(code)?.[language] ?? code).join('、')],
          [t('pupils'), t(`pupils-${ruleWord(work.pupilsShown)}`)],
          [t('licence'), work.licence ? t(`licence-${ruleWord(work.licence)}`) : t('licence-none')],
          [
            t('authors'),
            work.ofSchool ? (
              <ul className={styles.authors}>
                {work.authors.map(({ enrollmentId, name, isOwner, consents }) => (
                  <li key={enrollmentId}>
                    {name}{' '}
                    {isOwner ? (
                      <span className={styles.soft}>{t('owner')}</span>
                    ) : (
                      <Consent consents={consents} />
                    )}
                  </li>
                ))}
              </ul>
            ) : null,
          ],
        ]}
      />
    </div>
  );
}
