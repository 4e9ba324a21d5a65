import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import ExclamationCircleFilled from '@ant-design/icons/es/icons/ExclamationCircleFilled';
import Button from 'antd/es/button';
import { useState } from 'react';
import { hasUnsent } from '@tisheng/domain-rules/practice-evidence/observation/forms-on-device.js';
import { MAX_MEASUREMENT_FILES } from '@tisheng/domain-rules/practice-evidence/observation/check-measurement.js';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { FileUploader } from '../../../../components/file-uploader.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ProblemList } from '../../../../components/problem-list.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Form, Measurement } from '../api/measurement-fields.js';
import type { FormKeeper, KeeperState } from '../device/form-keeper.js';
import { itemField, type KeptForm } from '../device/kept-form.js';
import { FormConflict } from './form-conflict.js';
import { ItemField } from './item-field.js';
import { LessonFacts } from './lesson-facts.js';
import styles from './observation.module.css';
import { SignDrawer } from './sign-drawer.js';

interface FormEditorProps {
  readonly kept: KeptForm;
  readonly keeper: FormKeeper;
  readonly state: KeeperState;
  /** The form of the chosen theme. */
  readonly form: Form;
  readonly themes: readonly (readonly [theme: number, words: string])[];
  readonly onSigned: () => void;
  /** What was kept here is deleted: nothing of it was ever stored. */
  readonly onGivenUp: () => void;
}

/** A form while it is written, with a network or without. */
export function FormEditor({ kept, keeper, state, form, themes, onSigned, onGivenUp }: FormEditorProps) {
  const t = useTexts(observationTexts);
  const [isUploading, setUploading] = useState(false);
  const [toSign, setToSign] = useState<Measurement | null>(null);
  const { fields } = kept.form;
  const isOffline = state.link === 'offline';
  const isAuthor = toSign === null || toSign.maySignAs.length > 0;
  const sign = async (): Promise<void> => setToSign(await keeper.settled(kept.id));
  return (
    <div className={styles.editor}>
      <LinkNotice state={state} onAgain={() => keeper.now()} />
      <FormConflict kept={kept} form={form} onChoose={(name, which) => keeper.choose(kept.id, name, which)} />
      {kept.refused.length > 0 ? (
        <>
          <ProblemList problems={kept.refused} />
          {kept.form.basedOn === 0 ? (
            <div>
              <Button
                danger
                onClick={() => {
                  keeper.forget(kept.id);
                  onGivenUp();
                }}
              >
                {t('give-up-here')}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
      <Panel>
        <div className={styles.editor}>
          <LessonFacts
            kept={kept}
            themes={themes}
            onChange={(name, value) => keeper.write(kept.id, name, value)}
          />
        </div>
      </Panel>
      <Panel>
        <div className={styles.items}>
          {form.items.map((item) => (
            <div key={item.code}>
              <ItemField
                item={item}
                levels={form.levels}
                value={fields[itemField(item.code)] ?? null}
                onChange={(value) => keeper.write(kept.id, itemField(item.code), value)}
              />
            </div>
          ))}
        </div>
      </Panel>
      <Panel title={t('files')}>
        {isOffline ? <p className={styles.soft}>{t('files-offline')}</p> : null}
        <FileUploader
          value={kept.files}
          max={MAX_MEASUREMENT_FILES}
          accept={['picture', 'document']}
          disabled={isOffline}
          onBusyChange={setUploading}
          onChange={(files) => keeper.attach(kept.id, files)}
        />
      </Panel>
      {isAuthor ? null : (
        <Notice tone="ok" live>
          {t('signed-by-author')}
        </Notice>
      )}
      <div className={styles.bar}>
        <KeptMark kept={kept} state={state} />
        <Button
          type="primary"
          size="large"
          disabled={isOffline || isUploading || kept.form.conflicts.length > 0}
          title={isOffline ? t('sign-offline') : undefined}
          onClick={() => void sign()}
        >
          {t('sign')}
        </Button>
      </div>
      <SignDrawer
        form={isAuthor ? toSign : null}
        onClose={() => setToSign(null)}
        onSigned={() => {
          keeper.forget(kept.id);
          onSigned();
        }}
      />
    </div>
  );
}

function LinkNotice({ state, onAgain }: { state: KeeperState; onAgain: () => void }) {
  const t = useTexts(observationTexts);
  if (state.isFull) return <Notice tone="wrong">{t('not-kept')}</Notice>;
  if (state.link === 'offline') {
    return (
      <Notice tone="attention" title={t('offline-title')}>
        {t('offline-hint')}
      </Notice>
    );
  }
  if (state.link !== 'failing') return null;
  return (
    <Notice
      tone="attention"
      title={t('failing-title')}
      action={
        <Button size="small" onClick={onAgain}>
          {t('try-again')}
        </Button>
      }
    >
      {t('failing-hint')}
    </Notice>
  );
}

/** One word on whether the form is with the server. */
function KeptMark({ kept, state }: { kept: KeptForm; state: KeeperState }) {
  const t = useTexts(observationTexts);
  if (!hasUnsent(kept.form)) {
    return (
      <span className={`${styles.kept} ${styles.keptOk}`} role="status">
        <CheckCircleFilled aria-hidden /> {t('kept-saved')}
      </span>
    );
  }
  const isHere = state.link === 'offline' || state.link === 'failing' || kept.refused.length > 0;
  return (
    <span className={`${styles.kept} ${isHere ? styles.keptNot : ''}`} role="status">
      {isHere ? <ExclamationCircleFilled aria-hidden /> : null} {isHere ? t('kept-here') : t('kept-sending')}
    </span>
  );
}
