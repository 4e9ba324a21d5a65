import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { DataTable } from '../../../../components/data-table.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { Loaded } from '../../../../components/loaded.js';
import { ReasonField } from '../../../../components/reason-field.js';
import { ToneTag } from '../../../../components/state-tag.js';
import { EmptyState } from '../../../../components/states.js';
import type { AwardObjectionsQuery } from '../../../../gql/graphql.js';
import { formatDate } from '../../../../lib/format.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { awardObjectionsQuery } from '../api/award-objections.js';
import { useDecideAwardObjection } from '../api/decide-award-objection.js';
import { useAwardWords } from './award-words.js';
import styles from './awards.module.css';

interface ObjectionsDeskProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly roundId: string;
}

type Objection = AwardObjectionsQuery['awardObjections']['nodes'][number];

/** What was objected to the list, and the office's answers. */
export function ObjectionsDesk({ cohortId, unitId, roundId }: ObjectionsDeskProps) {
  const t = useTexts(awardTexts);
  const language = useLanguage();
  const words = useAwardWords();
  const may = useMay();
  const [deciding, setDeciding] = useState<Objection | null>(null);
  return (
    <>
      <Loaded query={useQuery(awardObjectionsQuery(cohortId, unitId, roundId))}>
        {({ awardObjections: { nodes } }) => (
          <DataTable<Objection>
            rows={nodes}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t('no-objections')} />}
            columns={[
              {
                title: t('nominee-title'),
                key: 'title',
                render: (_, { title, people }) => (
                  <div className={styles.wide}>
                    {title}
                    <div className={styles.soft}>{words.names(people)}</div>
                  </div>
                ),
              },
              {
                title: t('objection'),
                key: 'text',
                render: (_, { text }) => <div className={styles.wide}>{text}</div>,
              },
              {
                title: t('objector'),
                key: 'by',
                render: (_, { objectorName, madeAt }) => (
                  <>
                    {objectorName}
                    <div className={styles.soft}>{formatDate(madeAt, language)}</div>
                  </>
                ),
              },
              {
                title: t('decision'),
                key: 'decision',
                render: (_, { upheld, answer }) =>
                  upheld === null || upheld === undefined ? (
                    <ToneTag tone="waiting">{t('waiting')}</ToneTag>
                  ) : (
                    <div className={styles.wide}>
                      <ToneTag tone={upheld ? 'wrong' : 'ok'}>{t(upheld ? 'upheld' : 'dismissed')}</ToneTag>
                      <div>{answer}</div>
                    </div>
                  ),
              },
              {
                key: 'act',
                hidden: !may('decideAwardObjection'),
                render: (_, one) =>
                  one.upheld === null || one.upheld === undefined ? (
                    <Button size="small" onClick={() => setDeciding(one)}>
                      {t('decide')}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
      {deciding ? (
        <Decision of={{ cohortId, unitId, roundId }} objection={deciding} onClose={() => setDeciding(null)} />
      ) : null}
    </>
  );
}

function Decision({
  of,
  objection,
  onClose,
}: {
  of: ObjectionsDeskProps;
  objection: Objection;
  onClose: () => void;
}) {
  const t = useTexts(awardTexts);
  const [upheld, setUpheld] = useState(false);
  const [answer, setAnswer] = useState('');
  const decide = useDecideAwardObjection(of.cohortId, of.unitId, of.roundId, onClose);
  return (
    <DecisionDrawer
      title={t('decide-title', { title: objection.title })}
      open
      onClose={onClose}
      submitLabel={t('decide-submit')}
      action={decide}
      onSubmit={() => decide.run({ objectionId: objection.id, upheld, answer })}
    >
      <p className={styles.words}>{objection.text}</p>
      <Radio.Group
        value={upheld}
        aria-label={t('decision')}
        onChange={(event) => setUpheld(event.target.value === true)}
        options={[
          { value: false, label: t('dismiss-objection') },
          { value: true, label: t('uphold') },
        ]}
      />
      <ReasonField label={t('decide-answer')} value={answer} onChange={setAnswer} />
    </DecisionDrawer>
  );
}
