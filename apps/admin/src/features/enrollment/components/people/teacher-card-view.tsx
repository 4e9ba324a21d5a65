import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { peopleTexts } from '@tisheng/messages/pages/people.js';
import { Facts } from '../../../../components/facts.js';
import { Stack, TwoColumns } from '../../../../components/grid.js';
import { Loaded } from '../../../../components/loaded.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeader } from '../../../../components/page-header.js';
import { Panel } from '../../../../components/panel.js';
import { StateTag, ToneTag } from '../../../../components/state-tag.js';
import { formatInstant } from '../../../../lib/format.js';
import { useBilingual, useLanguage } from '../../../../lib/language.js';
import { useStageAndSubject } from '../../../../lib/subject.js';
import { useTexts } from '../../../../lib/texts.js';
import { useMay } from '../../../../lib/use-may.js';
import { useEditTeacher } from '../../api/people/edit-teacher.js';
import { teacherCardQuery, type TeacherCardShown } from '../../api/people/teacher-card.js';
import { UnmaskDrawer } from '../unmask-drawer.js';
import { LeavingDrawer, ReturnDrawer } from './leaving-drawers.js';
import { ObligationChangeTable, ObligationList } from './obligations-of-teacher.js';
import { RequestErasureDrawer } from './request-erasure-drawer.js';
import { TeacherFactsDrawer } from './teacher-facts-drawer.js';
import { ChangeTable } from './teacher-history.js';
import { TransferOutDrawer } from './transfer-drawers.js';
import { dutyName } from './words.js';

type Open = 'edit' | 'leave' | 'return' | 'transfer' | 'unmask' | 'erase' | null;

/** Everything about one teacher, and what may be done. */
export function TeacherCardView({ teacherId, back }: { teacherId: string; back: ReactNode }) {
  return (
    <Loaded query={useQuery(teacherCardQuery(teacherId))}>
      {({ teacherCard }) => <Card card={teacherCard} back={back} />}
    </Loaded>
  );
}

function Card({ card, back }: { card: TeacherCardShown; back: ReactNode }) {
  const t = useTexts(peopleTexts);
  const may = useMay();
  const [open, setOpen] = useState<Open>(null);
  const [told, setTold] = useState<string | null>(null);
  const { facts } = card;
  const close = (): void => setOpen(null);
  const edit = useEditTeacher((done) => {
    const more =
      done.obligationsChanged + done.obligationsWaiting > 0
        ? t('edited-obligations', { changed: done.obligationsChanged, waiting: done.obligationsWaiting })
        : '';
    setTold(t('edited', { count: done.changed }) + more);
    close();
  });
  const { isErased, inService } = facts;
  const actions = isErased ? null : (
    <>
      {may('GET /files/teachers/:id/data') ? (
        <Button href={`/files/teachers/${facts.id}/data`}>{t('export-data')}</Button>
      ) : null}
      {may('requestErasure') ? (
        <Button onClick={() => setOpen('erase')}>{t('request-erasure')}</Button>
      ) : null}
      {inService && may('noteLeaving') ? (
        <Button onClick={() => setOpen('leave')}>{t('leave')}</Button>
      ) : null}
      {inService && may('proposeTransferOut') ? (
        <Button onClick={() => setOpen('transfer')}>{t('transfer')}</Button>
      ) : null}
      {!inService && may('returnTeacher') ? (
        <Button onClick={() => setOpen('return')}>{t('return-teacher')}</Button>
      ) : null}
      {may('editTeacher') ? (
        <Button type="primary" onClick={() => setOpen('edit')}>
          {t('edit')}
        </Button>
      ) : null}
    </>
  );
  return (
    <>
      <PageHeader
        title={facts.name}
        description={`${facts.schoolName} · ${facts.countyName}`}
        actions={actions}
        back={back}
      />
      <Stack>
        {told ? (
          <Notice tone="ok" live>
            {told}
          </Notice>
        ) : null}
        {isErased ? (
          <Notice tone="neutral" title={t('erased')}>
            {t('erased-hint')}
          </Notice>
        ) : null}
        <TwoColumns>
          <FactsPanel card={card} onUnmask={() => setOpen('unmask')} />
          <Stack>
            <PostingsPanel card={card} />
            <EnrollmentsPanel card={card} />
          </Stack>
        </TwoColumns>
        <Panel title={t('obligation')}>
          <ObligationList obligations={card.obligations} />
        </Panel>
        {card.obligationChanges.length > 0 ? (
          <Panel title={t('obligation-changes')} flush>
            <ObligationChangeTable changes={card.obligationChanges} />
          </Panel>
        ) : null}
        {may('editTeacher') ? (
          <Panel title={t('changes')} flush>
            <ChangeTable changes={card.changes} />
          </Panel>
        ) : null}
      </Stack>
      {open === 'edit' && facts.idType ? (
        <TeacherFactsDrawer
          title={t('edit-title', { name: facts.name })}
          submitLabel={t('save')}
          known={{ ...facts, idType: facts.idType }}
          action={edit}
          onClose={close}
          onSubmit={(given, reason) => edit.run({ teacherId: facts.id, facts: onlyFacts(given), reason })}
        />
      ) : null}
      {open === 'leave' ? <LeavingDrawer teacher={facts} onClose={close} /> : null}
      {open === 'return' ? <ReturnDrawer teacher={facts} onClose={close} /> : null}
      {open === 'erase' ? <RequestErasureDrawer teacher={facts} onClose={close} /> : null}
      {open === 'transfer' ? (
        <TransferOutDrawer
          teacher={facts}
          onClose={close}
          onDone={(isAccepted) => {
            setTold(t(isAccepted ? 'transfer-done' : 'transfer-proposed'));
            close();
          }}
        />
      ) : null}
      {open === 'unmask' ? <UnmaskDrawer teacher={facts} onClose={close} /> : null}
    </>
  );
}

