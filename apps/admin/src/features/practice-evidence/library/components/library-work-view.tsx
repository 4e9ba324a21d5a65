import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { LIBRARY_REPORT } from '@tisheng/domain-rules/practice-evidence/library/library-entry.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { libraryTexts } from '@tisheng/messages/pages/library.js';
import { OFFICE_LEVEL_LABELS } from '@tisheng/messages/states.js';
import { courseTopic } from '@tisheng/reference-data/course-topics.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Facts } from '../../../../components/facts.js';
import { FileList } from '../../../../components/file-list.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { EmptyState } from '../../../../components/states.js';
import { WorkText } from '../../../../components/work-text.js';
import type { LibraryWorkOpenedQuery } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { useFindLibraryWorkUseful } from '../api/find-library-work-useful.js';
import { libraryWorkQuery } from '../api/library-work.js';
import type { LibraryWork } from '../api/library-work-fields.js';
import { useReportLibraryWork } from '../api/report-library-work.js';
import styles from './library.module.css';

type Opened = NonNullable<LibraryWorkOpenedQuery['libraryWork']>;

/** One work of the library: what it is, its files to look at and fetch, its texts. */
export function LibraryWorkView(props: { cohortId: string; entryId: string; back: ReactNode }) {
  const t = useTexts(libraryTexts);
  return (
    <Loaded query={useQuery(libraryWorkQuery(props.cohortId, props.entryId))}>
      {({ libraryWork: found }) =>
        found ? (
          <Work cohortId={props.cohortId} found={found} back={props.back} />
        ) : (
          <>
            <PageHeader title={t('title')} back={props.back} />
            <EmptyState title={t('gone')} hint={t('gone-hint')} />
          </>
        )
      }
    </Loaded>
  );
}

function Work({ cohortId, found, back }: { cohortId: string; found: Opened; back: ReactNode }) {
  const t = useTexts(libraryTexts);
  const pick = useBilingual();
  const { entry } = found;
  return (
    <div className={styles.page}>
      <PageHeader
        title={entry.title}
        description={pick(awardTexts[`category-${ruleWord(entry.kind)}`])}
        back={back}
        actions={entry.isOwn ? null : <Reader cohortId={cohortId} entry={entry} />}
      />
      {entry.state === 'SHOWN' ? null : <Notice tone="attention" title={t('own-hidden')} />}
      {found.ownReports.map((report) => (
        <Notice
          key={report.id}
          tone={report.answer ? 'ok' : 'waiting'}
          title={t('report-sent', { text: report.text })}
        >
          {report.answer ? t('report-answered', { answer: report.answer }) : null}
        </Notice>
      ))}
      <Panel>
        <About entry={entry} />
      </Panel>
      {found.files.length > 0 ? (
        <Panel title={t('files')}>
          <Files files={found.files} />
        </Panel>
      ) : null}
      {found.texts.length > 0 ? (
        <Panel>
          {found.texts.map(({ name, text }) => (
            <section key={name?.zh ?? ''} className={styles.text}>
              <h3>{name ? pick(name) : t('text')}</h3>
              <WorkText text={text} />
            </section>
          ))}
        </Panel>
      ) : null}
    </div>
  );
}

function About({ entry }: { entry: LibraryWork }) {
  const t = useTexts(libraryTexts);
  const pick = useBilingual();
  const stageAndSubject = useStageAndSubject();
  const topics = entry.topics.map((code) => {
    const topic = courseTopic(code);
    return topic ? `${code} ${pick(topic)}` : code;
  });
  const honour = t('honour-of', {
    level: pick(OFFICE_LEVEL_LABELS[ruleWord(entry.level)]),
    honour: pick(entry.honour),
  });
  return (
    <>
      {entry.summary ? <p className={styles.words}>{entry.summary}</p> : null}
      <Facts
        entries={[
          [t('authors'), entry.authors.join(pick({ zh: '、', en: ', ' }))],
          [t('school'), `${entry.schoolName} · ${entry.countyName}`],
          [t('stage-subject'), stageAndSubject(entry.stage, entry.subject ?? null)],
          [t('topics'), topics.join(pick({ zh: '、', en: ', ' }))],
          [t('honour'), t('awarded-by', { honour, by: entry.awardedBy })],
          [t('licence'), t(`licence-${ruleWord(entry.licence)}`)],
        ]}
      />
      <p className={styles.soft}>{t('counts', { useful: entry.useful, downloads: entry.downloads })}</p>
    </>
  );
}

function Files({ files }: { files: Opened['files'] }) {
  const pick = useBilingual();
  const paths = new Map(
    files.map((file) => [file.id, { preview: file.previewPath, save: file.downloadPath }]),
  );
  const parts = [...new Map(files.map(({ part }) => [part?.zh ?? '', part])).entries()];
  return (
    <>
      {parts.map(([key, part]) => (
        <div key={key} className={styles.file}>
          {part ? <h3>{pick(part)}</h3> : null}
          <FileList
            files={files.filter((file) => (file.part?.zh ?? '') === key)}
            pathsOf={({ id }) => paths.get(id) ?? { preview: '', save: '' }}
          />
        </div>
      ))}
    </>
  );
}

/** What a reader does with somebody else's work. */
function Reader({ cohortId, entry }: { cohortId: string; entry: LibraryWork }) {
  const t = useTexts(libraryTexts);
  const [isReporting, setReporting] = useState(false);
  const [text, setText] = useState('');
  const useful = useFindLibraryWorkUseful(cohortId, entry.id);
  const report = useReportLibraryWork(cohortId, entry.id, () => setReporting(false));
  return (
    <div className={styles.actions}>
      <Button type="text" onClick={() => setReporting(true)}>
        {t('report')}
      </Button>
      <Button
        type={entry.foundUseful ? 'default' : 'primary'}
        aria-pressed={entry.foundUseful}
        loading={useful.isRunning}
        onClick={() => useful.run({ useful: !entry.foundUseful })}
      >
        {t(entry.foundUseful ? 'is-useful' : 'useful')}
      </Button>
      <ActionFeedback action={useful} />
      {isReporting ? (
        <DecisionDrawer
          title={t('report-title')}
          open
          onClose={() => setReporting(false)}
          submitLabel={t('report')}
          action={report}
          onSubmit={() => report.run({ text })}
        >
          <ReasonField
            label={t('report-text')}
            hint={t('report-hint')}
            value={text}
            maxLength={LIBRARY_REPORT.most}
            onChange={setText}
          />
        </DecisionDrawer>
      ) : null}
    </div>
  );
}
