import { officeTexts } from '@tisheng/messages/pages/office.js';
import { GRADE_LABELS } from '@tisheng/messages/states.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Facts } from '../../../components/facts.js';
import { Stack, TwoColumns } from '../../../components/grid.js';
import { PageHeader } from '../../../components/page-header.js';
import { Panel } from '../../../components/panel.js';
import { formatDate, formatHours, formatPoints } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import type { PolicyPack } from '../api/policy-pack.js';

/** The values that the rules go by, as the region's documents give them. */
export function PolicyView({ pack }: { pack: PolicyPack }) {
  const t = useTexts(officeTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const days = (count: number): string => t('days', { days: count });
  const lines = pack.components.flatMap((component) => [
    {
      key: component.code,
      name: pick(component.name),
      weight: component.weight,
      target: null,
      cap: null,
      isPart: false,
    },
    ...component.indicators.map((indicator) => ({
      key: `${component.code} ${indicator.code}`,
      name: pick(indicator.name),
      weight: indicator.weight,
      target: indicator.target,
      cap: indicator.cap,
      isPart: true,
    })),
  ]);
  return (
    <>
      <PageHeader title={t('policy-title')} description={t('policy-lead')} />
      <Stack>
        <TwoColumns>
          <Panel title={pick(pack.title)}>
            <Facts
              entries={[
                [t('document'), pack.document.number],
                [
                  t('issuer'),
                  `${pick(pack.document.issuer)} · ${formatDate(pack.document.issued, language)}`,
                ],
                [t('version'), `${pack.id} ${pack.version}`],
                [t('total-hours'), `${formatHours(pack.totalHalfHours)} ${t('hours')}`],
                [t('online-hours'), `${formatHours(pack.onlineHalfHours)} ${t('hours')}`],
                [t('offline-hours'), `${formatHours(pack.offlineHalfHours)} ${t('hours')}`],
                [t('gates-selection'), pack.preTestGatesSelection ? t('gates-yes') : t('gates-no')],
                [t('push-cycle'), days(pack.pushCycleDays)],
                [t('appeal-within'), days(pack.appealWithinDays)],
                [t('decide-within'), days(pack.appealDecideWithinDays)],
                [t('certificate-name'), pick(pack.certificateName)],
              ]}
            />
          </Panel>
          <Panel title={t('components')} flush>
            <DataTable
              rows={lines}
              rowKey={({ key }) => key}
              columns={[
                {
                  title: t('indicator'),
                  key: 'name',
                  render: (_, { name, isPart }) =>
                    isPart ? <span style={{ paddingInlineStart: 18 }}>{name}</span> : <strong>{name}</strong>,
                },
                {
                  title: t('weight'),
                  key: 'weight',
                  ...numberColumn,
                  render: (_, { weight }) => `${formatPoints(weight * 100)}%`,
                },
                {
                  title: t('target'),
                  key: 'target',
                  ...numberColumn,
                  render: (_, { target }) => target ?? '',
                },
                {
                  title: t('cap'),
                  key: 'cap',
                  ...numberColumn,
                  render: (_, { cap, isPart }) => cap ?? (isPart ? '—' : ''),
                },
              ]}
            />
          </Panel>
        </TwoColumns>
        <TwoColumns>
          <Panel title={t('evaluation')}>
            <Facts
              entries={[
                [t('evaluation'), t(`evaluation-${pack.evaluationKind}`)],
                ['', pack.schoolRatingRequired ? t('rating-required') : t('rating-not-required')],
                ...pack.bands.map(({ grade, from, to, includesTo }): [string, string] => [
                  pick(GRADE_LABELS[ruleWord(grade)]),
                  t(includesTo ? 'band-range-closed' : 'band-range', { from, to }),
                ]),
                ...pack.proofs.map((proof): [string, string] => [
                  pick(proof.name),
                  `${formatHours(proof.halfHours)} ${t('hours')} · ${t('minimum-score')} ${proof.minimumScore}`,
                ]),
              ]}
            />
          </Panel>
          <Panel title={t('themes')} flush>
            <DataTable
              rows={pack.themes}
              rowKey={({ theme }) => theme}
              columns={[
                {
                  title: t('theme-number'),
                  key: 'no',
                  ...numberColumn,
                  width: 64,
                  render: (_, { theme }) => theme,
                },
                { title: t('theme-title'), key: 'title', render: (_, { title }) => pick(title) },
                {
                  title: t('online-hours'),
                  key: 'online',
                  ...numberColumn,
                  render: (_, { onlineHalfHours }) => formatHours(onlineHalfHours),
                },
                {
                  title: t('offline-hours'),
                  key: 'offline',
                  ...numberColumn,
                  render: (_, { offlineHalfHours }) => formatHours(offlineHalfHours),
                },
                {
                  title: t('due-day'),
                  key: 'due',
                  ...numberColumn,
                  render: (_, { dueDay }) => dueDay ?? '—',
                },
              ]}
            />
          </Panel>
        </TwoColumns>
        <Panel title={t('revocation-grounds')}>
          <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
            {pack.revocationGrounds.map(({ code, name }) => (
              <li key={code}>{pick(name)}</li>
            ))}
          </ul>
        </Panel>
      </Stack>
    </>
  );
}
