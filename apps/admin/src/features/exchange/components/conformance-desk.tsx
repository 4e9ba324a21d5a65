import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { CONFORMANCE_WORDS } from '@tisheng/messages/conformance-checks.js';
import { conformanceTexts } from '@tisheng/messages/pages/conformance.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { EmptyState } from '../../../components/states.js';
import { formatInstant } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { conformanceRunQuery, type ConformanceRun } from '../api/conformance-run.js';
import { useStartConformanceRun } from '../api/start-conformance-run.js';
import { ConformanceList } from './conformance-list.js';
import { CreateClientDrawer } from './create-client-drawer.js';
import { SecretOnce, type IssuedSecret } from './secret-once.js';

/** The institution's own test of its program: what the sandbox has seen of it, and what is still to be shown. */
export function ConformanceDesk() {
  const t = useTexts(conformanceTexts);
  const query = useQuery(conformanceRunQuery);
  const [asking, setAsking] = useState<'create' | 'restart' | null>(null);
  const [secret, setSecret] = useState<IssuedSecret | null>(null);
  const close = (): void => setAsking(null);
  const run = query.data?.conformanceRun ?? null;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            {run ? (
              <>
                <Button onClick={() => download(run)}>{t('download-json')}</Button>
                <Button onClick={() => window.print()}>{t('print')}</Button>
                <Button onClick={() => setAsking('restart')}>{t('restart')}</Button>
              </>
            ) : null}
            <Button type="primary" onClick={() => setAsking('create')}>
              {t('create-sandbox-client')}
            </Button>
          </>
        }
      />
      {secret ? <SecretOnce secret={secret} onKept={() => setSecret(null)} /> : null}
      <Loaded query={query}>
        {({ conformanceRun }) =>
          conformanceRun ? (
            <RunView run={conformanceRun} />
          ) : (
            <Panel>
              <EmptyState title={t('none-title')} hint={t('none-hint')} />
            </Panel>
          )
        }
      </Loaded>
      {asking === 'create' ? <CreateClientDrawer sandbox onClose={close} onIssued={setSecret} /> : null}
      {asking === 'restart' ? <RestartDrawer onClose={close} /> : null}
    </>
  );
}

function RunView({ run }: { run: ConformanceRun }) {
  const t = useTexts(conformanceTexts);
  const language = useLanguage();
  const { required, shown, wrong, passed } = run;
  const tone = passed ? 'ok' : wrong > 0 ? 'wrong' : 'neutral';
  const rest = wrong > 0 ? t('wrong-count', { count: wrong }) : t('nothing-wrong');
  return (
    <>
      <div style={{ marginBottom: 16 }}>
        <Notice tone={tone} title={passed ? t('passed') : t('not-passed', { shown, count: required })}>
          {passed ? t('passed-text', { count: required }) : rest}
        </Notice>
      </div>
      <Panel
        flush
        title={t('checks')}
        extra={t('started-at', { time: formatInstant(run.startedAt, language) })}
      >
        <ConformanceList checks={run.checks} />
      </Panel>
    </>
  );
}

function RestartDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts(conformanceTexts);
  const start = useStartConformanceRun(onClose);
  return (
    <DecisionDrawer
      title={t('restart-title')}
      open
      onClose={onClose}
      submitLabel={t('restart')}
      action={start}
      onSubmit={() => start.run(undefined)}
    >
      <p>{t('restart-text')}</p>
    </DecisionDrawer>
  );
}

/** The report as a file, each check with its words. */
function download(run: ConformanceRun): void {
  const words: Readonly<Record<string, { readonly title: unknown }>> = CONFORMANCE_WORDS;
  const checks = run.checks.map(({ evidence, ...line }) => ({
    ...line,
    title: words[line.check]?.title,
    evidence: evidence === null ? null : (JSON.parse(evidence) as unknown),
  }));
  const content = JSON.stringify({ ...run, checks }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = `conformance-${run.startedAt.slice(0, 10)}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
