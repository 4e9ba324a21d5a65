import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState } from 'react';
import { readPastedQuotas } from '@tisheng/domain-rules/enrollment/places/read-pasted-quotas.js';
import { placesTexts } from '@tisheng/messages/pages/places.js';
import { Field, FormColumn } from '../../../components/field.js';
import { FormDrawer } from '../../../components/form-drawer.js';
import { Notice } from '../../../components/notice.js';
import { useTexts } from '../../../lib/texts.js';
import type { QuotaTable } from '../api/quota-table.js';

interface PasteQuotasProps {
  readonly table: QuotaTable;
  readonly lineNames: readonly string[];
  /** Figures by unit and line. */
  readonly onPasted: (figures: Readonly<Record<string, number>>) => void;
}

/** Takes the table from a spreadsheet, and gives it to one: both as rows with tabs. */
export function PasteQuotas({ table, lineNames, onPasted }: PasteQuotasProps) {
  const t = useTexts(placesTexts);
  const formId = useId();
  const [isOpen, setOpen] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const [text, setText] = useState('');
  const [unread, setUnread] = useState<readonly number[]>([]);
  const copy = async (): Promise<void> => {
    const head = [t('unit'), ...lineNames].join('\t');
    const rows = table.rows.map(({ name, cells }) =>
      [name, ...cells.map(({ teachers }) => teachers ?? '')].join('\t'),
    );
    await navigator.clipboard.writeText([head, ...rows].join('\n'));
    setCopied(true);
  };
  const apply = (): void => {
    const { quotas, unreadRows } = readPastedQuotas(text, table.rows, table.lines.length);
    setUnread(unreadRows);
    onPasted(
      Object.fromEntries(
        quotas.flatMap(({ unitId, teachers }) =>
          teachers.flatMap((figure, at) =>
            figure === null ? [] : [[`${unitId} ${table.lines[at]!.position}`, figure]],
          ),
        ),
      ),
    );
    if (unreadRows.length > 0) return;
    setText('');
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('paste')}</Button>
      <Button onClick={() => void copy()}>{t('copy-table')}</Button>
      {isCopied ? <span role="status">{t('copied')}</span> : null}
      <FormDrawer
        title={t('paste')}
        open={isOpen}
        onClose={() => setOpen(false)}
        formId={formId}
        submitLabel={t('paste-apply')}
        isRunning={false}
      >
        <FormColumn id={formId} onSubmit={apply}>
          <Field label={t('paste')} hint={t('paste-hint')}>
            {(attributes) => (
              <Input.TextArea
                {...attributes}
                rows={14}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          {unread.length > 0 ? (
            <Notice tone="wrong" live>
              {t('paste-unread', { rows: unread.join('、') })}
            </Notice>
          ) : null}
        </FormColumn>
      </FormDrawer>
    </>
  );
}
