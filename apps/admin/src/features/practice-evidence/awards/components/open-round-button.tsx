import Button from 'antd/es/button';
import { useState } from 'react';
import { MAXIMUM_AWARD_NAME } from '@tisheng/domain-rules/practice-evidence/awards/may-open-award-round.js';
import { addDays } from '@tisheng/domain-rules/time/plain-date.js';
import { awardTexts } from '@tisheng/messages/pages/awards.js';
import { DecisionDrawer } from '../../../../components/decision-drawer.js';
import { TextField } from '../../../../components/text-field.js';
import type { AwardCalendarInput, AwardCategory } from '../../../../gql/graphql.js';
import { today } from '../../../../lib/format.js';
import { useTexts } from '../../../../lib/texts.js';
import { useAtSchool } from '../../../../lib/use-at-school.js';
import { useMay } from '../../../../lib/use-may.js';
import { useOpenAwardRound } from '../api/open-award-round.js';
import { CATEGORIES, useAwardWords } from './award-words.js';
import styles from './awards.module.css';
import { CalendarFields } from './calendar-fields.js';

/** Two weeks to nominate, two to judge, a week for objections: to be changed at will. */
const usualCalendar = (): AwardCalendarInput => ({
  nominateFrom: today(),
  nominateUntil: addDays(today(), 14),
  judgeUntil: addDays(today(), 28),
  objectionDays: 7,
});

/** Opens a round of the unit. */
export function OpenRoundButton({ cohortId, unitId }: { cohortId: string; unitId: string }) {
  const t = useTexts(awardTexts);
  const words = useAwardWords();
  const may = useMay();
  const atSchool = useAtSchool();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [calendar, setCalendar] = useState(usualCalendar);
  const offered = atSchool ? CATEGORIES.slice(0, 5) : CATEGORIES;
  const [chosen, setChosen] = useState<readonly AwardCategory[]>(CATEGORIES.slice(0, 5));
  const open = useOpenAwardRound(cohortId, unitId, () => setOpen(false));
  if (!may('openAwardRound')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen ? (
        <DecisionDrawer
          title={t('open-title')}
          open
          onClose={() => setOpen(false)}
          submitLabel={t('open')}
          action={open}
          onSubmit={() => open.run({ name, categories: [...chosen], calendar })}
        >
          <p>{t('open-effect')}</p>
          <TextField
            label={t('round-name')}
            hint={t('round-name-hint')}
            value={name}
            maxLength={MAXIMUM_AWARD_NAME}
            onChange={setName}
          />
          <fieldset className={styles.fieldset}>
            <legend>{t('categories')}</legend>
            <div className={styles.checks}>
              {offered.map((category) => (
                <label key={category}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(category)}
                    onChange={(event) =>
                      setChosen(
                        offered.filter((one) =>
                          one === category ? event.target.checked : chosen.includes(one),
                        ),
                      )
                    }
                  />
                  {words.category(category)}
                </label>
              ))}
            </div>
          </fieldset>
          <CalendarFields value={calendar} onChange={setCalendar} />
        </DecisionDrawer>
      ) : null}
    </>
  );
}
