import { useState } from 'react';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { SelectField } from '../../../../components/select-field.js';
import { TextField } from '../../../../components/text-field.js';
import { today } from '../../../../lib/format.js';
import { makeId } from '../../../../lib/make-id.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAction } from '../../../../lib/use-action.js';
import type { ObservableTeacher } from '../api/observable-teachers.js';
import { saveMeasurement } from '../api/save-measurement.js';

interface ArrangeDrawerProps {
  readonly cohortId: string;
  /** Whose lesson; null while the drawer is shut. */
  readonly teacher: ObservableTeacher | null;
  readonly themes: readonly number[];
  /** Whom a school may name to observe; empty where the reader observes. */
  readonly colleagues: readonly ObservableTeacher[];
  readonly onClose: () => void;
}

/** Fixes the day of an observation, and for a school who observes. */
export function ArrangeDrawer({ cohortId, teacher, themes, colleagues, onClose }: ArrangeDrawerProps) {
  const t = useTexts(observationTexts);
  const [heldOn, setHeldOn] = useState(today());
  const [theme, setTheme] = useState('');
  const [observer, setObserver] = useState('');
  const arrange = useAction(
    async (about: ObservableTeacher) =>
      saveMeasurement(cohortId, {
        id: makeId(),
        enrollmentId: about.enrollmentId,
        kind: 'LESSON_OBSERVATION',
        theme: Number(theme) || (themes[0] ?? 0),
        basedOn: 0,
        planned: true,
        observerTeacherId: observer || null,
        heldOn,
        className: '',
        subject: '',
        topic: '',
        values: [],
        fileIds: [],
      }),
    { invalidates: [['measurements']], onDone: onClose },
  );
  return (
    <DecisionDrawer
      title={t('arrange-title', { name: teacher?.teacherName ?? '' })}
      open={teacher !== null}
      onClose={onClose}
      submitLabel={t('arrange-submit')}
      action={arrange}
      onSubmit={() => teacher && arrange.run(teacher)}
    >
      <TextField label={t('held-on')} type="date" value={heldOn} onChange={setHeldOn} />
      <SelectField
        label={t('theme')}
        value={theme || String(themes[0] ?? '')}
        choices={themes.map((one) => [String(one), t('theme-of', { theme: one })] as const)}
        onChange={setTheme}
      />
      {colleagues.length > 0 ? (
        <SelectField
          label={t('arrange-observer')}
          hint={t('arrange-observer-hint')}
          value={observer}
          none={t('arrange-self')}
          choices={colleagues
            .filter(({ teacherId }) => teacherId !== teacher?.teacherId)
            .map(({ teacherId, teacherName }) => [teacherId, teacherName] as const)}
          onChange={setObserver}
        />
      ) : null}
    </DecisionDrawer>
  );
}
