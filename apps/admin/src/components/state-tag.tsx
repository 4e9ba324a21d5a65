import type { ReactNode } from 'react';
import { GRADE_LABELS, OBLIGATION_LABELS, stateLabel } from '@tisheng/messages/states.js';
import type { LifecycleId } from '@tisheng/domain-rules/lifecycle/lifecycles.js';
import type { Grade, Obligation } from '@tisheng/domain-rules/policy/policy-pack.js';
import { useBilingual } from '../lib/language.js';
import { ruleWord } from '../lib/rule-word.js';
import styles from './state-tag.module.css';
import { TONE_ICONS, type Tone } from './tone.js';

/** A short word with its icon and colour. The base of all tags; use the named ones below where they fit. */
export function ToneTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = TONE_ICONS[tone];
  return (
    <span className={`${styles.tag} ${styles[tone]}`}>
      <Icon aria-hidden />
      {children}
    </span>
  );
}

/** What each state asks of the reader; a state that is not listed is neutral. */
const STATE_TONES: Readonly<Partial<Record<LifecycleId, Readonly<Record<string, Tone>>>>> = {
  cohort: { enrolling: 'attention', training: 'ok', evaluating: 'attention' },
  enrollment: {
    'put-forward': 'attention',
    registered: 'waiting',
    waiting: 'waiting',
    confirmed: 'ok',
    completed: 'ok',
  },
  'institution-change': { requested: 'waiting', consented: 'ok', refused: 'wrong' },
  'pre-test': { 'not-started': 'attention', 'in-progress': 'attention', submitted: 'ok' },
  plan: { draft: 'attention', submitted: 'waiting', returned: 'wrong', confirmed: 'ok' },
  'school-plan': { draft: 'attention', submitted: 'waiting', returned: 'wrong', approved: 'ok' },
  'shared-plan': { recommended: 'waiting', shown: 'ok' },
  submission: { draft: 'attention', submitted: 'waiting', returned: 'wrong', accepted: 'ok' },
  'peer-review': {
    assigned: 'attention',
    opened: 'attention',
    'not-counted': 'attention',
    counted: 'ok',
    'set-aside': 'wrong',
    lapsed: 'wrong',
  },
  upload: { receiving: 'attention', checking: 'waiting', ready: 'ok', refused: 'wrong' },
  measurement: {
    planned: 'waiting',
    draft: 'attention',
    signing: 'waiting',
    objected: 'wrong',
    signed: 'ok',
  },
  'offline-activity': { planned: 'waiting', attested: 'ok', 'taken-back': 'wrong' },
  'spot-check': { asked: 'waiting', answered: 'attention', confirmed: 'ok', 'not-confirmed': 'wrong' },
  'award-round': { nominating: 'attention', judging: 'waiting', announced: 'attention', published: 'ok' },
  'library-entry': { shown: 'ok', 'taken-down': 'wrong' },
  showcase: { applied: 'waiting', named: 'ok' },
  question: { waiting: 'waiting', answered: 'attention', settled: 'ok' },
  appeal: { open: 'waiting', escalated: 'waiting', upheld: 'ok' },
  'completion-review': {
    'county-passed': 'waiting',
    passed: 'ok',
    'held-back': 'wrong',
    returned: 'attention',
  },
  'mass-decision': { proposed: 'attention', confirmed: 'waiting', done: 'ok' },
  certificate: { issued: 'ok', revoked: 'wrong' },
  'roster-import': { uploaded: 'attention', checked: 'attention', held: 'waiting', committed: 'ok' },
  'push-cycle': { due: 'attention', 'on-time': 'ok', late: 'attention', missing: 'wrong' },
  'distortion-finding': { open: 'attention', asked: 'waiting', answered: 'attention', struck: 'wrong' },
  'comprehensive-result': { pending: 'waiting', final: 'ok', revoked: 'wrong' },
};

/** Where something stands in its life cycle. Takes the API's enum value or the rules' word. */
export function StateTag({ lifecycle, state }: { lifecycle: LifecycleId; state: string }) {
  const pick = useBilingual();
  const word = ruleWord(state);
  const label = stateLabel(lifecycle, word);
  return <ToneTag tone={STATE_TONES[lifecycle]?.[word] ?? 'neutral'}>{label ? pick(label) : word}</ToneTag>;
}

const GRADE_TONES: Readonly<Record<Grade, Tone>> = { excellent: 'ok', pass: 'ok', fail: 'wrong' };

/** A grade as the institution, the comprehensive result and the certificate name it. */
export function GradeTag({ grade }: { grade: string }) {
  const pick = useBilingual();
  const word = ruleWord(grade) as Grade;
  return (
    <ToneTag tone={GRADE_TONES[word] ?? 'neutral'}>
      {word in GRADE_LABELS ? pick(GRADE_LABELS[word]) : grade}
    </ToneTag>
  );
}

/** Whether a teacher must take part. */
export function ObligationTag({ obligation }: { obligation: string }) {
  const pick = useBilingual();
  const word = ruleWord(obligation) as Obligation;
  return (
    <ToneTag tone="neutral">{word in OBLIGATION_LABELS ? pick(OBLIGATION_LABELS[word]) : obligation}</ToneTag>
  );
}
