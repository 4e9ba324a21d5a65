import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyChange } from '@tisheng/domain-rules/policy/compare-policy-packs.js';
import { policyPackTexts } from '@tisheng/messages/pages/policy-packs.js';
import { DecisionDrawer } from '../../../components/decision-drawer.js';
import { Field } from '../../../components/field.js';
import { Loaded } from '../../../components/loaded.js';
import { ReasonField } from '../../../components/reason-field.js';
import { useBilingual } from '../../../lib/language.js';
import { useTexts } from '../../../lib/texts.js';
import { useActivatePolicyPack } from '../api/activate-policy-pack.js';
import { policyPackChoicesQuery, type PackChoice } from '../api/policy-pack-choices.js';
import { VersionChanges } from './policy-comparison.js';
import styles from './policy-packs.module.css';

interface ActivatePackProps {
  readonly programmeId: string;
  readonly version: string;
  readonly onClose: () => void;
  readonly onDone: (activated: { opened: number; moved: number }) => void;
}

/** Chooses the cohorts that a version is to hold for, and shows what changes for them. */
export function ActivatePack({ programmeId, version, onClose, onDone }: ActivatePackProps) {
  const t = useTexts(policyPackTexts);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [reason, setReason] = useState('');
  const action = useActivatePolicyPack(programmeId, onDone);
  return (
    <DecisionDrawer
      title={t('activate-title', { version })}
      open
      onClose={onClose}
      submitLabel={t('activate')}
      action={action}
      onSubmit={() => action.run({ version, cohortCodes: [...codes], reason })}
    >
      <p>{t('activate-effect')}</p>
      <Loaded query={useQuery(policyPackChoicesQuery(programmeId, version))}>
        {({ policyPackChoices }) => (
          <>
            <Field label={t('activate-cohorts')}>
              {({ id, ...attributes }) => (
                <div id={id} role="group" {...attributes}>
                  {policyPackChoices.map((choice) => (
                    <Choice
                      key={choice.code}
                      choice={choice}
                      isChosen={codes.includes(choice.code)}
                      onChange={(isChosen) =>
                        setCodes(
                          isChosen ? [...codes, choice.code] : codes.filter((code) => code !== choice.code),
                        )
                      }
                    />
                  ))}
                </div>
              )}
            </Field>
            <ReasonField
              label={t('reason')}
              hint={t('reason-hint')}
              value={reason}
              onChange={setReason}
              rows={2}
            />
            <Preview
              programmeId={programmeId}
              version={version}
              chosen={policyPackChoices.filter(({ code }) => codes.includes(code))}
            />
          </>
        )}
      </Loaded>
    </DecisionDrawer>
  );
}

interface ChoiceProps {
  readonly choice: PackChoice;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function Choice({ choice, isChosen, onChange }: ChoiceProps) {
  const t = useTexts(policyPackTexts);
  const pick = useBilingual();
  const name = pick({ zh: choice.nameZh, en: choice.nameEn });
  const isOpen = choice.problems.length === 0;
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={isChosen}
        disabled={!isOpen}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {choice.heldVersion
          ? t('cohort-held', { name, version: choice.heldVersion })
          : t('cohort-new', { name })}
        {choice.problems.map((problem) => (
          <small key={problem.code}>{pick(problem)}</small>
        ))}
      </span>
    </label>
  );
}

/** What the chosen cohorts get to feel: everything but the entries of other cohorts. */
function Preview({
  programmeId,
  version,
  chosen,
}: {
  programmeId: string;
  version: string;
  chosen: readonly PackChoice[];
}) {
  const t = useTexts(policyPackTexts);
  const held = [...new Set(chosen.flatMap(({ heldVersion }) => heldVersion ?? []))];
  const codes = new Set(chosen.map(({ code }) => code));
  const concerns = ({ section, steps }: PolicyChange): boolean =>
    section !== 'version' && section !== 'clauses' && (section !== 'cohorts' || codes.has(steps[0] ?? ''));
  if (chosen.length === 0) return null;
  if (held.length === 0) return <p>{t('activate-new-only')}</p>;
  return held.map((older) => (
    <VersionChanges key={older} programmeId={programmeId} older={older} newer={version} only={concerns} />
  ));
}