/** The form's values alone: the server takes nothing else. */
function onlyFacts(given: Parameters<Parameters<typeof TeacherFactsDrawer>[0]['onSubmit']>[0]) {
  const { name, idType, idNumber, sex, birthDate, stage, subject, duty, phone, retirementCategory } = given;
  return {
    name,
    idType,
    idNumber: idNumber ?? null,
    sex: sex ?? null,
    birthDate: birthDate ?? null,
    stage,
    subject: subject ?? null,
    duty,
    phone: phone ?? null,
    retirementCategory: retirementCategory ?? null,
  };
}

function FactsPanel({
  card: { facts, accounts, mergedAt },
  onUnmask,
}: {
  card: TeacherCardShown;
  onUnmask: () => void;
}) {
  const t = useTexts(peopleTexts);
  const may = useMay();
  const pick = useBilingual();
  const language = useLanguage();
  const stageAndSubject = useStageAndSubject();
  const account = accounts.map(({ login, isActive }) =>
    isActive ? login : t('account-inactive', { login }),
  );
  return (
    <Panel title={t('facts')}>
      <Facts
        entries={[
          [
            t('status'),
            <ToneTag key="status" tone={facts.inService ? 'ok' : 'neutral'}>
              {t(facts.isErased ? 'erased' : facts.inService ? 'in-service' : 'left')}
            </ToneTag>,
          ],
          [t('sex'), t(facts.sex)],
          [
            t('birth-date'),
            <span key="born" className="tabular">
              {facts.birthDate}
            </span>,
          ],
          [t('id-type'), facts.idType ? t(facts.idType) : null],
          [
            t('id-number'),
            facts.isErased ? null : (
              <span className="tabular" key="id">
                {facts.maskedIdNumber}{' '}
                {may('unmaskIdNumber') ? (
                  <Button type="link" size="small" onClick={onUnmask}>
                    {t('unmask')}
                  </Button>
                ) : null}
              </span>
            ),
          ],
          [t('stage'), stageAndSubject(facts.stage, facts.subject)],
          [t('duty'), pick(dutyName(facts.duty))],
          [t('phone'), facts.phone],
          [
            t('retirement-category'),
            t(facts.retirementCategory ? `category-${facts.retirementCategory}` : 'default-category'),
          ],
          [t('learner-no'), facts.learnerNumbers.join(', ')],
          [t('former-learner-no'), facts.formerLearnerNumbers.join(', ')],
          [t('account'), account.join('、') || t('no-account')],
          [
            t('changes'),
            mergedAt.map((at) => t('merged-note', { date: formatInstant(at, language) })).join('；') || null,
          ],
        ]}
      />
    </Panel>
  );
}

function PostingsPanel({ card: { postings, leavings, transfers } }: { card: TeacherCardShown }) {
  const t = useTexts(peopleTexts);
  const language = useLanguage();
  return (
    <Panel title={t('postings')}>
      <Facts
        entries={[
          ...postings.map(
            ({ schoolName, from, to }, at) =>
              [`${from} – ${to ?? t('until-now')}`, <span key={at}>{schoolName}</span>] as const,
          ),
          ...transfers
            .filter(({ state }) => state === 'PROPOSED')
            .map(
              ({ id, toSchoolName }) =>
                [t('PROPOSED'), <span key={id}>{`${t('to')} ${toSchoolName}`}</span>] as const,
            ),
          ...leavings.map(
            ({ reason, note, leftOn, returnedAt }, at) =>
              [
                `${leftOn} ${t('left')}`,
                <span key={`left-${at}`}>
                  {t(reason)}
                  {note ? `：${note}` : ''}
                  {returnedAt ? `（${t('return-teacher')} ${formatInstant(returnedAt, language)}）` : ''}
                </span>,
              ] as const,
          ),
        ]}
      />
    </Panel>
  );
}

function EnrollmentsPanel({ card: { enrollments, obligations } }: { card: TeacherCardShown }) {
  const t = useTexts(peopleTexts);
  const pick = useBilingual();
  const nameOf = (cohortId: string): string => {
    const named = obligations.find((one) => one.cohortId === cohortId);
    return named ? pick({ zh: named.cohortNameZh, en: named.cohortNameEn }) : t('cohort');
  };
  return (
    <Panel title={t('enrollments')}>
      {enrollments.length === 0 ? (
        <p>{t('no-enrollments')}</p>
      ) : (
        <Facts
          entries={enrollments.map(
            ({ id, cohortId, state, institutionName }) =>
              [
                nameOf(cohortId),
                <span key={id}>
                  <StateTag lifecycle="enrollment" state={state} /> {institutionName ?? ''}
                </span>,
              ] as const,
          )}
        />
      )}
    </Panel>
  );
}
