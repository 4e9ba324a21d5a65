import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { DISTORTION_TEXTS } from '@tisheng/messages/distortion.js';
import { distortionTexts } from '@tisheng/messages/pages/distortion.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { FormColumn } from '../../../../components/field.js';
import { Stack } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { StateTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import { formatDay } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { ruleWord } from '../../../../lib/rule-word.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAnswerDistortion } from '../api/answer-distortion.js';
import type { FindingInFull } from '../api/finding-fields.js';
import { institutionFindingsQuery } from '../api/institution-findings.js';
import styles from './distortion.module.css';
import { DayStrips } from './day-strips.js';
import { FindingSteps } from './finding-steps.js';
import { useEvidence } from './use-evidence.js';

/** What offices ask about the institution's data, each with its evidence and a place to answer. */
export function InstitutionFindings({ cohortId }: { cohortId: string }) {
  const t = useTexts(distortionTexts);
  return (
    <Loaded query={useQuery(institutionFindingsQuery(cohortId))}>
      {({ institutionFindings }) =>
        institutionFindings.length === 0 ? (
          <EmptyState title={t('institution-none')} hint={t('institution-none-hint')} />
        ) : (
          <Stack>
            {institutionFindings.map((found) => (
              <Asked key={found.finding.id} found={found} cohortId={cohortId} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  );
}

function Asked({ found, cohortId }: { found: FindingInFull; cohortId: string }) {
  const t = useTexts(distortionTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const evidence = useEvidence();
  const answer = useAnswerDistortion();
  const [text, setText] = useState('');
  const { finding, steps, doubted, records } = found;
  const words = DISTORTION_TEXTS[ruleWord(finding.kind)];
  const learners = doubted.map(({ learnerNo }) => learnerNo).join('、');
  return (
    <Panel
      title={pick(words.name)}
      extra={
        <>
          {finding.state === 'ASKED' && finding.answerBy ? (
            <span className={styles.soft}>
              {t('answer-by', { date: formatDay(finding.answerBy, language) })}{' '}
            </span>
          ) : null}
          <StateTag lifecycle="distortion-finding" state={finding.state} />
        </>
      }
    >
      <Stack>
        <div>
          <p className={styles.line}>{pick(words.meaning)}</p>
          <ul className={styles.facts}>
            {evidence(finding.evidence).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <p className={styles.soft}>
            {t('learner-no')}: {learners}
          </p>
        </div>
        <DayStrips records={records} />
        <FindingSteps steps={steps} />
        {finding.state === 'ASKED' ? (
          <FormColumn onSubmit={() => answer.run({ cohortId, findingId: finding.id, answer: text })}>
            <ReasonField
              label={t('answer')}
              hint={t('answer-hint')}
              value={text}
              onChange={setText}
              rows={3}
            />
            <ActionFeedback action={answer} />
            <div>
              <Button type="primary" htmlType="submit" loading={answer.isRunning}>
                {t('send-answer')}
              </Button>
            </div>
          </FormColumn>
        ) : null}
      </Stack>
    </Panel>
  );
}
