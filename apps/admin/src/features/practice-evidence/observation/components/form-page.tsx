import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useEffect, type ReactNode } from 'react';
import { hasUnsent } from '@tisheng/domain-rules/practice-evidence/observation/forms-on-device.js';
import { observationTexts } from '@tisheng/messages/pages/observation.js';
import { Stack } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { EmptyState, ErrorState, LoadingState } from '../../../../components/states.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useCohort } from '../../../../lib/cohort.js';
import { measurementQuery } from '../api/measurement.js';
import { measuringFormsQuery } from '../api/measuring-forms.js';
import { useFormKeeper } from '../device/use-form-keeper.js';
import { FormEditor } from './form-editor.js';
import { FormView } from './form-view.js';
import { useKindWords } from './kind-words.js';

interface FormPageProps {
  readonly id: string;
  /** Link to the list. */
  readonly back: ReactNode;
  readonly onOpen: (id: string) => void;
  readonly onLeave: () => void;
}

/** One form: written while its author writes, read by everybody else. */
export function FormPage({ id, back, onOpen, onLeave }: FormPageProps) {
  const t = useTexts(observationTexts);
  const language = useLanguage();
  const { kindWord } = useKindWords();
  const { id: cohortId } = useCohort();
  const { keeper, state } = useFormKeeper();
  const forms = useQuery(measuringFormsQuery(cohortId)).data?.measuringForms ?? [];
  const kept = state.forms[id];
  // The server knows nothing of a form that was begun here and never sent.
  const isKnown = !kept || kept.form.basedOn > 0;
  const stored = useQuery({ ...measurementQuery(id), enabled: isKnown });
  const form = stored.data?.measurement ?? null;
  useEffect(() => {
    if (form) keeper.read(form);
  }, [keeper, form]);
  // A form that was signed elsewhere is read, whatever this device still keeps of it.
  const writes = kept !== undefined && (form === null || form.mayWrite);
  const theme = Number(kept?.form.fields['theme'] ?? form?.theme);
  const kind = kept?.kind ?? form?.kind;
  const own = forms.filter((one) => one.kind === kind);
  const asked = own.find(({ themes }) => themes.includes(theme)) ?? form?.form ?? own[0];
  if (!kind) {
    if (stored.error) return <ErrorState error={stored.error} onRetry={() => void stored.refetch()} />;
    return stored.isPending && isKnown ? (
      <LoadingState />
    ) : (
      <EmptyState title={t('no-such-form')} action={back} />
    );
  }
  const heldOn = (kept?.form.fields['heldOn'] ?? form?.heldOn ?? '').toString();
  return (
    <>
      <PageHeader
        title={`${kindWord(kind)} · ${kept?.teacherName ?? form?.teacherName ?? ''}`}
        description={`${kept?.schoolName ?? form?.schoolName ?? ''} · ${heldOn ? formatDate(heldOn, language) : ''}`}
        back={back}
      />
      {writes && asked ? (
        <FormEditor
          kept={kept}
          keeper={keeper}
          state={state}
          form={asked}
          themes={own.flatMap(({ themes }) =>
            themes.map((one) => [one, t('theme-of', { theme: one })] as const),
          )}
          onSigned={() => void stored.refetch()}
          onGivenUp={onLeave}
        />
      ) : form ? (
        <Stack>
          {kept && hasUnsent(kept.form) && !form.mayWrite ? (
            <Notice
              tone="attention"
              title={t('not-taken')}
              action={<Button onClick={() => keeper.forget(id)}>{t('give-up-here')}</Button>}
            />
          ) : null}
          <FormView form={form} onCorrected={onOpen} onCancelled={onLeave} />
        </Stack>
      ) : (
        <LoadingState />
      )}
    </>
  );
}
