import ArrowDownOutlined from '@ant-design/icons/es/icons/ArrowDownOutlined';
import ArrowUpOutlined from '@ant-design/icons/es/icons/ArrowUpOutlined';
import DeleteOutlined from '@ant-design/icons/es/icons/DeleteOutlined';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import { useTexts } from '../../../lib/texts.js';
import type { EditedBlock, WrittenKind } from './blocks.js';
import styles from './writing.module.css';

interface BlockEditorProps {
  readonly block: EditedBlock;
  readonly number: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOnly: boolean;
  readonly onChange: (block: EditedBlock) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  /** Where the cursor stands, so that what is put in comes there. */
  readonly onPlace: (at: number | null) => void;
}

const PLACEHOLDERS = {
  text: 'text-placeholder',
  heading: 'heading-placeholder',
  points: 'points-placeholder',
  numbers: 'points-placeholder',
} as const satisfies Record<WrittenKind, string>;

/** One part of the text: words to write in, or a picture with its caption. */
export function BlockEditor(props: BlockEditorProps) {
  const t = useTexts(writingTexts);
  const { block, number, isOnly, onPlace } = props;
  const isAlone = isOnly && block.kind === 'text';
  const label = t('block-of', { number, kind: t(`kind-${block.kind}`) });
  return (
    <div className={`${styles.block} ${styles[block.kind]} ${isAlone ? '' : styles.several}`}>
      {block.kind === 'picture' ? (
        <Picture {...props} block={block} label={label} />
      ) : block.kind === 'heading' ? (
        <Input
          data-block={block.key}
          aria-label={label}
          value={block.text}
          placeholder={t('heading-placeholder')}
          maxLength={60}
          variant="borderless"
          className={styles.headingInput ?? ''}
          onChange={(event) => props.onChange({ ...block, text: event.target.value })}
          onFocus={() => onPlace(null)}
        />
      ) : (
        <Input.TextArea
          data-block={block.key}
          aria-label={label}
          value={block.text}
          placeholder={t(PLACEHOLDERS[block.kind])}
          autoSize={{ minRows: block.kind === 'text' && isOnly ? 7 : 2, maxRows: 40 }}
          variant="borderless"
          className={styles.words ?? ''}
          onChange={(event) => {
            props.onChange({ ...block, text: event.target.value });
            onPlace(event.target.selectionStart);
          }}
          onSelect={(event) => onPlace(event.currentTarget.selectionStart)}
          onFocus={(event) => onPlace(event.target.selectionStart)}
        />
      )}
      {isAlone ? null : <BlockActions {...props} />}
    </div>
  );
}

function Picture({
  block,
  label,
  onChange,
  onPlace,
}: BlockEditorProps & { block: Extract<EditedBlock, { kind: 'picture' }>; label: string }) {
  const t = useTexts(writingTexts);
  return (
    <figure className={styles.figure} aria-label={label}>
      <img src={`/files/${block.fileId}/preview`} alt={block.caption || t('kind-picture')} />
      <Input
        data-block={block.key}
        aria-label={t('caption')}
        placeholder={t('caption-placeholder')}
        value={block.caption}
        maxLength={60}
        onFocus={() => onPlace(null)}
        onChange={(event) => onChange({ ...block, caption: event.target.value.replaceAll(/[[\]]/g, '') })}
      />
    </figure>
  );
}

function BlockActions({ block, isFirst, isLast, onMove, onRemove }: BlockEditorProps) {
  const t = useTexts(writingTexts);
  return (
    <div className={styles.blockActions}>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={t('move-up')}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={t('move-down')}
        disabled={isLast}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('remove-block')}
        onClick={onRemove}
        data-kind={block.kind}
      />
    </div>
  );
}
