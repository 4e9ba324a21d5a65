import { useQuery } from '@tanstack/react-query';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { Panel } from '../../../../components/panel.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { evidenceOfWorkQuery } from '../api/evidence-of-work.js';
import type { Measurement } from '../api/measurement-fields.js';
import { myMeasurementsQuery } from '../api/my-measurements.js';
import { FormAnswers } from './form-answers.js';
import { useKindWords } from './kind-words.js';
import styles from './observation.module.css';
import { SignatureList } from './signature-list.js';

/** Beside a work: what was signed about its teacher and theme. Nothing while there is none. */
export function EvidenceOfWork({ submissionId }: { submissionId: string }) {
  const { data } = useQuery(evidenceOfWorkQuery(submissionId));
  return <Evidence forms={data?.evidenceOfWork ?? []} />;
}

/** The same on the teacher's own page of a theme. */
export function EvidenceOfTheme({ cohortId, theme }: { cohortId: string; theme: number }) {
  const { data } = useQuery(myMeasurementsQuery(cohortId));
  const forms = (data?.myMeasurements ?? []).filter(
    (form) => form.theme === theme && form.state === 'SIGNED',
  );
  return <Evidence forms={forms} />;
}

function Evidence({ forms }: { forms: readonly Measurement[] }) {
  const t = useTexts(observationTexts);
  const language = useLanguage();
  const { kindWord } = useKindWords();
  if (forms.length === 0) return null;
  return (
    <Panel title={t('evidence-title')}>
      {forms.map((form) => (
        <details key={form.id}>
          <summary>
            {kindWord(form.kind)} · {formatDate(form.heldOn, language)}
            {form.observerName ? ` · ${form.observerName}` : ''}
            {form.topic ? ` · ${form.topic}` : ''}
          </summary>
          <div className={styles.editor} style={{ padding: '12px 0' }}>
            <FormAnswers form={form} />
            <SignatureList form={form} />
          </div>
        </details>
      ))}
    </Panel>
  );
}
