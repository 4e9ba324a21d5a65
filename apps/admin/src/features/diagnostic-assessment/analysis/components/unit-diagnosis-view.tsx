import type { ReactNode } from 'react';
import { diagnosisAnalysisTexts } from '@tisheng/messages/pages/diagnosis-analysis.js';
import { Stack, TwoColumns } from '../../../../components/grid.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { EmptyState } from '../../../../components/states.js';
import { formatShare } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import type { UnitDiagnosis } from '../api/unit-diagnosis.js';
import { DiagnosisFigures, WeeksPanel } from './diagnosis-figures.js';
import styles from './diagnosis.module.css';
import { GrowthTable } from './growth-table.js';
import { LevelTable } from './level-table.js';
import { SubunitTable } from './subunit-table.js';
import { SuggestionList } from './suggestion-list.js';
import { WeakPointList } from './weak-point-list.js';

interface UnitDiagnosisViewProps {
  readonly diagnosis: UnitDiagnosis;
  /** A link to the analysis of a unit, of the same test. */
  readonly renderLink: (unitId: string, name: string) => ReactNode;
}

/** What the tests of a unit say together: figures, levels, weak points, units below, growth, and what to do. */
export function UnitDiagnosisView({ diagnosis, renderLink }: UnitDiagnosisViewProps) {
  const { submitted, hidden, isSchool, path, postTestOffered } = diagnosis;
  return (
    <div className={styles.body}>
      {path.length > 1 ? <Path path={path} renderLink={renderLink} /> : null}
      <Stack>
        <StateNotice diagnosis={diagnosis} />
        <DiagnosisFigures diagnosis={diagnosis} />
        {submitted === 0 ? <NobodyYet diagnosis={diagnosis} /> : null}
        {submitted > 0 && hidden === null ? (
          <>
            <TwoColumns>
              <WeakPointList weakPoints={diagnosis.weakPoints} />
              <LevelTable diagnosis={diagnosis} />
            </TwoColumns>
            <SuggestionList suggestions={diagnosis.suggestions} />
          </>
        ) : null}
        {isSchool || diagnosis.subunits.length === 0 ? null : (
          <SubunitTable diagnosis={diagnosis} renderLink={renderLink} />
        )}
        {postTestOffered && submitted > 0 && hidden === null ? <GrowthTable diagnosis={diagnosis} /> : null}
        <WeeksPanel weeks={diagnosis.weeks} />
      </Stack>
    </div>
  );
}

/** The top bar leaves the way up out where there is no room. */
function Path({
  path,
  renderLink,
}: Pick<UnitDiagnosisViewProps, 'renderLink'> & Pick<UnitDiagnosis, 'path'>) {
  const t = useTexts(diagnosisAnalysisTexts);
  return (
    <nav aria-label={t('path')}>
      <ol className={styles.path}>
        {path.map(({ unitId, name }, at) => (
          <li key={unitId} aria-current={at === path.length - 1 ? 'page' : undefined}>
            {at === path.length - 1 ? name : renderLink(unitId, name)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Says in words why levels are missing, or of whom they speak. */
function StateNotice({ diagnosis }: { diagnosis: UnitDiagnosis }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const { hidden, enrolled, submitted, smallestGroup } = diagnosis;
  if (hidden === 'TOO_FEW') {
    return (
      <Notice tone="neutral" title={t('few-title')}>
        {t('few-body', { submitted, smallest: smallestGroup })}
      </Notice>
    );
  }
  if (hidden === 'PROTECTS_OTHERS') {
    return (
      <Notice tone="neutral" title={t('protects-title')}>
        {t('protects-body', { smallest: smallestGroup })}
      </Notice>
    );
  }
  if (submitted === 0 || submitted === enrolled) return null;
  return (
    <Notice tone="attention" title={t('partial-title', { share: formatShare(submitted / enrolled) })}>
      {t('partial-body', { count: enrolled - submitted })}
    </Notice>
  );
}

function NobodyYet({ diagnosis }: { diagnosis: UnitDiagnosis }) {
  const t = useTexts(diagnosisAnalysisTexts);
  const { enrolled, inProgress, kind } = diagnosis;
  return (
    <Panel>
      <EmptyState
        title={t(`empty-title-${kind}`)}
        hint={enrolled === 0 ? t('empty-nobody') : t('empty-hint', { enrolled, inProgress })}
      />
    </Panel>
  );
}
