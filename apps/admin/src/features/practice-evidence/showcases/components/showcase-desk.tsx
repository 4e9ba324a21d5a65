import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { showcaseTexts } from '@tisheng/messages/pages/showcases.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { numberColumn } from '../../../../components/data-table.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { ShowcaseState } from '../../../../gql/graphql.js';
import { formatDate } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useList } from '../../../../lib/use-list.js';
import type { Showcase } from '../api/showcase-fields.js';
import { showcasesOfUnitQuery } from '../api/showcases-of-unit.js';
import styles from './showcases.module.css';

export const SHOWCASE_STATES = [
  'APPLIED',
  'NAMED',
  'REFUSED',
  'ENDED',
] as const satisfies readonly ShowcaseState[];

interface ShowcaseDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: ShowcaseState | null;
  readonly onState: (state: string) => void;
  readonly renderName: (showcase: Showcase) => ReactNode;
}

/** What the unit and those below it have applied for, the undecided first. */
export function ShowcaseDesk({ cohortId, unitId, state, onState, renderName }: ShowcaseDeskProps) {
  const t = useTexts(showcaseTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const list = useList(
    useInfiniteQuery(showcasesOfUnitQuery(cohortId, unitId, state)),
    ({ showcasesOfUnit }) => showcasesOfUnit,
  );
  return (
    <ListTable<Showcase>
      list={list}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('none-own')} hint={t('none-own-hint')} />}
      tools={
        <Filters>
          <ChoiceFilter
            label={t('any-state')}
            name={t('state')}
            value={state}
            choices={SHOWCASE_STATES.map((one) => [one, pick(STATE_LABELS.showcase[ruleWord(one)])] as const)}
            onChange={onState}
          />
        </Filters>
      }
      columns={[
        {
          title: t('name'),
          key: 'name',
          render: (_, showcase) => <div className={styles.wide}>{renderName(showcase)}</div>,
        },
        { title: t('kind'), key: 'kind', render: (_, { kind }) => t(`kind-${ruleWord(kind)}`) },
        { title: t('unit'), key: 'unit', render: (_, { unitName }) => unitName },
        { title: t('office'), key: 'office', render: (_, { officeName }) => officeName },
        {
          title: t('period'),
          key: 'period',
          render: (_, { from, until }) => `${formatDate(from, language)}–${formatDate(until, language)}`,
        },
        {
          title: t('state'),
          key: 'state',
          render: (_, one) => <StateTag lifecycle="showcase" state={one.state} />,
        },
        { title: t('results'), key: 'results', ...numberColumn, render: (_, { results }) => results.length },
      ]}
    />
  );
}
