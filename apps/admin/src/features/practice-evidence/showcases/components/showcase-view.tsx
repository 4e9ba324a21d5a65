import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { showcaseTexts } from '@tisheng/messages/pages/showcases.js';
import { Facts } from '../../../../components/facts.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Showcase } from '../api/showcase-fields.js';
import { showcaseQuery } from '../api/showcase.js';
import { ShowcaseActions } from './showcase-actions.js';
import styles from './showcases.module.css';

interface ShowcaseViewProps {
  readonly cohortId: string;
  readonly showcaseId: string;
  /** The unit for which the reader works; null for teachers. */
  readonly unitId: string | null;
  readonly back: ReactNode;
  readonly renderWorkLink: (entryId: string, title: string) => ReactNode;
}

/** One showcase: goals, plan, members, results with their days and the works that show them. */
export function ShowcaseView({ cohortId, showcaseId, unitId, back, renderWorkLink }: ShowcaseViewProps) {
  const t = useTexts(showcaseTexts);
  return (
    <Loaded query={useQuery(showcaseQuery(cohortId, showcaseId))}>
      {({ showcase }) =>
        showcase ? (
          <div className={styles.page}>
            <PageHeader
              title={showcase.name}
              description={t(`kind-${ruleWord(showcase.kind)}`)}
              back={back}
              actions={unitId ? <ShowcaseActions {...{ cohortId, unitId, showcase }} /> : null}
            />
            {showcase.reason ? <Notice tone="attention" title={showcase.reason} /> : null}
            <About showcase={showcase} />
            <Results showcase={showcase} renderWorkLink={renderWorkLink} />
          </div>
        ) : (
          <>
            <PageHeader title={t('title')} back={back} />
            <EmptyState title={t('gone')} />
          </>
        )
      }
    </Loaded>
  );
}

function About({ showcase }: { showcase: Showcase }) {
  const t = useTexts(showcaseTexts);
  const language = useLanguage();
  const { from, until } = showcase;
  return (
    <>
      <Panel>
        <Facts
          entries={[
            [t('state'), <StateTag key="state" lifecycle="showcase" state={showcase.state} />],
            [t('unit'), showcase.unitName],
            [t('office'), showcase.officeName],
            [t('period'), `${formatDate(from, language)}–${formatDate(until, language)}`],
          ]}
        />
      </Panel>
      <Panel title={t('goals')}>
        <p className={styles.words}>{showcase.goals}</p>
      </Panel>
      <Panel title={t('plan')}>
        <p className={styles.words}>{showcase.plan}</p>
      </Panel>
      {showcase.members.length > 0 ? (
        <Panel title={t('members')}>
          <ul className={styles.members}>
            {showcase.members.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

function Results({
  showcase,
  renderWorkLink,
}: Pick<ShowcaseViewProps, 'renderWorkLink'> & { showcase: Showcase }) {
  const t = useTexts(showcaseTexts);
  const language = useLanguage();
  return (
    <Panel title={t('results')}>
      {showcase.results.length === 0 ? (
        <p className={styles.soft}>{t('no-results')}</p>
      ) : (
        <ul className={styles.results}>
          {showcase.results.map((result) => (
            <li key={result.id}>
              <div className={styles.head}>
                <span className={styles.title}>{result.title}</span>
                <time className={styles.soft} dateTime={result.reachedOn}>
                  {formatDate(result.reachedOn, language)}
                </time>
              </div>
              {result.text ? <p className={styles.words}>{result.text}</p> : null}
              {result.works.length > 0 ? (
                <div className={styles.works}>
                  {result.works.map(({ id, title }) => (
                    <span key={id}>{renderWorkLink(id, title)}</span>
                  ))}
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
