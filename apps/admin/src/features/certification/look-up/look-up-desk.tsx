import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { MOST_LOOKED_UP } from '@tisheng/domain-rules/certification/look-up/may-look-up.js';
import { certificateLookUpTexts } from '@tisheng/messages/pages/certificate-look-up.js';
import { GRADE_LABELS, STATE_LABELS } from '@tisheng/messages/states.js';
import { ActionFeedback } from '../../../components/action-feedback.js';
import { DataTable, numberColumn } from '../../../components/data-table.js';
import { Field, FormColumn } from '../../../components/field.js';
import { Stack } from '../../../components/grid.js';
import { Panel } from '../../../components/panel.js';
import { SelectField } from '../../../components/select-field.js';
import { GradeTag, StateTag } from '../../../components/state-tag.js';
import { TextField } from '../../../components/text-field.js';
import type { LookUpPurpose } from '../../../gql/graphql.js';
import { formatDate } from '../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../lib/language.js';
import { ruleWord } from '../../../lib/rule-word.js';
import { useTexts } from '../../../lib/texts.js';
import { answerSheet } from './answer-sheet.js';
import { useLookUpCertificates, type FoundCertificate, type LookedUp } from './look-up-certificates.js';

const PURPOSES: readonly LookUpPurpose[] = ['REGISTRATION', 'TITLE_REVIEW', 'APPRAISAL', 'OTHER'];

/** One line of the answer: a number without a certificate has one too. */
interface Line {
  readonly key: string;
  readonly asked: string;
  readonly found: FoundCertificate | null;
}

const linesOf = (answers: readonly LookedUp[]): Line[] =>
  answers.flatMap(({ asked, certificates }): Line[] =>
    certificates.length === 0
      ? [{ key: asked, asked, found: null }]
      : certificates.map((found) => ({ key: `${asked} ${found.id}`, asked, found })),
  );

/** Exact numbers in, today's certificates out. */
export function LookUpDesk() {
  const t = useTexts(certificateLookUpTexts);
  const [numbers, setNumbers] = useState('');
  const [purpose, setPurpose] = useState<LookUpPurpose>('REGISTRATION');
  const [reason, setReason] = useState('');
  const lookUp = useLookUpCertificates();
  const submit = (): void =>
    lookUp.run({
      numbers: numbers.split(/[\s,;，；、]+/).filter((number) => number !== ''),
      purpose,
      reason,
    });
  return (
    <Stack>
      <Panel>
        <FormColumn onSubmit={submit}>
          <Field label={t('numbers')} hint={t('numbers-hint', { most: MOST_LOOKED_UP })}>
            {(attributes) => (
              <Input.TextArea
                {...attributes}
                className="tabular"
                value={numbers}
                rows={5}
                autoComplete="off"
                onChange={(event) => setNumbers(event.target.value)}
              />
            )}
          </Field>
          <SelectField
            label={t('purpose')}
            value={purpose}
            choices={PURPOSES.map((word) => [word, t(`purpose-${word}`)])}
            onChange={(word) => word !== '' && setPurpose(word)}
          />
          <TextField label={t('reason')} hint={t('reason-hint')} value={reason} onChange={setReason} />
          <ActionFeedback action={lookUp} />
          <div>
            <Button type="primary" htmlType="submit" loading={lookUp.isRunning}>
              {t('submit')}
            </Button>
          </div>
        </FormColumn>
      </Panel>
      {lookUp.value ? <Answers answers={lookUp.value} /> : null}
    </Stack>
  );
}

function Answers({ answers }: { answers: readonly LookedUp[] }) {
  const t = useTexts(certificateLookUpTexts);
  const pick = useBilingual();
  const language = useLanguage();
  const lines = linesOf(answers);
  const valid = answers.filter(({ certificates }) => certificates.some(({ state }) => state === 'ISSUED'));
  const hoursOf = ({ fields }: FoundCertificate): string => {
    const hours = fields.find(({ field }) => field === 'hours');
    return hours ? pick(hours) : '';
  };
  const sheet = answerSheet([
    [
      t('asked'),
      t('number'),
      t('holder'),
      t('certificate'),
      t('hours'),
      t('grade'),
      t('issued-on'),
      t('state'),
    ],
    ...lines.map(({ asked, found }) =>
      found
        ? [
            asked,
            found.number,
            found.holderName,
            pick(found.title),
            hoursOf(found),
            pick(GRADE_LABELS[ruleWord(found.grade)]),
            found.issuedOn,
            pick(STATE_LABELS.certificate[ruleWord(found.state)]),
          ]
        : [asked, '', '', '', '', '', '', t('none')],
    ),
  ]);
  return (
    <div aria-live="polite">
      <Panel
        flush
        title={t('answers', { asked: answers.length, found: valid.length })}
        extra={
          <a href={sheet} download={`${t('file-name')}.csv`}>
            {t('download')}
          </a>
        }
      >
        <DataTable<Line>
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            {
              title: t('asked'),
              key: 'asked',
              className: 'tabular',
              fixed: 'left',
              render: (_, { asked }) => asked,
            },
            {
              title: t('state'),
              key: 'state',
              render: (_, { found }) =>
                found ? <StateTag lifecycle="certificate" state={found.state} /> : t('none'),
            },
            { title: t('holder'), key: 'holder', render: (_, { found }) => found?.holderName },
            {
              title: t('number'),
              key: 'number',
              className: 'tabular',
              render: (_, { found }) => found?.number,
            },
            {
              title: t('hours'),
              key: 'hours',
              ...numberColumn,
              render: (_, { found }) => (found ? hoursOf(found) : ''),
            },
            {
              title: t('grade'),
              key: 'grade',
              render: (_, { found }) => (found ? <GradeTag grade={found.grade} /> : ''),
            },
            {
              title: t('issued-on'),
              key: 'on',
              render: (_, { found }) => (found ? formatDate(found.issuedOn, language) : ''),
            },
            {
              title: '',
              key: 'verify',
              render: (_, { found }) =>
                found ? (
                  <a href={found.verificationUrl} target="_blank" rel="noreferrer">
                    {t('verification')}
                  </a>
                ) : null,
            },
          ]}
        />
      </Panel>
    </div>
  );
}
