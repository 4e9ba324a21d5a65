import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import type { Instrument } from '@tisheng/domain-rules/diagnostic-assessment/instrument.js';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { ChoiceFilter, Filters } from '../../../components/filters.js';
import { LinkButton } from '../../../components/link-button.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { EmptyState } from '../../../components/states.js';
import { Tabs } from '../../../components/tabs.js';
import { useCreateInstrumentDraft } from '../../../features/instruments/api/create-instrument-draft.js';
import { instrumentDocumentQuery } from '../../../features/instruments/api/instrument-document.js';
import { instrumentsQuery } from '../../../features/instruments/api/instruments.js';
import { itemFiguresQuery } from '../../../features/instruments/api/item-figures.js';
import { CoverageMatrix } from '../../../features/instruments/components/coverage-matrix.js';
import { exportAddress } from '../../../features/instruments/components/export-address.js';
import { InstrumentChanges } from '../../../features/instruments/components/instrument-changes.js';
import { QuestionGroups } from '../../../features/instruments/components/question-groups.js';
import { TestPreview } from '../../../features/instruments/components/test-preview.js';
import { ViewArea } from '../../../features/instruments/components/view-area.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useFilters } from '../../filters.js';
import { useQuestionFilter } from './instrument-filters.js';
import { useEditsInstruments } from './use-edits-instruments.js';

const VIEWS = ['questions', 'coverage', 'preview', 'compare'] as const;

/** One version of an instrument: what it asks of whom, how it covers the standard, and what it changed. */
export function InstrumentPage() {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const { code = '', version = '' } = useParams({ strict: false });
  const { programme } = useCohort();
  const { filter } = useFilters();
  const edits = useEditsInstruments();
  const navigate = useNavigate();
  const number = Number(version);
  const copy = useCreateInstrumentDraft(
    programme.id,
    (draftId) => void navigate({ to: '/office/instruments/drafts/$draftId', params: { draftId } }),
  );
  const query = useQuery(instrumentDocumentQuery(programme.id, code, number));
  const view = VIEWS.find((known) => known === filter('view')) ?? 'questions';
  const title = query.data ? pick(query.data.title) : code;
  return (
    <>
      <PageHeader
        title={`${title} ${t('version-number', { version })}`}
        description={query.data ? pick(query.data.introduction) : code}
        back={<Link to="/office/instruments">{t('back-to-list')}</Link>}
        actions={
          <>
            <a href={exportAddress(programme.id, { code, version: number })}>
              <LinkButton>{t('export')}</LinkButton>
            </a>
            {edits ? (
              <Button
                type="primary"
                loading={copy.isRunning}
                onClick={() => copy.run({ code, version: number })}
              >
                {t('copy-to-draft')}
              </Button>
            ) : null}
          </>
        }
      />
      <ActionFeedback action={copy} />
      <Tabs
        label={t('views')}
        current={view}
        tabs={VIEWS.map((key) => ({
          key,
          label: t(`view-${key}`),
          to: '.' as const,
          ...(key === 'questions' ? {} : { search: { view: key } }),
        }))}
      />
      <Loaded query={query}>
        {(instrument) =>
          instrument === null ? (
            <EmptyState title={t('no-such-version')} />
          ) : (
            <ViewArea>
              <View view={view} instrument={instrument} programmeId={programme.id} />
            </ViewArea>
          )
        }
      </Loaded>
    </>
  );
}

interface ViewProps {
  readonly view: (typeof VIEWS)[number];
  readonly instrument: Instrument;
  readonly programmeId: string;
}

function View({ view, instrument, programmeId }: ViewProps) {
  const { filter, setFilter } = useQuestionFilter();
  const navigate = useNavigate();
  const may = useMay();
  const figures = useQuery({
    ...itemFiguresQuery(programmeId, instrument.code, instrument.version),
    enabled: may('itemStatistics'),
  });
  switch (view) {
    case 'questions':
      return (
        <QuestionGroups
          questions={instrument.questions}
          figures={figures.data ?? new Map()}
          filter={filter}
          onFilter={setFilter}
        />
      );
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
    case 'compare':
      return <Compared instrument={instrument} programmeId={programmeId} />;
  }
}

function Compared({ instrument, programmeId }: Omit<ViewProps, 'view'>) {
  const t = useTexts(instrumentTexts);
  const { filter, setFilter } = useFilters();
  const list = useQuery(instrumentsQuery(programmeId));
  const others = (list.data?.instruments ?? []).filter(
    ({ code, version }) => code !== instrument.code || version !== instrument.version,
  );
  const other = filter('with') || (others[0] ? `${others[0].code} ${others[0].version}` : '');
  const [code = '', version = ''] = other.split(' ');
  return (
    <>
      <Filters>
        <ChoiceFilter
          label={t('compare-with')}
          required
          value={other}
          choices={others.map((one) => [
            `${one.code} ${one.version}`,
            `${one.code} ${t('version-number', { version: one.version })}`,
          ])}
          onChange={setFilter('with')}
        />
      </Filters>
      {code === '' ? (
        <EmptyState title={t('choose-other')} />
      ) : (
        <Against programmeId={programmeId} code={code} version={Number(version)} newer={instrument} />
      )}
    </>
  );
}

interface AgainstProps {
  readonly programmeId: string;
  readonly code: string;
  readonly version: number;
  readonly newer: Instrument;
}

function Against({ programmeId, code, version, newer }: AgainstProps) {
  const t = useTexts(instrumentTexts);
  return (
    <Loaded query={useQuery(instrumentDocumentQuery(programmeId, code, version))}>
      {(older) =>
        older === null ? (
          <EmptyState title={t('no-such-version')} />
        ) : (
          <InstrumentChanges older={older} newer={newer} />
        )
      }
    </Loaded>
  );
}
