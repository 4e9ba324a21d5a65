import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Loaded } from '../../../components/loaded.js';
import { Panel } from '../../../components/panel.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useEndTrainingCollege } from '../api/end-training-college.js';
import { useSaveTrainingCollege } from '../api/save-training-college.js';
import { trainingCollegesQuery, type TrainingCollege } from '../api/training-colleges.js';
import styles from './organization.module.css';

type Editing = { readonly unitId: string; readonly college: TrainingCollege | null };

/** The training bodies of an office and of those below it, beside the tree. */
export function TrainingColleges({ unitId, mayAdd }: { unitId: string; mayAdd: boolean }) {
  const t = useTexts(organizationTexts);
  const maySave = useMay()('saveTrainingCollege');
  const query = useQuery(trainingCollegesQuery(unitId));
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <Panel
      title={t('colleges')}
      flush
      extra={
        maySave && mayAdd ? (
          <Button size="small" onClick={() => setEditing({ unitId, college: null })}>
            {t('college-add')}
          </Button>
        ) : null
      }
    >
      <Loaded query={query}>
        {({ trainingColleges }) =>
          trainingColleges.length === 0 ? (
            <p className={styles.empty}>{t('colleges-none')}</p>
          ) : (
            <ul className={styles.lines}>
              {trainingColleges.map((college) => (
                <CollegeLine
                  key={college.id}
                  college={college}
                  onEdit={maySave ? () => setEditing({ unitId: college.unitId, college }) : null}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {editing ? <CollegeDrawer {...editing} onClose={() => setEditing(null)} /> : null}
    </Panel>
  );
}

function CollegeLine({ college, onEdit }: { college: TrainingCollege; onEdit: (() => void) | null }) {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  const end = useEndTrainingCollege(college.unitId, () => undefined);
  return (
    <li>
      <div className={styles.line}>
        <div className={styles.what}>
          <strong>{college.name}</strong>
          <span className={styles.soft}>
            {college.unitName} · {t('since', { date: formatDate(college.since, language) })}
          </span>
        </div>
        {onEdit ? (
          <div className={styles.actions}>
            <Button size="small" onClick={onEdit}>
              {t('college-edit')}
            </Button>
            <Button size="small" loading={end.isRunning} onClick={() => end.run(college.id)}>
              {t('college-end')}
            </Button>
          </div>
        ) : null}
      </div>
      <ActionFeedback action={end} />
    </li>
  );
}

function CollegeDrawer({ unitId, college, onClose }: Editing & { onClose: () => void }) {
  const t = useTexts(organizationTexts);
  const [name, setName] = useState(college?.name ?? '');
  const [since, setSince] = useState(college?.since ?? '');
  const save = useSaveTrainingCollege(unitId, onClose);
  return (
    <DecisionDrawer
      title={college ? t('college-edit') : t('college-add')}
      open
      onClose={onClose}
      submitLabel={t('save')}
      action={save}
      onSubmit={() => save.run({ collegeId: college?.id ?? null, name, since })}
    >
      <Field label={t('college-name')}>
        {(attributes) => (
          <Input
            {...attributes}
            value={name}
            maxLength={60}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('college-since')}>
        {(attributes) => (
          <Input
            {...attributes}
            type="date"
            value={since}
            onChange={(event) => setSince(event.target.value)}
          />
        )}
      </Field>
    </DecisionDrawer>
  );
}
