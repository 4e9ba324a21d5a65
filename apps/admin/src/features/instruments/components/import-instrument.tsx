import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import { useRef, type ReactNode } from 'react';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { DataTable } from '../../../components/data-table.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ErrorState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import type { ProblemShown } from '../../../lib/outcome.js';
import { useTexts } from '../../../lib/texts.js';
import { useUploadInstrumentDraft } from '../api/upload-instrument-draft.js';
import styles from './instruments.module.css';

interface ImportInstrumentProps {
  readonly programmeId: string;
  readonly renderLink: (draftId: string) => ReactNode;
}

/** Sends a file; shows every fault of its form with its place, or the draft and what is left to mend in it. */
export function ImportInstrument({ programmeId, renderLink }: ImportInstrumentProps) {
  const t = useTexts(instrumentTexts);
  const input = useRef<HTMLInputElement>(null);
  const upload = useUploadInstrumentDraft(programmeId);
  const kept = upload.value;
  return (
    <>
      <Panel title={t('import')}>
        <p className={styles.lead}>{t('import-hint')}</p>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) upload.run(file);
            // The same file may be chosen again once it is mended.
            event.target.value = '';
          }}
        />
        <Button icon={<UploadOutlined />} loading={upload.isRunning} onClick={() => input.current?.click()}>
          {upload.isRunning ? t('checking') : t('import-file')}
        </Button>
        {upload.error ? <ErrorState error={upload.error} /> : null}
      </Panel>
      {kept ? (
        <Notice tone={kept.toMend.length > 0 ? 'attention' : 'ok'} live action={renderLink(kept.id)}>
          {kept.toMend.length > 0 ? t('imported-unfinished', { count: kept.toMend.length }) : t('imported')}
        </Notice>
      ) : null}
      {kept && kept.toMend.length > 0 ? <Faults problems={kept.toMend} /> : null}
      {upload.problems.length > 0 ? (
        <Faults
          problems={upload.problems}
          title={<span role="alert">{t('faults-title', { count: upload.problems.length })}</span>}
        />
      ) : null}
    </>
  );
}

function Faults({ problems, title }: { problems: readonly ProblemShown[]; title?: ReactNode }) {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  return (
    <Panel {...(title ? { title } : {})} flush>
      <DataTable
        rows={problems.map((problem, at) => ({ ...problem, at }))}
        rowKey={({ at }) => at}
        columns={[
          {
            title: t('place'),
            key: 'place',
            width: 280,
            render: (_, { field }) =>
              field ? <code className={styles.pointer}>{field}</code> : t('whole-document'),
          },
          { title: t('fault'), key: 'fault', render: (_, problem) => pick(problem) },
        ]}
      />
    </Panel>
  );
}
