import { useState } from 'react';
import { reconciliationTexts } from '@tisheng/messages/pages/reconciliation.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { useTexts } from '../../../lib/texts.js';
import { useStateSentTotals } from '../api/state-sent-totals.js';

interface StateTotalsProps {
  readonly cohortId: string;
  readonly cycle: number;
  readonly onClose: () => void;
}

/** Uploads what the institution says it has sent for a cycle. */
export function StateTotalsDrawer({ cohortId, cycle, onClose }: StateTotalsProps) {
  const t = useTexts(reconciliationTexts);
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const state = useStateSentTotals(onClose);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (file) state.run({ cohortId, cycle, content: await file.text() });
  };
  return (
    <DecisionDrawer
      title={t('upload-title', { number: cycle })}
      open
      onClose={onClose}
      submitLabel={t('upload')}
      action={state}
      onSubmit={() => void submit()}
    >
      <p>{t('upload-text')}</p>
      <Field label={t('file')} fault={tried && !file ? t('file-missing') : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            accept=".csv,.ndjson,.jsonl,text/csv"
            onChange={(event) => setFile(event.target.files?.[0] ?? null)}
          />
        )}
      </Field>
    </DecisionDrawer>
  );
}
