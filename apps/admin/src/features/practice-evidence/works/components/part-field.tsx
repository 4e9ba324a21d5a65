import CheckCircleFilled from '@ant-design/icons/es/icons/CheckCircleFilled';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { fileFitsPart } from '@tisheng/domain-rules/practice-evidence/works/file-fits-part.js';
import { workTexts } from '@tisheng/messages/pages/works.js';
import { FileUploader } from '../../../../components/file-uploader.js';
import type { FileShown } from '../../../../components/file-list.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { WorkKindShown } from '../api/finished-work.js';
import styles from './works.module.css';

interface PartFieldProps {
  readonly part: WorkKindShown['parts'][number];
  readonly text: string;
  readonly files: readonly FileShown[];
  /** Files of the work that stand nowhere yet. */
  readonly beside: readonly FileShown[];
  readonly onText: (text: string) => void;
  readonly onFiles: (fileIds: readonly string[]) => void;
  /** Adds a file to the work before it is put into the part. */
  readonly onUpload: (file: FileShown) => Promise<void>;
}

/** The place of one part of a work: a text to write, or files to put in. */
export function PartField({ part, text, files, beside, onText, onFiles, onUpload }: PartFieldProps) {
  const t = useTexts(workTexts);
  const pick = useBilingual();
  const name = pick(part.name);
  const sorts = part.files.map(ruleWord);
  const isText = sorts.length === 0;
  const isFilled = isText ? text.trim() !== '' : files.length > 0;
  const fitting = beside.filter((file) => fileFitsPart(file.name, { files: sorts }));
  const ids = files.map(({ id }) => id);
  const put = async (next: readonly FileShown[]): Promise<void> => {
    const added = next.filter(({ id }) => !ids.includes(id));
    for (const file of added) await onUpload(file);
    onFiles(next.map(({ id }) => id));
  };
  return (
    <section className={styles.part} aria-label={name}>
      <div className={styles.partHead}>
        <span className={styles.partName}>{name}</span>
        {isFilled ? (
          <span className={styles.filled}>
            <CheckCircleFilled aria-hidden /> {t('filled')}
          </span>
        ) : (
          <span className={part.required ? styles.missing : styles.soft}>
            {part.required ? t('required') : t('optional')}
          </span>
        )}
      </div>
      {isText ? (
        <Input.TextArea
          aria-label={t('write-part', { part: name })}
          value={text}
          autoSize={{ minRows: 3, maxRows: 20 }}
          onChange={(event) => onText(event.target.value)}
        />
      ) : (
        <>
          <FileUploader
            value={files}
            onChange={(next) => void put(next)}
            accept={sorts}
            label={t('upload-part', { part: name })}
          />
          {fitting.length > 0 ? (
            <div className={styles.choose}>
              <span className={styles.soft}>{t('choose-attached')}</span>
              {fitting.map(({ id, name: fileName }) => (
                <Button key={id} size="small" onClick={() => onFiles([...ids, id])}>
                  {fileName}
                </Button>
              ))}
            </div>
          ) : null}
        </>
      )}
    </section>
  );
}
