import PrinterOutlined from '@ant-design/icons/es/icons/PrinterOutlined';
import Button from 'antd/es/button';
import { useState } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Facts } from '../../../../components/facts.js';
import { FileList } from '../../../../components/file-list.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { StateTag } from '../../../../components/state-tag.js';
import { formatDate } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useCancelMeasurement } from '../api/cancel-measurement.js';
import { useCorrectMeasurement } from '../api/correct-measurement.js';
import type { Measurement } from '../api/measurement-fields.js';
import { useObjectToMeasurement } from '../api/object-to-measurement.js';
import { FormAnswers } from './form-answers.js';
import styles from './observation.module.css';
import { SignDrawer } from './sign-drawer.js';
import { SignatureList } from './signature-list.js';

interface FormViewProps {
  readonly form: Measurement;
  /** Leads to the new version. */
  readonly onCorrected: (id: string) => void;
  readonly onCancelled: () => void;
}

type Act = 'sign' | 'object' | 'correct' | 'cancel';

/** A form as it is read: what it says, who has signed, and what the reader may do. */
export function FormView({ form, onCorrected, onCancelled }: FormViewProps) {
  const t = useTexts(observationTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const [act, setAct] = useState<Act | null>(null);
  const [words, setWords] = useState('');
  const shut = (): void => setAct(null);
  const object = useObjectToMeasurement(shut);
  const correct = useCorrectMeasurement(({ id }) => onCorrected(id));
  const cancel = useCancelMeasurement(onCancelled);
  const times = form.startsAt ? `${form.startsAt}–${form.endsAt ?? ''}` : null;
  return (
    <Stack>
      <Panel title={form.teacherName} extra={<StateTag lifecycle="measurement" state={form.state} />}>
        <Facts
          entries={[
            [t('school'), form.schoolName],
            [t('theme'), `${form.theme} ${pick(form.themeTitle)}`],
            [t('held-on'), formatDate(form.heldOn, language)],
            [t('times'), times],
            [t('observer'), form.observerName],
            [t('class-name'), form.className],
            [t('subject'), form.subject],
            [t('topic'), form.topic],
            ['', form.correctsId ? t('corrects-version', { version: form.version }) : null],
          ]}
        />
      </Panel>
      {form.readable ? (
        <Panel>
          <FormAnswers form={form} />
          {form.files.length > 0 ? (
            <FileList files={form.files.map((file) => ({ ...file, sizeBytes: file.bytes }))} />
          ) : null}
        </Panel>
      ) : (
        <Notice tone="waiting">{form.state === 'PLANNED' ? t('not-begun') : t('under-way')}</Notice>
      )}
      {form.signatures.length > 0 ? (
        <Panel title={t('signatures')}>
          <SignatureList form={form} />
        </Panel>
      ) : null}
      <div className={styles.actions}>
        {form.maySignAs.length > 0 ? (
          <Button type="primary" onClick={() => setAct('sign')}>
            {t('sign')}
          </Button>
        ) : null}
        {form.mayObject ? <Button onClick={() => setAct('object')}>{t('object')}</Button> : null}
        {form.mayCorrect ? <Button onClick={() => setAct('correct')}>{t('correct')}</Button> : null}
        {form.mayCancel ? <Button onClick={() => setAct('cancel')}>{t('cancel')}</Button> : null}
        {form.readable && form.signatures.length > 0 ? (
          <Button
            icon={<PrinterOutlined />}
            href={`/measurements/${form.id}/paper?language=${language}`}
            target="_blank"
          >
            {t('print')}
          </Button>
        ) : null}
      </div>
      <SignDrawer form={act === 'sign' ? form : null} onClose={shut} onSigned={shut} />
      <DecisionDrawer
        title={t('object-title')}
        open={act === 'object'}
        onClose={shut}
        submitLabel={t('object-submit')}
        action={object}
        onSubmit={() => object.run({ measurementId: form.id, contentHash: form.contentHash, words })}
      >
        <p>{t('object-lead')}</p>
        <ReasonField label={t('object-words')} value={words} onChange={setWords} maxLength={1000} />
      </DecisionDrawer>
      <DecisionDrawer
        title={t('correct-title')}
        open={act === 'correct'}
        onClose={shut}
        submitLabel={t('correct-submit')}
        action={correct}
        onSubmit={() => correct.run({ measurementId: form.id })}
      >
        <p>{t('correct-lead')}</p>
      </DecisionDrawer>
      <DecisionDrawer
        title={t('cancel-title')}
        open={act === 'cancel'}
        onClose={shut}
        submitLabel={t('cancel-submit')}
        action={cancel}
        onSubmit={() => cancel.run({ measurementId: form.id })}
      >
        <p>{t('cancel-lead')}</p>
      </DecisionDrawer>
    </Stack>
  );
}
