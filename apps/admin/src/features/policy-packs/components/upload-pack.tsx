import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import { useRef } from 'react';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import { DataTable } from '../../../components/data-table.js';
import { Notice } from '../../../components/notice.js';
import { Panel } from '../../../components/panel.js';
import { ErrorState } from '../../../components/states.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useUploadPolicyPack } from '../api/upload-policy-pack.js';

/** Sends a document; shows every fault with its place, or that the draft is kept. */
export function UploadPack({ programmeId }: { programmeId: string }) {
  const t = useTexts(policyPackTexts);
  const pick = useBilingual();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUploadPolicyPack(programmeId);
  return (
    <>
      <Panel title={t('upload')}>
        <p>{t('upload-hint')}</p>
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
        <Button
          type="primary"
          icon={<UploadOutlined />}
          loading={upload.isRunning}
          onClick={() => input.current?.click()}
        >
          {upload.isRunning ? t('checking') : t('upload')}
        </Button>
        {upload.error ? <ErrorState error={upload.error} /> : null}
      </Panel>
      {upload.value ? (
        <Notice tone="ok" live>
          {t('kept-as-draft', { version: upload.value })}
        </Notice>
      ) : null}
      {upload.problems.length > 0 ? (
        <Panel title={<span role="alert">{t('faults-title', { count: upload.problems.length })}</span>} flush>
          <DataTable
            rows={upload.problems.map((problem, at) => ({ ...problem, at }))}
            rowKey={({ at }) => at}
            columns={[
              {
                title: t('place'),
                key: 'place',
                width: 280,
                render: (_, { field }) =>
                  field ? <code style={{ overflowWrap: 'anywhere' }}>{field}</code> : t('whole-document'),
              },
              { title: t('fault'), key: 'fault', render: (_, problem) => pick(problem) },
            ]}
          />
        </Panel>
      ) : null}
    </>
  );
}
