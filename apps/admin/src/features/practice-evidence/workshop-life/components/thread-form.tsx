import Input from 'antd/es/input';
import { useState } from 'react';
import {
  LONGEST_POST,
  MOST_FILES_OF_A_POST,
} from '@tisheng/domain-rules/practice-evidence/workshop-life/discussion.js';
import { workshopLifeTexts } from '@tisheng/messages/pages/workshop-life.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Field } from '../../../../components/field.js';
import { FileUploader, type UploadedFile } from '../../../../components/file-uploader.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { useTexts } from '../../../../lib/texts.js';
import { useOpenThread } from '../api/open-thread.js';
import type { WorkshopLife } from '../api/workshop-life.js';

interface ThreadFormProps {
  readonly workshop: Pick<WorkshopLife, 'workshopId' | 'groups' | 'ownGroupId' | 'canRun'>;
  /** The activity that it is about; empty for none. */
  readonly activityId: string;
  readonly onClose: () => void;
  readonly onOpened: (threadId: string) => void;
}

/** A new thread: topic, where, and the first post with its files. */
export function ThreadForm({ workshop, activityId, onClose, onOpened }: ThreadFormProps) {
  const t = useTexts(workshopLifeTexts);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [groupId, setGroupId] = useState('');
  const [files, setFiles] = useState<readonly UploadedFile[]>([]);
  const [isBusy, setBusy] = useState(false);
  const open = useOpenThread((threadId) => {
    onClose();
    onOpened(threadId);
  });
  const places = workshop.groups.filter(({ id }) => workshop.canRun || id === workshop.ownGroupId);
  return (
    <DecisionDrawer
      title={t('open-thread')}
      open
      onClose={onClose}
      submitLabel={t('open-thread')}
      action={{ ...open, isRunning: open.isRunning || isBusy }}
      onSubmit={() =>
        open.run({
          workshopId: workshop.workshopId,
          thread: {
            title,
            text,
            groupId: groupId || null,
            activityId: activityId || null,
            fileIds: files.map(({ id }) => id),
          },
        })
      }
    >
      <TextField label={t('thread-title')} value={title} onChange={setTitle} maxLength={60} />
      {activityId === '' && places.length > 0 ? (
        <SelectField
          label={t('thread-where')}
          value={groupId}
          none={t('whole-workshop')}
          choices={places.map(
            ({ id, name }) =>
              [id, id === workshop.ownGroupId ? t('thread-in-group', { group: name }) : name] as const,
          )}
          onChange={setGroupId}
        />
      ) : null}
      <Field label={t('thread-text')}>
        {(attributes) => (
          <Input.TextArea
            {...attributes}
            rows={6}
            maxLength={LONGEST_POST}
            showCount
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <FileUploader
        value={files}
        onChange={setFiles}
        onBusyChange={setBusy}
        max={MOST_FILES_OF_A_POST}
        label={t('add-files')}
      />
    </DecisionDrawer>
  );
}
