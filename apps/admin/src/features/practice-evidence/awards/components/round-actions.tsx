import Button from 'antd/es/button';
import { useState } from 'react';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { LinkButton } from '../../../../components/link-button.js';
import { ReasonField } from '../../../../components/reason-field.js';
import type { AwardCalendarInput } from '../../../../gql/graphql.js';
import { useLanguage } from '../../../../lib/language.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import type { AwardRound } from '../api/award-round-fields.js';
import { useAnnounceAwards } from '../api/announce-awards.js';
import { useBeginAwardJudging } from '../api/begin-award-judging.js';
import { useCancelAwardRound } from '../api/cancel-award-round.js';
import { useChangeAwardCalendar } from '../api/change-award-calendar.js';
import { usePublishAwards } from '../api/publish-awards.js';
import { CalendarFields } from './calendar-fields.js';

interface RoundActionsProps {
  readonly cohortId: string;
  readonly unitId: string;
  readonly round: AwardRound;
}

type Step = 'begin-judging' | 'announce' | 'publish';
type Act = Step | 'calendar' | 'cancel';

/** What moves a round on from each state. */
const NEXT: Readonly<Partial<Record<AwardRound['state'], Step>>> = {
  NOMINATING: 'begin-judging',
  JUDGING: 'announce',
  ANNOUNCED: 'publish',
};

/** What the unit that has opened a round can do with it now. */
export function RoundActions({ cohortId, unitId, round }: RoundActionsProps) {
  const t = useTexts(awardTexts);
  const language = useLanguage();
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const file = new URLSearchParams({ cohortId, unitId, roundId: round.id, language });
  const next = NEXT[round.state];
  const manages = round.isOwn && may('beginAwardJudging');
  const close = () => setAct(null);
  const of = { cohortId, unitId, round, onClose: close };
  return (
    <>
      <a href={`/files/awards?${file.toString()}`}>
        <LinkButton>{t('export')}</LinkButton>
      </a>
      {manages && next ? (
        <Button danger type="text" onClick={() => setAct('cancel')}>
          {t('cancel')}
        </Button>
      ) : null}
      {manages && (round.state === 'NOMINATING' || round.state === 'JUDGING') ? (
        <Button onClick={() => setAct('calendar')}>{t('calendar')}</Button>
      ) : null}
      {manages && next ? (
        <Button type="primary" onClick={() => setAct(next)}>
          {t(next)}
        </Button>
      ) : null}
      {act === 'calendar' ? <ChangeCalendar {...of} /> : null}
      {act === 'cancel' ? <CallOff {...of} /> : null}
      {act === 'begin-judging' || act === 'announce' || act === 'publish' ? (
        <MoveOn {...of} step={act} />
      ) : null}
    </>
  );
}

type Of = RoundActionsProps & { readonly onClose: () => void };

function MoveOn({ cohortId, unitId, round, step, onClose }: Of & { readonly step: Step }) {
  const t = useTexts(awardTexts);
  const begin = useBeginAwardJudging(cohortId, unitId, round.id, onClose);
  const announce = useAnnounceAwards(cohortId, unitId, round.id, onClose);
  const publish = usePublishAwards(cohortId, unitId, round.id, onClose);
  const action = { 'begin-judging': begin, announce, publish }[step];
  return (
    <DecisionDrawer
      title={t(`${step}-title`)}
      open
      onClose={onClose}
      submitLabel={t(step)}
      action={action}
      onSubmit={() => action.run(undefined)}
    >
      <p>{t(`${step}-effect`, { days: round.objectionDays })}</p>
    </DecisionDrawer>
  );
}

function ChangeCalendar({ cohortId, unitId, round, onClose }: Of) {
  const t = useTexts(awardTexts);
  const { nominateFrom, nominateUntil, judgeUntil, objectionDays } = round;
  const [calendar, setCalendar] = useState<AwardCalendarInput>({
    nominateFrom,
    nominateUntil,
    judgeUntil,
    objectionDays,
  });
  const change = useChangeAwardCalendar(cohortId, unitId, round.id, onClose);
  return (
    <DecisionDrawer
      title={t('calendar-title')}
      open
      onClose={onClose}
      submitLabel={t('save')}
      action={change}
      onSubmit={() => change.run({ calendar })}
    >
      <CalendarFields value={calendar} onChange={setCalendar} />
    </DecisionDrawer>
  );
}

function CallOff({ cohortId, unitId, round, onClose }: Of) {
  const t = useTexts(awardTexts);
  const [reason, setReason] = useState('');
  const cancel = useCancelAwardRound(cohortId, unitId, round.id, onClose);
  return (
    <DecisionDrawer
      title={t('cancel-title')}
      open
      onClose={onClose}
      submitLabel={t('cancel')}
      action={cancel}
      onSubmit={() => cancel.run({ reason })}
    >
      <p>{t('cancel-effect')}</p>
      <ReasonField label={t('cancel-reason')} value={reason} onChange={setReason} />
    </DecisionDrawer>
  );
}
