import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Facts } from '../../../../components/facts.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useViewer } from '../../../../lib/viewer.js';
import type { Measurement } from '../api/measurement-fields.js';
import { useSignMeasurement } from '../api/sign-measurement.js';
import { useKindWords } from './kind-words.js';
import styles from './observation.module.css';

interface SignDrawerProps {
  /** The form as the server has it; null while the drawer is shut. */
  readonly form: Measurement | null;
  readonly onClose: () => void;
  readonly onSigned: () => void;
}

/** The act of signing: whose name, and what it binds. */
export function SignDrawer({ form, onClose, onSigned }: SignDrawerProps) {
  const t = useTexts(observationTexts);
  const language = useLanguage();
  const { displayName } = useViewer();
  const { kindWord, signerWord } = useKindWords();
  const sign = useSignMeasurement(() => {
    onClose();
    onSigned();
  });
  const [as] = form?.maySignAs ?? [];
  return (
    <DecisionDrawer
      title={as ? t('sign-title', { signer: signerWord(as) }) : t('sign')}
      open={form !== null}
      onClose={onClose}
      submitLabel={t('sign-submit')}
      action={sign}
      onSubmit={() => {
        if (form && as) sign.run({ measurementId: form.id, as, contentHash: form.contentHash });
      }}
    >
      {form ? (
        <>
          <p>{t('sign-lead')}</p>
          <Facts
            entries={[
              [t('kind'), kindWord(form.kind)],
              [t('teacher'), form.teacherName],
              [t('held-on'), formatDate(form.heldOn, language)],
              [t('topic'), form.topic],
            ]}
          />
          <p>
            <strong>{t('sign-name', { name: displayName })}</strong>
          </p>
          <p className={styles.hash}>
            {t('hash')} {form.contentHash}
          </p>
        </>
      ) : null}
    </DecisionDrawer>
  );
}
