import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useMemo, useState } from 'react';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { validateInstrument } from '@tisheng/domain-rules/diagnostic-assessment/validate-instrument.js';
import { instrumentEditorTexts } from '@tisheng/messages/pages/instrument-editor.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { instrumentDocumentQuery } from '../../../features/instruments/api/instrument-document.js';
import {
  instrumentDraftQuery,
  type OpenedDraft,
} from '../../../features/instruments/api/instrument-draft.js';
import { instrumentsQuery, type InstrumentVersion } from '../../../features/instruments/api/instruments.js';
import { CoverageMatrix } from '../../../features/instruments/components/coverage-matrix.js';
import { InstrumentChanges } from '../../../features/instruments/components/instrument-changes.js';
import { QuestionGroups } from '../../../features/instruments/components/question-groups.js';
import { TestPreview } from '../../../features/instruments/components/test-preview.js';
import { ViewArea } from '../../../features/instruments/components/view-area.js';
import { DraftProblems } from '../../../features/instruments/editing/draft-problems.js';
import { SaveNotices, SaveStateTag } from '../../../features/instruments/editing/draft-status.js';
import { DraftTexts } from '../../../features/instruments/editing/draft-texts.js';
import { EditView } from '../../../features/instruments/editing/edit-view.js';
import { MeetingEdits } from '../../../features/instruments/editing/meeting-edits.js';
import { PublishDraft } from '../../../features/instruments/editing/publish-draft.js';
import { useDraft } from '../../../features/instruments/editing/use-draft.js';
import { questionOf, type DraftProblem } from '../../../features/instruments/editing/use-problem-words.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useFilters } from '../../filters.js';
import { useQuestionFilter } from './instrument-filters.js';
import { useEditsInstruments } from './use-edits-instruments.js';

const VIEWS = ['edit', 'texts', 'coverage', 'preview', 'changes'] as const;
type ViewName = (typeof VIEWS)[number];

/** A draft of an instrument: fetched once, then worked on here. */
export function InstrumentDraftPage() {
  const t = useTexts(instrumentEditorTexts);
  const list = useTexts(instrumentTexts);
  const { draftId = '' } = useParams({ strict: false });
  const { programme } = useCohort();
  const draft = useQuery(instrumentDraftQuery(programme.id, draftId));
  const versions = useQuery(instrumentsQuery(programme.id));
  return (
    <Loaded query={versions}>
      {({ instruments }) => (
        <Loaded query={draft}>
          {(opened) =>
            opened === null ? (
              <EmptyState
                title={t('draft-gone')}
                action={<Link to="/office/instruments">{list('back-to-list')}</Link>}
              />
            ) : (
              <OpenDraft key={opened.id} draft={opened} versions={instruments} programmeId={programme.id} />
            )
          }
        </Loaded>
      )}
    </Loaded>
  );
}

interface OpenDraftProps {
  readonly draft: OpenedDraft;
  readonly versions: readonly InstrumentVersion[];
  readonly programmeId: string;
}

function OpenDraft({ draft, versions, programmeId }: OpenDraftProps) {
  const t = useTexts(instrumentEditorTexts);
  const list = useTexts(instrumentTexts);
  const pick = useBilingual();
  const navigate = useNavigate();
  const edits = useEditsInstruments();
  const { filter } = useFilters();
  const editing = useDraft(programmeId, draft);
  const [isPublishing, setPublishing] = useState(false);
  const { instrument } = editing;
  const problems = useMemo(() => validateInstrument(instrument), [instrument]);
  const view = VIEWS.find((known) => known === filter('view')) ?? 'edit';
  const go = (problem: DraftProblem): void => {
    const at = questionOf(problem);
    const { item, column } = problem.data ?? {};
    void navigate({
      to: '.',
      search: at === null ? { item: String(item), column: String(column) } : { at: String(at) },
    });
  };
  return (
    <>
      <PageHeader
        title={pick(instrument.title) || draft.code}
        description={
          draft.basedOnVersion === null
            ? t('draft-own', { code: draft.code })
            : t('draft-of', { code: draft.code, version: draft.basedOnVersion })
        }
        back={<Link to="/office/instruments">{list('back-to-list')}</Link>}
        actions={
          edits ? (
            <>
              <SaveStateTag editing={editing} />
              <Button
                type="primary"
                disabled={editing.state !== 'saved' || editing.meeting !== null}
                onClick={() => setPublishing(true)}
              >
                {t('publish')}
              </Button>
            </>
          ) : null
        }
      />
      {edits ? <SaveNotices editing={editing} /> : <Notice tone="neutral">{t('read-only')}</Notice>}
      {editing.meeting ? <MeetingEdits meeting={editing.meeting} onSettle={editing.settle} /> : null}
      <DraftProblems problems={problems} questions={instrument.questions} onGo={go} />
      <Tabs
        label={list('views')}
        current={view}
        tabs={viewsOf(edits, draft).map((key) => ({
          key,
          label: labelOf(key, t, list),
          to: '.' as const,
          ...(key === 'edit' ? {} : { search: { view: key } }),
        }))}
      />
      <ViewArea>
        <View
          view={view}
          editing={editing}
          edits={edits}
          problems={problems}
          draft={draft}
          programmeId={programmeId}
        />
      </ViewArea>
      {isPublishing ? (
        <PublishDraft
          programmeId={programmeId}
          draft={{ id: draft.id, code: draft.code, revision: editing.revision }}
          versions={versions}
          problems={problems}
          onClose={() => setPublishing(false)}
          onDone={({ code, version }) =>
            void navigate({
              to: '/office/instruments/$code/$version',
              params: { code, version: String(version) },
            })
          }
        />
      ) : null}
    </>
  );
}

