import Button from 'antd/es/button';
import { useState } from 'react';
import { compareSchoolPlans } from '@tisheng/domain-rules/course-selection/school-plan/compare-school-plans.js';
import { schoolPlanTexts } from '@tisheng/messages/pages/school-plans.js';
import { Panel } from '../../../../components/panel.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { formatInstant } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import type { SchoolPlan } from '../api/school-plan.js';
import { fromApi } from '../plan-content.js';
import { DifferenceList } from './difference-list.js';
import styles from './school-plan.module.css';

/** Every version that was handed in: by whom, what the reviewers said, and what is different from the one before. */
export function VersionList({ plan }: { plan: SchoolPlan }) {
  const t = useTexts(schoolPlanTexts);
  if (plan.versions.length === 0) return null;
  return (
    <Panel title={t('versions')}>
      {plan.versions.map((version, at) => (
        <Version key={version.version} plan={plan} version={version} before={plan.versions[at + 1]} />
      ))}
    </Panel>
  );
}

type VersionShown = SchoolPlan['versions'][number];

function Version({
  plan,
  version,
  before,
}: {
  plan: SchoolPlan;
  version: VersionShown;
  before: VersionShown | undefined;
}) {
  const t = useTexts(schoolPlanTexts);
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.version}>
      <div className={styles.line}>
        <strong>{t('version', { version: version.version })}</strong>
        <span className={styles.soft}>
          {t('version-line', {
            name: version.submittedByName,
            time: formatInstant(version.submittedAt, language),
          })}
        </span>
      </div>
      {version.reviews.map((review) => (
        <div key={review.reviewer} className={styles.review}>
          <div className={styles.line}>
            <ToneTag tone={review.decision === 'APPROVE' ? 'ok' : 'wrong'}>
              {t(review.decision === 'APPROVE' ? 'approved' : 'returned')}
            </ToneTag>
            <span>
              {t(`reviewer-${ruleWord(review.reviewer)}`)} {review.reviewedByName}
            </span>
            <span className={styles.soft}>{formatInstant(review.reviewedAt, language)}</span>
          </div>
          {review.reason ? <p className={styles.words}>{review.reason}</p> : null}
          {review.comments.map(({ section, text }) => (
            <p key={section} className={styles.words}>
              <strong>{t(ruleWord(section))}</strong> {text}
            </p>
          ))}
        </div>
      ))}
      {before ? (
        <div className={styles.screenOnly}>
          <Button type="link" size="small" style={{ padding: 0 }} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'hide-differences' : 'show-differences')}
          </Button>
          {isOpen ? (
            <DifferenceList
              themes={plan.themes}
              differences={compareSchoolPlans(fromApi(before.content), fromApi(version.content))}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
