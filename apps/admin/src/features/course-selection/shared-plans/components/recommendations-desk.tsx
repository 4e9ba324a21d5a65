import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { sharedPlanTexts } from '@tisheng/messages/pages/shared-plans.js';
import { STATE_LABELS } from '@tisheng/messages/states.js';
import { numberColumn } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { ChoiceFilter, Filters } from '../../../../components/filters.js';
import { ListTable } from '../../../../components/list-table.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { SharedPlanState } from '../../../../gql/graphql.js';
import { formatDate } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useList } from '../../../../lib/use-list.js';
import { useMay } from '../../../../lib/use-may.js';
import { planRecommendationsQuery, type PlanRecommendation } from '../api/plan-recommendations.js';
import { useShowPlanInRegion } from '../api/show-plan-in-region.js';
import { useTakeBackRecommendation } from '../api/take-back-recommendation.js';
import styles from './shared-plans.module.css';

export const SHARED_PLAN_STATES = [
  'RECOMMENDED',
  'SHOWN',
  'DECLINED',
  'WITHDRAWN',
  'TAKEN_BACK',
] as const satisfies readonly SharedPlanState[];

interface RecommendationsDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly state: SharedPlanState | null;
  readonly onState: (state: string) => void;
}

type Doing = { readonly act: 'take-back' | 'to-region' | 'to-county'; readonly of: PlanRecommendation };

/** Recommended plans with what became of them; taken back, or shown in the whole region by the office above. */
export function RecommendationsDesk({ cohortId, unitId, state, onState }: RecommendationsDeskProps) {
  const t = useTexts(sharedPlanTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const atSchool = useAtSchool();
  const may = useMay();
  const [doing, setDoing] = useState<Doing | null>(null);
  const list = useList(
    useInfiniteQuery(planRecommendationsQuery(cohortId, unitId, state)),
    ({ planRecommendations }) => planRecommendations,
  );
  const takesBack = may('takeBackRecommendation');
  const lifts = may('showPlanInRegion');
  return (
    <>
      <ListTable<PlanRecommendation>
        list={list}
        rowKey={({ enrollmentId }) => enrollmentId}
        empty={<EmptyState title={t('no-made')} hint={t('no-made-hint')} />}
        tools={
          <Filters>
            <ChoiceFilter
              label={t('any-state')}
              name={t('state')}
              value={state}
              choices={SHARED_PLAN_STATES.map(
                (one) => [one, pick(STATE_LABELS['shared-plan'][ruleWord(one)])] as const,
              )}
              onChange={onState}
            />
          </Filters>
        }
        columns={[
          { title: t('teacher'), key: 'name', fixed: 'left', render: (_, { name }) => name },
          { title: t('school'), key: 'school', hidden: atSchool, render: (_, { schoolName }) => schoolName },
          {
            title: t('state'),
            key: 'state',
            render: (_, one) => (
              <span className={styles.actions}>
                <StateTag lifecycle="shared-plan" state={one.state} />
                {one.inRegionSince ? <ToneTag tone="ok">{t('in-region')}</ToneTag> : null}
                {one.anonymous && one.state === 'SHOWN' ? (
                  <ToneTag tone="neutral">{t('anonymous')}</ToneTag>
                ) : null}
              </span>
            ),
          },
          {
            title: t('why'),
            key: 'why',
            render: (_, { reason }) => <div className={styles.titles}>{reason}</div>,
          },
          {
            title: t('recommended-by'),
            key: 'by',
            render: (_, { recommendedByName, recommendedAt }) => (
              <>
                {recommendedByName}
                <div className={styles.soft}>{formatDate(recommendedAt, language)}</div>
              </>
            ),
          },
          { title: t('comments'), key: 'comments', ...numberColumn, render: (_, { comments }) => comments },
          {
            key: 'act',
            hidden: !takesBack && !lifts,
            render: (_, of) => (
              <span className={styles.actions}>
                {lifts && of.state === 'SHOWN' ? (
                  <Button
                    size="small"
                    onClick={() => setDoing({ act: of.inRegionSince ? 'to-county' : 'to-region', of })}
                  >
                    {t(of.inRegionSince ? 'to-county' : 'to-region')}
                  </Button>
                ) : null}
                {takesBack && (of.state === 'SHOWN' || of.state === 'RECOMMENDED') ? (
                  <Button size="small" onClick={() => setDoing({ act: 'take-back', of })}>
                    {t('take-back')}
                  </Button>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      {doing ? <Decision cohortId={cohortId} doing={doing} onClose={() => setDoing(null)} /> : null}
    </>
  );
}

function Decision({ cohortId, doing, onClose }: { cohortId: string; doing: Doing; onClose: () => void }) {
  const t = useTexts(sharedPlanTexts);
  const takeBack = useTakeBackRecommendation(cohortId, onClose);
  const lift = useShowPlanInRegion(cohortId, onClose);
  const { act, of } = doing;
  const { enrollmentId, name } = of;
  return (
    <DecisionDrawer
      title={t(`${act}-title`, { name })}
      open
      onClose={onClose}
      submitLabel={t(act)}
      action={act === 'take-back' ? takeBack : lift}
      onSubmit={() =>
        act === 'take-back'
          ? takeBack.run({ enrollmentId })
          : lift.run({ enrollmentId, shows: act === 'to-region' })
      }
    >
      <p>{t(`${act}-effect`)}</p>
    </DecisionDrawer>
  );
}