/** Whoever only reads has no texts to write, and what is based on nothing has nothing to be compared with. */
function viewsOf(edits: boolean, { basedOnVersion }: OpenedDraft): ViewName[] {
  return VIEWS.filter(
    (view) => (edits || view !== 'texts') && (basedOnVersion !== null || view !== 'changes'),
  );
}

function labelOf(
  view: ViewName,
  t: (key: 'view-edit' | 'view-texts' | 'view-changes') => string,
  list: (key: 'view-coverage' | 'view-preview') => string,
): string {
  return view === 'coverage' || view === 'preview' ? list(`view-${view}`) : t(`view-${view}`);
}

interface ViewProps {
  readonly view: ViewName;
  readonly editing: ReturnType<typeof useDraft>;
  readonly edits: boolean;
  readonly problems: readonly DraftProblem[];
  readonly draft: OpenedDraft;
  readonly programmeId: string;
}

function View({ view, editing, edits, problems, draft, programmeId }: ViewProps) {
  const { filter, setFilter } = useQuestionFilter();
  const address = useFilters();
  const navigate = useNavigate();
  const { instrument } = editing;
  switch (view) {
    case 'edit':
      return edits ? (
        <Editor
          editing={editing}
          problems={problems}
          draft={draft}
          programmeId={programmeId}
          open={address.filter('at') === '' ? null : Number(address.filter('at'))}
          onOpen={(at) => address.setFilter('at')(at === null ? '' : String(at))}
        />
      ) : (
        <QuestionGroups
          questions={instrument.questions}
          figures={new Map()}
          filter={filter}
          onFilter={setFilter}
        />
      );
    case 'texts':
      return <DraftTexts instrument={instrument} problems={problems} onChange={editing.change} />;
    case 'coverage':
      return (
        <CoverageMatrix
          questions={instrument.questions}
          stage={filter.stage}
          environment={filter.environment}
          onStage={setFilter('stage')}
          onEnvironment={setFilter('environment')}
          onCell={(item, column) => void navigate({ to: '.', search: { item: String(item), column } })}
        />
      );
    case 'preview':
      return (
        <TestPreview
          instrument={instrument}
          stage={filter.stage}
          environment={filter.environment}
          onStage={setFilter('stage')}
          onEnvironment={setFilter('environment')}
        />
      );
    case 'changes':
      return <Changes draft={draft} instrument={instrument} programmeId={programmeId} />;
  }
}

function Editor({
  editing,
  problems,
  draft,
  programmeId,
  open,
  onOpen,
}: Omit<ViewProps, 'view' | 'edits'> & { open: number | null; onOpen: (at: number | null) => void }) {
  const { filter, setFilter } = useQuestionFilter();
  const base = useQuery({
    ...instrumentDocumentQuery(programmeId, draft.code, draft.basedOnVersion ?? 0),
    enabled: draft.basedOnVersion !== null,
  });
  const known = useMemo(() => new Set(base.data?.questions.map(({ code }) => code)), [base.data]);
  return (
    <EditView
      editing={editing}
      problems={problems}
      known={known}
      open={open}
      onOpen={onOpen}
      filter={filter}
      onFilter={setFilter}
    />
  );
}

interface ChangesProps {
  readonly draft: OpenedDraft;
  readonly instrument: Instrument;
  readonly programmeId: string;
}

function Changes({ draft, instrument, programmeId }: ChangesProps) {
  const list = useTexts(instrumentTexts);
  const base = useQuery(instrumentDocumentQuery(programmeId, draft.code, draft.basedOnVersion ?? 0));
  return (
    <Loaded query={base}>
      {(older) =>
        older === null ? (
          <EmptyState title={list('no-such-version')} />
        ) : (
          <InstrumentChanges older={older} newer={instrument} />
        )
      }
    </Loaded>
  );
}
