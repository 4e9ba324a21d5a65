import Button from 'antd/es/button';
import { useState } from 'react';
import { massDecisionTexts } from '@tisheng/messages/pages/mass-decisions.js';
import { ActionFeedback } from '../../../../components/action-feedback.js';
import { FormColumn } from '../../../../components/field.js';
import { Notice } from '../../../../components/notice.js';
import { Panel } from '../../../../components/panel.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { SelectField } from '../../../../components/select-field.js';
import type { PreviewMassDecisionQueryVariables, MassDecisionKind } from '../../../../gql/graphql.js';
import { useBilingual } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import type { Ground } from '../../components/revoke-drawer.js';
import { useProposeMassDecision } from '../api/propose-mass-decision.js';

interface ProposePanelProps {
  readonly kind: MassDecisionKind;
  readonly meant: PreviewMassDecisionQueryVariables;
  readonly count: number;
  readonly grounds: readonly Ground[];
  readonly onProposed: () => void;
}

/** The ground and the reason, and the step by which a second person is asked. */
export function ProposePanel({ kind, meant, count, grounds, onProposed }: ProposePanelProps) {
  const t = useTexts(massDecisionTexts);
  const pick = useBilingual();
  const [ground, setGround] = useState('');
  const [reason, setReason] = useState('');
  const propose = useProposeMassDecision();
  const submit = async (): Promise<void> => {
    const outcome = await propose.runAndWait({ ...meant, kind, ground, reason, expected: count });
    if (outcome?.done) onProposed();
  };
  return (
    <Panel>
      <FormColumn onSubmit={() => void submit()}>
        <Notice tone={kind === 'REVOKE' ? 'wrong' : 'attention'}>{t(`warning-${kind}`)}</Notice>
        <SelectField
          label={t('ground')}
          value={ground}
          none={t('choose-ground')}
          choices={grounds.map(({ code, name }) => [code, pick(name)])}
          onChange={setGround}
        />
        <ReasonField
          label={t('reason')}
          hint={t('reason-hint')}
          value={reason}
          onChange={setReason}
          rows={3}
        />
        <ActionFeedback action={propose} />
        <div>
          <Button type="primary" danger={kind === 'REVOKE'} htmlType="submit" loading={propose.isRunning}>
            {t('submit', { count })}
          </Button>
        </div>
      </FormColumn>
    </Panel>
  );
}
