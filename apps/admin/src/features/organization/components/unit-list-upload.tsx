import UploadOutlined from '@ant-design/icons/es/icons/UploadOutlined';
import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { ChoiceFilter } from '../../../components/filters.js';
import { Stack } from '../../../components/grid.js';
import { useTexts } from '../../../lib/texts.js';
import { useUploadUnitList } from '../api/upload-unit-list.js';
import styles from './organization.module.css';

const KINDS = ['SCHOOLS', 'COUNTIES'] as const;
type Kind = (typeof KINDS)[number];

interface UnitListUploadProps {
  readonly unitId: string;
  /** Whether counties may stand below the office. */
  readonly mayHaveCounties: boolean;
  readonly onChecked: (listId: string) => void;
}

/** Takes a list of counties or schools and has it checked. */
export function UnitListUpload({ unitId, mayHaveCounties, onChecked }: UnitListUploadProps) {
  const t = useTexts(organizationTexts);
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>('SCHOOLS');
  const upload = useUploadUnitList(unitId, onChecked);
  return (
    <Stack>
      {mayHaveCounties ? (
        <ChoiceFilter<Kind>
          label={t('list-kind')}
          required
          value={kind}
          choices={KINDS.map((one) => [one, t(`kind-of-list-${one}`)])}
          onChange={(word) => setKind(word === '' ? 'SCHOOLS' : word)}
        />
      ) : null}
      <p className={styles.soft} style={{ marginBottom: 0 }}>
        {t(`list-columns-${kind}`)}
      </p>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.csv"
        aria-label={t('choose-list')}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file && !upload.isRunning) upload.run({ file, kind });
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
        {t('choose-list')}
      </Button>
      <ActionFeedback action={upload} />
    </Stack>
  );
}
