import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { rosterImportTexts } from '@tisheng/messages/pages/roster-import.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { ProblemList } from '../../../components/problem-list.js';
import { oneOf } from '../../../lib/one-of.js';
import { useTexts } from '../../../lib/texts.js';
import { useDiscardRosterImport } from '../api/discard-roster-import.js';
import { useCheckRosterImport } from '../api/check-roster-import.js';
import {
  rosterFilePreviewQuery,
  type PreviewEncoding,
  type RosterFactColumn,
  type RosterPreview,
} from '../api/roster-file-preview.js';
import type { RosterInWork } from '../api/roster-import.js';
import { ColumnList } from './column-list.js';
import { FilePreviewTable } from './file-preview-table.js';
import { readMapping, writeMapping } from './mapping-words.js';
import styles from './roster-import.module.css';
import type { WizardAddress } from './wizard-address.js';

const ENCODINGS: readonly PreviewEncoding[] = ['UTF_8', 'GB18030', 'UTF_16LE', 'UTF_16BE'];
/** Rows in which column names may stand. */
const HEADER_ROWS = 20;

interface StepProps {
  readonly roster: RosterInWork;
  readonly address: WizardAddress;
}

/** Settles how the file is to be read, and has it checked. */
export function ColumnsStep({ roster, address }: StepProps) {
  const header = address.read('header');
  const query = useQuery(
    rosterFilePreviewQuery(
      {
        importId: roster.id,
        encoding: oneOf(ENCODINGS, address.read('encoding')),
        sheet: address.read('sheet') || null,
        headerRow: header === '' ? null : Number(header),
      },
      roster.attempt,
    ),
  );
  return (
    <Loaded query={query}>
      {({ rosterFilePreview }) => <Columns roster={roster} address={address} preview={rosterFilePreview} />}
    </Loaded>
  );
}

function Columns({ roster, address, preview }: StepProps & { readonly preview: RosterPreview }) {
  const t = useTexts(rosterImportTexts);
  const check = useCheckRosterImport((jobId) =>
    address.write({
      step: '',
      sheet: '',
      header: '',
      encoding: '',
      map: '',
      fault: '',
      faultColumn: '',
      kind: '',
      job: jobId ?? '',
    }),
  );
  const discard = useDiscardRosterImport();
  const chosen = readMapping(address.read('map'));
  const settled = new Map(
    preview.columns.map(({ index, settled: column }) => [
      index,
      chosen.has(index) ? (chosen.get(index) ?? null) : column,
    ]),
  );
  const choose = (index: number, column: RosterFactColumn | null): void => {
    const next = new Map(chosen).set(index, column);
    // A fact has one column: who takes it takes it from the other.
    for (const [other, taken] of settled) {
      if (column !== null && other !== index && taken === column) next.set(other, null);
    }
    address.write({ map: writeMapping(next) });
  };
  const reset = { map: '', header: '' };
  const submit = (): void =>
    check.run({
      importId: roster.id,
      settings: {
        encoding: preview.encoding ?? null,
        sheet: preview.sheet,
        headerRow: preview.headerRow,
        columns: [...settled].flatMap(([index, column]) => (column ? [{ index, column }] : [])),
      },
    });
  const rows = Array.from({ length: HEADER_ROWS }, (_, index) => String(index + 1));
  return (
    <Stack>
      <Panel title={t('columns-title')} extra={t('columns-lead')}>
        <div className={styles.settings}>
          {preview.sheets.length > 1 ? (
            <label>
              {t('sheet')}
              <ChoiceFilter
                label={t('sheet')}
                value={preview.sheet}
                choices={preview.sheets.map(({ name, rows: count }) => [
                  name,
                  t('sheet-rows', { name, rows: count }),
                ])}
                onChange={(sheet) => address.write({ ...reset, sheet })}
                required
              />
            </label>
          ) : null}
          <label>
            {t('header-row')}
            <ChoiceFilter
              label={t('header-row')}
              value={String(preview.headerRow)}
              choices={['0', ...rows].map((row) => [
                row,
                row === '0' ? t('header-row-none') : t('header-row-n', { row }),
              ])}
              onChange={(row) => address.write({ map: '', header: row })}
              required
            />
          </label>
          {preview.encoding ? (
            <label>
              {t('encoding')}
              <ChoiceFilter
                label={t('encoding')}
                value={preview.encoding}
                choices={ENCODINGS.map((encoding) => [encoding, t(encoding)])}
                onChange={(encoding) => address.write({ ...reset, encoding })}
                required
              />
            </label>
          ) : null}
        </div>
        <ColumnList columns={preview.columns} settled={settled} chosen={chosen} onChoose={choose} />
        <div className={`${styles.actions} ${styles.foot}`}>
          <Button type="primary" loading={check.isRunning} onClick={submit}>
            {roster.state === 'UPLOADED' ? t('check') : t('check-again')}
          </Button>
          <Button loading={discard.isRunning} onClick={() => discard.run(roster.id)}>
            {t('discard')}
          </Button>
        </div>
        <ActionFeedback action={discard} />
        <ActionFeedback action={check} />
        {preview.columns.length === 0 ? <ProblemList problems={preview.problems} /> : null}
      </Panel>
      <Panel title={t('preview-title')} extra={t('preview-hint')}>
        <FilePreviewTable preview={preview} />
      </Panel>
    </Stack>
  );
}
