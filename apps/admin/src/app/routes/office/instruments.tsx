import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { instrumentTexts } from '@tisheng/messages/pages/instruments.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Stack } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { useCreateInstrumentDraft } from '../../../features/instruments/api/create-instrument-draft.js';
import { useDiscardInstrumentDraft } from '../../../features/instruments/api/discard-instrument-draft.js';
import {
  instrumentDraftsQuery,
  type DraftListed,
} from '../../../features/instruments/api/instrument-drafts.js';
import { instrumentsQuery } from '../../../features/instruments/api/instruments.js';
import { DraftTable } from '../../../features/instruments/components/draft-table.js';
import { ImportInstrument } from '../../../features/instruments/components/import-instrument.js';
import { VersionTable } from '../../../features/instruments/components/version-table.js';
import { useCohort } from '../../../lib/cohort.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useEditsInstruments } from './use-edits-instruments.js';

/** The instruments of the programme: what is published, what is being worked on, and how a file comes in. */
export function InstrumentsPage() {
  const t = useTexts(instrumentTexts);
  const { programme } = useCohort();
  const edits = useEditsInstruments();
  const navigate = useNavigate();
  const open = (draftId: string): void =>
    void navigate({ to: '/office/instruments/drafts/$draftId', params: { draftId } });
  const copy = useCreateInstrumentDraft(programme.id, open);
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <Stack>
        <Panel title={t('versions')} flush>
          <Loaded query={useQuery(instrumentsQuery(programme.id))}>
            {({ instruments }) => (
              <VersionTable
                programmeId={programme.id}
                versions={instruments}
                renderLink={({ code, version }) => (
                  <Link to="/office/instruments/$code/$version" params={{ code, version: String(version) }}>
                    {t('view')}
                  </Link>
                )}
                onCopy={edits ? copy.run : null}
                isCopying={copy.isRunning}
              />
            )}
          </Loaded>
          <ActionFeedback action={copy} />
        </Panel>
        <Drafts programmeId={programme.id} edits={edits} />
        {edits ? (
          <ImportInstrument
            programmeId={programme.id}
            renderLink={(draftId) => (
              <Link to="/office/instruments/drafts/$draftId" params={{ draftId }}>
                {t('open-draft')}
              </Link>
            )}
          />
        ) : null}
      </Stack>
    </>
  );
}

function Drafts({ programmeId, edits }: { programmeId: string; edits: boolean }) {
  const t = useTexts(instrumentTexts);
  const pick = useBilingual();
  const [discarding, setDiscarding] = useState<DraftListed | null>(null);
  const discard = useDiscardInstrumentDraft(programmeId, () => setDiscarding(null));
  return (
    <>
      <Panel title={t('drafts')} flush>
        <Loaded query={useQuery(instrumentDraftsQuery(programmeId))}>
          {({ instrumentDrafts }) => (
            <DraftTable
              drafts={instrumentDrafts}
              renderLink={({ id }) => (
                <Link to="/office/instruments/drafts/$draftId" params={{ draftId: id }}>
                  {edits ? t('edit') : t('view')}
                </Link>
              )}
              onDiscard={edits ? setDiscarding : null}
            />
          )}
        </Loaded>
      </Panel>
      <DecisionDrawer
        title={t('discard-title', {
          title: discarding ? pick({ zh: discarding.titleZh, en: discarding.titleEn }) : '',
        })}
        open={discarding !== null}
        onClose={() => setDiscarding(null)}
        submitLabel={t('discard')}
        action={discard}
        onSubmit={() => discarding && discard.run(discarding.id)}
      >
        <p>{t('discard-effect')}</p>
      </DecisionDrawer>
    </>
  );
}
