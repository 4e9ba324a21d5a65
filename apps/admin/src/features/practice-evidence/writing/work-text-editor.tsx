import AlignLeftOutlined from '@ant-design/icons/es/icons/AlignLeftOutlined';
import FontSizeOutlined from '@ant-design/icons/es/icons/FontSizeOutlined';
import OrderedListOutlined from '@ant-design/icons/es/icons/OrderedListOutlined';
import PictureOutlined from '@ant-design/icons/es/icons/PictureOutlined';
import UnorderedListOutlined from '@ant-design/icons/es/icons/UnorderedListOutlined';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { MIN_TEXT_LENGTH } from '@tisheng/domain-rules/practice-evidence/check-evidence.js';
import { extensionsOf } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';
import { lengthOfWorkText } from '@tisheng/domain-rules/practice-evidence/work-text/parse-work-text.js';
import { writingTexts } from '@tisheng/messages/pages/writing.js';
import type { FileShown } from '../../../components/file-list.js';
import { UploadLine } from '../../../components/upload-line.js';
import { WorkText } from '../../../components/work-text.js';
import { useTexts } from '../../../lib/texts.js';
import { useUploads } from '../../../lib/uploads/use-uploads.js';
import { BlockEditor } from './block-editor.js';
import {
  moved,
  newBlock,
  newPicture,
  putIn,
  toEdited,
  toText,
  without,
  type EditedBlock,
  type WrittenKind,
} from './blocks.js';
import styles from './writing.module.css';

interface WorkTextEditorProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** A picture has arrived: it becomes one of the work's files, before the text that shows it. */
  readonly onPicture: (file: FileShown, text: string) => void;
}

const PICTURES = ['picture'] as const;
const INSERTS = [
  ['text', 'add-text', AlignLeftOutlined],
  ['heading', 'add-heading', FontSizeOutlined],
  ['points', 'add-points', UnorderedListOutlined],
  ['numbers', 'add-numbers', OrderedListOutlined],
] as const satisfies readonly (readonly [WrittenKind, string, unknown])[];

/** The text of a work: words, headings, lists and pictures one after the other; no marks have to be known. */
export function WorkTextEditor({ value, onChange, onPicture }: WorkTextEditorProps) {
  const t = useTexts(writingTexts);
  const [blocks, setBlocks] = useState<readonly EditedBlock[]>(() => toEdited(value));
  const [isPreview, setIsPreview] = useState(false);
  const place = useRef<{ key: string; at: number | null } | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const focusOn = useRef<string | null>(null);

  // What comes from outside, another device's text, takes the place of the parts.
  const written = useRef(value);
  useEffect(() => {
    if (value === written.current) return;
    written.current = value;
    setBlocks(toEdited(value));
  }, [value]);
  useEffect(() => {
    if (focusOn.current === null) return;
    document.querySelector<HTMLElement>(`[data-block="${focusOn.current}"]`)?.focus();
    focusOn.current = null;
  });

  const set = (next: readonly EditedBlock[]): string => {
    setBlocks(next);
    written.current = toText(next);
    return written.current;
  };
  const change = (next: readonly EditedBlock[]): void => {
    const before = written.current;
    const text = set(next);
    if (text !== before) onChange(text);
  };
  const insert = (block: EditedBlock): readonly EditedBlock[] => {
    const { key, at } = place.current ?? { key: blocks.at(-1)?.key ?? null, at: null };
    focusOn.current = block.key;
    return putIn(blocks, block, key, at);
  };
  const latest = useRef(insert);
  useEffect(() => {
    latest.current = insert;
  });
  const uploads = useUploads({
    place: `${location.pathname}#pictures`,
    accept: PICTURES,
    onArrived: (file) => onPicture(file, set(latest.current(newPicture(file.id)))),
  });
  const length = lengthOfWorkText(value);
  return (
    <div className={styles.editor}>
      {isPreview ? (
        <div className={styles.preview}>
          {value.trim() === '' ? (
            <p className={styles.soft}>{t('empty-preview')}</p>
          ) : (
            <WorkText text={value} />
          )}
        </div>
      ) : (
        <div className={styles.blocks}>
          {blocks.map((block, at) => (
            <BlockEditor
              key={block.key}
              block={block}
              number={at + 1}
              isFirst={at === 0}
              isLast={at === blocks.length - 1}
              isOnly={blocks.length === 1}
              onChange={(next) => change(blocks.map((one) => (one.key === next.key ? next : one)))}
              onMove={(by) => change(moved(blocks, block.key, by))}
              onRemove={() => change(without(blocks, block.key))}
              onPlace={(cursor) => {
                place.current = { key: block.key, at: cursor };
              }}
            />
          ))}
        </div>
      )}
      {uploads.lines.length > 0 ? (
        <ul className={styles.uploads}>
          {uploads.lines.map((line) => (
            <UploadLine
              key={line.key}
              line={line}
              accept={PICTURES}
              actions={uploads}
              onPick={() => picker.current?.click()}
            />
          ))}
        </ul>
      ) : null}
      <div className={styles.toolbar}>
        {isPreview
          ? null
          : INSERTS.map(([kind, label, Icon]) => (
              <Tool key={kind} label={t(label)} onClick={() => change(insert(newBlock(kind)))}>
                <Icon aria-hidden />
                <span>{t(`kind-${kind}`)}</span>
              </Tool>
            ))}
        {isPreview ? null : (
          <Tool label={t('add-picture')} onClick={() => picker.current?.click()}>
            <PictureOutlined aria-hidden />
            <span>{t('kind-picture')}</span>
          </Tool>
        )}
        <button type="button" className={styles.previewButton} onClick={() => setIsPreview(!isPreview)}>
          {isPreview ? t('go-on-writing') : t('preview')}
        </button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        accept={extensionsOf(PICTURES).join(',')}
        aria-label={t('add-picture')}
        onChange={(event) => {
          uploads.add([...(event.target.files ?? [])].slice(0, 1));
          event.target.value = '';
        }}
      />
      <p className={styles.count}>
        {length < MIN_TEXT_LENGTH
          ? t('word-count-of-least', { count: length, least: MIN_TEXT_LENGTH })
          : t('word-count', { count: length })}
      </p>
    </div>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      // The cursor stays where it is, so that what is put in comes there.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
