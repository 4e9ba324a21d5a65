import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { organizationTexts } from '@tisheng/messages/pages/organization.js';
import { shellTexts } from '@tisheng/messages/pages/shell.js';
import { STAGE_OF_SCHOOLING_LABELS } from '@tisheng/messages/states.js';
import { Facts } from '../../../components/facts.js';
import { Stack, TwoColumns } from '../../../components/grid.js';
import { Loaded } from '../../../components/loaded.js';
import { Notice } from '../../../components/notice.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { ToneTag } from '../../../components/state-tag.js';
import type { UnitChangeKind } from '../../../gql/graphql.js';
import { formatDate } from '../../../lib/format.js';
import { useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { useMay } from '../../../lib/use-may.js';
import { useViewer } from '../../../lib/viewer.js';
import { unitProfileQuery, type UnitProfile } from '../api/unit-profile.js';
import { ChangeUnitDrawer } from './change-unit-drawer.js';
import styles from './organization.module.css';
import { PendingChanges } from './pending-changes.js';
import { ResponsiblePanel } from './responsible-panel.js';
import { TrainingColleges } from './training-colleges.js';
import { UnitHistory } from './unit-history.js';
import { UnitKindTag } from './unit-tags.js';

interface UnitViewProps {
  readonly unitId: string;
  readonly back?: ReactNode;
  /** Leads to where accounts of the unit are made. */
  readonly accountsLink?: (unitId: string, words: string) => ReactNode;
  /** Leads to the page of another unit. */
  readonly renderLink?: (unitId: string, name: string) => ReactNode;
}

/** An office or a school: its facts, who keeps it, what is decided about it, and its history. */
export function UnitView({ unitId, back, accountsLink, renderLink }: UnitViewProps) {
  const t = useTexts(organizationTexts);
  const query = useQuery(unitProfileQuery(unitId));
  const [changing, setChanging] = useState<UnitChangeKind | null>(null);
  const [applied, setApplied] = useState<boolean | null>(null);
  const officeId = useViewer().grant.unitId ?? '';
  const mayDecide = useMay()('decideUnitChange');
  return (
    <Loaded query={query}>
      {({ unitProfile: profile }) => {
        const { unit } = profile;
        const isSchool = unit.kind === 'SCHOOL';
        return (
          <>
            <PageHeader
              title={unit.name}
              back={back}
              description={profile.ancestors.map(({ name }) => name).join(' / ')}
              actions={
                <>
                  <UnitKindTag kind={unit.kind} parentKind={profile.ancestors.at(-1)?.kind ?? null} />
                  {profile.closedOn ? <ToneTag tone="neutral">{t('closed-tag')}</ToneTag> : null}
                </>
              }
            />
            <Stack>
              {mayDecide && profile.closedOn === null ? (
                <div className={styles.actions}>
                  {changesOf(profile, officeId).map((kind) => (
                    <Button key={kind} onClick={() => setChanging(kind)}>
                      {t(`do-${kind}`)}
                    </Button>
                  ))}
                </div>
              ) : null}
              {applied === null ? null : (
                <Notice tone="ok" live>
                  {applied ? t('changed-applied') : t('changed-waits')}
                </Notice>
              )}
              <TwoColumns>
                <Stack>
                  <FactsPanel profile={profile} renderLink={renderLink} />
                  {isSchool ? <ResponsiblePanel profile={profile} /> : null}
                  <KeepersPanel profile={profile} link={accountsLink?.(unit.id, t('make-account')) ?? null} />
                  {isSchool ? null : <TrainingColleges unitId={unit.id} mayAdd={profile.closedOn === null} />}
                </Stack>
                <Stack>
                  <PendingChanges unitId={unit.id} below={!isSchool} />
                  <UnitHistory profile={profile} />
                </Stack>
              </TwoColumns>
            </Stack>
            {changing ? (
              <ChangeUnitDrawer
                key={changing}
                kind={changing}
                profile={profile}
                officeId={officeId}
                onClose={() => setChanging(null)}
                onDone={(isApplied) => {
                  setChanging(null);
                  setApplied(isApplied);
                }}
              />
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
}

/** What the reader's office may decide about a unit: of its own only what stands below it. */
function changesOf({ unit }: UnitProfile, officeId: string): UnitChangeKind[] {
  const below: UnitChangeKind[] = unit.kind === 'SCHOOL' ? [] : ['OPEN'];
  if (unit.id === officeId) return unit.parentId === null ? [...below, 'RENAME'] : below;
  return [
    ...below,
    'RENAME',
    'RECODE',
    ...(unit.kind === 'SCHOOL' ? (['RESTAGE'] as const) : []),
    'MOVE',
    'MERGE',
    'CLOSE',
  ];
}

function FactsPanel({ profile, renderLink }: { profile: UnitProfile } & Pick<UnitViewProps, 'renderLink'>) {
  const t = useTexts(organizationTexts);
  const language = useLanguage();
  const { unit, mergedIntoId, mergedIntoName } = profile;
  const parent = profile.ancestors.at(-1);
  const date = (day: string | null) => (day ? formatDate(day, language) : null);
  return (
    <Panel title={t('facts')}>
      <Facts
        entries={[
          [t('code'), unit.code],
          [t('parent'), parent?.name],
          [
            t('stages'),
            profile.stages.map((stage) => STAGE_OF_SCHOOLING_LABELS[ruleWord(stage)][language]).join('、'),
          ],
          [t('opened-on'), date(profile.openedOn)],
          [t('closed-on'), date(profile.closedOn)],
          [
            t('merged-into'),
            mergedIntoId && mergedIntoName
              ? (renderLink?.(mergedIntoId, mergedIntoName) ?? mergedIntoName)
              : null,
          ],
          [t('schools'), unit.kind === 'SCHOOL' ? null : String(profile.schools)],
          [t('teachers-in-service'), String(profile.teachers)],
          [t('open-enrollments'), String(profile.openEnrollments)],
        ]}
      />
    </Panel>
  );
}

function KeepersPanel({ profile, link }: { profile: UnitProfile; link: ReactNode }) {
  const t = useTexts(organizationTexts);
  const shell = useTexts(shellTexts);
  const language = useLanguage();
  return (
    <Panel title={t('keepers')} extra={link} flush>
      {profile.keepers.length === 0 ? (
        <p className={styles.empty}>
          <ToneTag tone="attention">{t('no-account')}</ToneTag> {t('keepers-none')}
        </p>
      ) : (
        <ul className={styles.lines}>
          {profile.keepers.map(({ accountId, displayName, role, since }) => (
            <li key={`${accountId} ${role}`}>
              <div className={styles.what}>
                <strong>{displayName}</strong>
                <span className={styles.soft}>
                  {shell(`role-${role}` as keyof typeof shellTexts & `role-${string}`)} ·{' '}
                  {t('since', { date: formatDate(since, language) })}
                </span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
