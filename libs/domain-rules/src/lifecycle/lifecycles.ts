/**
 * Every life cycle of the programme as a plain transition table. Who may make a move is policy
 * (`transitions` of the policy pack); which moves exist at all is written here and nowhere else.
 */

import { CERTIFICATION_LIFECYCLES } from './certification-lifecycles.js';

/** One move of a life cycle. */
export interface LifecycleTransition {
  readonly from: string;
  readonly to: string;
  /** Verb of the move, kebab-case; one name may be used for several moves. */
  readonly name: string;
}

/** A life cycle: its states, where it starts, where it may rest for good, and its moves. */
export interface Lifecycle {
  readonly states: readonly string[];
  readonly initial: string;
  /** States that nothing leaves. */
  readonly final: readonly string[];
  readonly transitions: readonly LifecycleTransition[];
}

export const LIFECYCLES = {
  /** The teachers trained together (批次), from the year's plan to the last result. */
  cohort: {
    states: ['planned', 'enrolling', 'training', 'evaluating', 'closed'],
    initial: 'planned',
    final: ['closed'],
    transitions: [
      { from: 'planned', to: 'enrolling', name: 'open-enrollment' },
      { from: 'enrolling', to: 'training', name: 'start-training' },
      { from: 'training', to: 'evaluating', name: 'end-training' },
      { from: 'evaluating', to: 'closed', name: 'close' },
    ],
  },
  /**
   * One teacher's place in one cohort: the school puts forward or the teacher registers, the county confirms.
   * A teacher who registers without being put forward makes both steps at once. Who waits moves up by itself when a
   * place is free: to where they stood before, or to confirmed where the county has confirmed already. What was withdrawn
   * is taken up again by an act of its own, never by the way. A transfer ends this place; the new school's county
   * enrolls anew.
   */
  enrollment: {
    states: ['put-forward', 'registered', 'waiting', 'confirmed', 'withdrawn', 'transferred', 'completed'],
    initial: 'put-forward',
    final: ['completed'],
    transitions: [
      { from: 'put-forward', to: 'registered', name: 'register' },
      { from: 'put-forward', to: 'confirmed', name: 'confirm' },
      { from: 'put-forward', to: 'waiting', name: 'put-on-waiting-list' },
      { from: 'put-forward', to: 'withdrawn', name: 'withdraw' },
      { from: 'registered', to: 'confirmed', name: 'confirm' },
      { from: 'registered', to: 'waiting', name: 'put-on-waiting-list' },
      { from: 'registered', to: 'withdrawn', name: 'withdraw' },
      { from: 'waiting', to: 'confirmed', name: 'confirm' },
      { from: 'waiting', to: 'put-forward', name: 'move-up' },
      { from: 'waiting', to: 'registered', name: 'move-up-registered' },
      { from: 'waiting', to: 'withdrawn', name: 'withdraw' },
      { from: 'confirmed', to: 'withdrawn', name: 'withdraw' },
      { from: 'confirmed', to: 'transferred', name: 'transfer' },
      { from: 'confirmed', to: 'completed', name: 'complete' },
      { from: 'withdrawn', to: 'put-forward', name: 're-enroll' },
      { from: 'withdrawn', to: 'registered', name: 're-register' },
      { from: 'withdrawn', to: 'waiting', name: 're-enroll-without-place' },
      { from: 'transferred', to: 'put-forward', name: 'enroll-anew' },
      { from: 'transferred', to: 'registered', name: 'register-anew' },
      { from: 'transferred', to: 'waiting', name: 'enroll-anew-without-place' },
    ],
  },
  /** A county's request to change its training institution (机构变更申请): the office above consents or refuses. */
  'institution-change': {
    states: ['requested', 'consented', 'refused', 'taken-back'],
    initial: 'requested',
    final: ['consented', 'refused', 'taken-back'],
    transitions: [
      { from: 'requested', to: 'consented', name: 'consent' },
      { from: 'requested', to: 'refused', name: 'refuse' },
      { from: 'requested', to: 'taken-back', name: 'take-back' },
    ],
  },
  /** The diagnostic assessment before training (前测). */
  'pre-test': {
    states: ['not-started', 'in-progress', 'submitted'],
    initial: 'not-started',
    final: ['submitted'],
    transitions: [
      { from: 'not-started', to: 'in-progress', name: 'start' },
      { from: 'in-progress', to: 'submitted', name: 'submit' },
    ],
  },
  /** The research plan with the courses chosen (选课表); a confirmed plan may be opened again. */
  plan: {
    states: ['draft', 'submitted', 'returned', 'confirmed'],
    initial: 'draft',
    final: [],
    transitions: [
      { from: 'draft', to: 'submitted', name: 'submit' },
      { from: 'submitted', to: 'confirmed', name: 'confirm' },
      { from: 'submitted', to: 'returned', name: 'return' },
      { from: 'returned', to: 'submitted', name: 'submit' },
      { from: 'confirmed', to: 'draft', name: 'change' },
    ],
  },
  /**
   * A school's study plan (校本研修方案): every reviewer whom the policy names approves, or one returns it. A change of an
   * approved plan makes a new version; the approved one holds until the next is.
   */
  'school-plan': {
    states: ['draft', 'submitted', 'returned', 'approved'],
    initial: 'draft',
    final: [],
    transitions: [
      { from: 'draft', to: 'submitted', name: 'submit' },
      { from: 'submitted', to: 'returned', name: 'return' },
      { from: 'submitted', to: 'approved', name: 'approve' },
      { from: 'returned', to: 'submitted', name: 'submit' },
      { from: 'approved', to: 'draft', name: 'change' },
    ],
  },
  /**
   * A teacher's plan recommended to colleagues (优秀研修计划): shown while the teacher consents, and gone at once when the
   * consent is taken back. Who said no may still change their mind; nobody asks again.
   */
  'shared-plan': {
    states: ['recommended', 'shown', 'declined', 'withdrawn', 'taken-back'],
    initial: 'recommended',
    final: [],
    transitions: [
      { from: 'recommended', to: 'shown', name: 'consent' },
      { from: 'recommended', to: 'declined', name: 'decline' },
      { from: 'recommended', to: 'taken-back', name: 'take-back' },
      { from: 'shown', to: 'withdrawn', name: 'withdraw-consent' },
      { from: 'shown', to: 'taken-back', name: 'take-back' },
      { from: 'declined', to: 'shown', name: 'consent' },
      { from: 'withdrawn', to: 'shown', name: 'consent' },
      { from: 'taken-back', to: 'recommended', name: 'recommend' },
    ],
  },
  /** One teacher's evidence for one theme of the practice; accepted work found copied is reopened. */
  submission: {
    states: ['draft', 'submitted', 'returned', 'accepted'],
    initial: 'draft',
    final: [],
    transitions: [
      { from: 'draft', to: 'submitted', name: 'submit' },
      { from: 'submitted', to: 'accepted', name: 'accept' },
      { from: 'submitted', to: 'returned', name: 'return' },
      { from: 'returned', to: 'submitted', name: 'submit' },
      { from: 'accepted', to: 'returned', name: 'reopen' },
    ],
  },
  /**
   * A colleague's review of a work (同伴互评). What does not count may be mended until its last day; who does not come, declines
   * or leaves is replaced. A review against which the author's objection was upheld is set aside for good.
   */
  'peer-review': {
    states: ['assigned', 'opened', 'not-counted', 'counted', 'set-aside', 'declined', 'lapsed', 'withdrawn'],
    initial: 'assigned',
    final: ['set-aside', 'declined', 'lapsed', 'withdrawn'],
    transitions: [
      { from: 'assigned', to: 'opened', name: 'open' },
      { from: 'opened', to: 'counted', name: 'hand-in' },
      { from: 'opened', to: 'not-counted', name: 'hand-in-unfit' },
      { from: 'not-counted', to: 'counted', name: 'hand-in' },
      { from: 'assigned', to: 'declined', name: 'decline' },
      { from: 'opened', to: 'declined', name: 'decline' },
      { from: 'not-counted', to: 'declined', name: 'decline' },
      { from: 'assigned', to: 'lapsed', name: 'lapse' },
      { from: 'opened', to: 'lapsed', name: 'lapse' },
      { from: 'not-counted', to: 'lapsed', name: 'lapse' },
      { from: 'assigned', to: 'withdrawn', name: 'withdraw' },
      { from: 'opened', to: 'withdrawn', name: 'withdraw' },
      { from: 'not-counted', to: 'withdrawn', name: 'withdraw' },
      { from: 'counted', to: 'set-aside', name: 'set-aside' },
    ],
  },
  /** A file on its way (上传): received in pieces, checked when it is whole, then there to be attached. */
  upload: {
    states: ['receiving', 'checking', 'ready', 'refused'],
    initial: 'receiving',
    final: ['ready', 'refused'],
    transitions: [
      { from: 'receiving', to: 'checking', name: 'complete' },
      { from: 'checking', to: 'ready', name: 'pass' },
      { from: 'checking', to: 'refused', name: 'refuse' },
    ],
  },
  /**
   * A form by which practice is measured (现场听课、成果证明、分析案例): the author signs what was written, then everybody else
   * whom the policy names. A signed form never changes; a correction is a form of its own that takes its place once signed.
   */
  measurement: {
    states: ['planned', 'draft', 'signing', 'objected', 'signed', 'replaced', 'cancelled'],
    initial: 'planned',
    final: ['replaced', 'cancelled'],
    transitions: [
      { from: 'planned', to: 'draft', name: 'begin' },
      { from: 'planned', to: 'cancelled', name: 'cancel' },
      { from: 'draft', to: 'cancelled', name: 'cancel' },
      { from: 'draft', to: 'signing', name: 'sign' },
      { from: 'draft', to: 'signed', name: 'sign-alone' },
      { from: 'signing', to: 'signed', name: 'sign' },
      { from: 'signing', to: 'objected', name: 'object' },
      { from: 'signing', to: 'replaced', name: 'replace' },
      { from: 'objected', to: 'signing', name: 'sign-among-others' },
      { from: 'objected', to: 'signed', name: 'sign' },
      { from: 'objected', to: 'replaced', name: 'replace' },
      { from: 'signed', to: 'replaced', name: 'replace' },
    ],
  },
  /** A school-based activity (校本研修活动); what a spot check does not confirm is taken back for good. */
  'offline-activity': {
    states: ['planned', 'attested', 'cancelled', 'taken-back'],
    initial: 'planned',
    final: ['cancelled', 'taken-back'],
    transitions: [
      { from: 'planned', to: 'attested', name: 'attest' },
      { from: 'planned', to: 'cancelled', name: 'cancel' },
      { from: 'attested', to: 'taken-back', name: 'take-back' },
    ],
  },
  /** A spot check of an attested activity (抽查): evidence is asked for, and somebody decides, also where none comes. */
  'spot-check': {
    states: ['asked', 'answered', 'confirmed', 'not-confirmed'],
    initial: 'asked',
    final: ['confirmed', 'not-confirmed'],
    transitions: [
      { from: 'asked', to: 'answered', name: 'answer' },
      { from: 'asked', to: 'confirmed', name: 'confirm' },
      { from: 'asked', to: 'not-confirmed', name: 'take-back' },
      { from: 'answered', to: 'confirmed', name: 'confirm' },
      { from: 'answered', to: 'not-confirmed', name: 'take-back' },
    ],
  },
  /**
   * A round of awards (评选): units nominate, judges score blind, the list is shown for objections and becomes final. It may
   * be called off until then.
   */
  'award-round': {
    states: ['nominating', 'judging', 'announced', 'published', 'cancelled'],
    initial: 'nominating',
    final: ['published', 'cancelled'],
    transitions: [
      { from: 'nominating', to: 'judging', name: 'begin-judging' },
      { from: 'judging', to: 'announced', name: 'announce' },
      { from: 'announced', to: 'published', name: 'publish' },
      { from: 'nominating', to: 'cancelled', name: 'cancel' },
      { from: 'judging', to: 'cancelled', name: 'cancel' },
      { from: 'announced', to: 'cancelled', name: 'cancel' },
    ],
  },
  /** A work in the region's library (资源库): its authors take it out and show it again, an office takes it down. */
  'library-entry': {
    states: ['shown', 'withdrawn', 'taken-down'],
    initial: 'shown',
    final: [],
    transitions: [
      { from: 'shown', to: 'withdrawn', name: 'withdraw' },
      { from: 'withdrawn', to: 'shown', name: 'show-again' },
      { from: 'shown', to: 'taken-down', name: 'take-down' },
      { from: 'taken-down', to: 'shown', name: 'put-back' },
    ],
  },
  /** A demonstration school, an innovation zone or a model community (示范校、创新实验区、示范性网络研修社区). */
  showcase: {
    states: ['applied', 'named', 'refused', 'ended'],
    initial: 'applied',
    final: ['refused', 'ended'],
    transitions: [
      { from: 'applied', to: 'named', name: 'name' },
      { from: 'applied', to: 'refused', name: 'refuse' },
      { from: 'named', to: 'ended', name: 'end' },
    ],
  },
  /**
   * A teacher's question (向上求助的问题): it waits for an answer, at one level after the other, until the asker accepts one.
   * Which level has it stands beside its state.
   */
  question: {
    states: ['waiting', 'answered', 'settled', 'withdrawn'],
    initial: 'waiting',
    final: ['settled', 'withdrawn'],
    transitions: [
      { from: 'waiting', to: 'answered', name: 'answer' },
      { from: 'waiting', to: 'withdrawn', name: 'withdraw' },
      { from: 'answered', to: 'settled', name: 'accept' },
      { from: 'answered', to: 'waiting', name: 'ask-again' },
    ],
  },
  /**
   * An appeal at one level. Dismissed at this level it may be escalated, which opens a new appeal at the
   * next level, or the time for that runs out and it lapses; at the last level dismissal lapses at once.
   */
  appeal: {
    states: ['open', 'upheld', 'dismissed', 'escalated', 'withdrawn', 'lapsed'],
    initial: 'open',
    final: ['upheld', 'escalated', 'withdrawn', 'lapsed'],
    transitions: [
      { from: 'open', to: 'upheld', name: 'uphold' },
      { from: 'open', to: 'dismissed', name: 'dismiss' },
      { from: 'open', to: 'withdrawn', name: 'withdraw' },
      { from: 'open', to: 'escalated', name: 'escalate-undecided' },
      { from: 'dismissed', to: 'escalated', name: 'escalate' },
      { from: 'dismissed', to: 'lapsed', name: 'lapse' },
    ],
  },
  ...CERTIFICATION_LIFECYCLES,
  /**
   * A roster file (花名册导入): its columns are settled, its rows checked, its changes looked at and committed. A change
   * that is too large is held until the office above releases it; a mended file or other columns begin again. A committed
   * one may be undone: teachers on whom something depends by then stay on the roster.
   */
  'roster-import': {
    states: ['uploaded', 'checked', 'held', 'committed', 'discarded', 'undone'],
    initial: 'uploaded',
    final: ['discarded', 'undone'],
    transitions: [
      { from: 'uploaded', to: 'checked', name: 'check' },
      { from: 'uploaded', to: 'discarded', name: 'discard' },
      { from: 'checked', to: 'uploaded', name: 'mend' },
      { from: 'checked', to: 'held', name: 'hold' },
      { from: 'checked', to: 'committed', name: 'commit' },
      { from: 'checked', to: 'discarded', name: 'discard' },
      { from: 'held', to: 'uploaded', name: 'mend' },
      { from: 'held', to: 'checked', name: 'release' },
      { from: 'held', to: 'discarded', name: 'discard' },
      { from: 'committed', to: 'undone', name: 'undo' },
    ],
  },
  /** One institution's ten-day cycle (推送周期): due when the cycle ends, late after the grace. */
  'push-cycle': {
    states: ['open', 'due', 'on-time', 'late', 'missing'],
    initial: 'open',
    final: ['on-time', 'late'],
    transitions: [
      { from: 'open', to: 'due', name: 'end-cycle' },
      { from: 'open', to: 'on-time', name: 'receive-push' },
      { from: 'due', to: 'on-time', name: 'receive-push' },
      { from: 'due', to: 'missing', name: 'end-grace' },
      { from: 'missing', to: 'late', name: 'receive-push' },
    ],
  },
  /**
   * A sign of distorted data (疑似失真数据): an office dismisses it, asks the institution, or strikes the records. Struck
   * records may be restored; a finding that was dismissed opens again when further records join it.
   */
  'distortion-finding': {
    states: ['open', 'asked', 'answered', 'dismissed', 'struck'],
    initial: 'open',
    final: [],
    transitions: [
      { from: 'open', to: 'asked', name: 'ask' },
      { from: 'open', to: 'dismissed', name: 'dismiss' },
      { from: 'open', to: 'struck', name: 'strike' },
      { from: 'asked', to: 'answered', name: 'answer' },
      { from: 'asked', to: 'dismissed', name: 'dismiss' },
      { from: 'asked', to: 'struck', name: 'strike' },
      { from: 'answered', to: 'asked', name: 'ask-again' },
      { from: 'answered', to: 'dismissed', name: 'dismiss' },
      { from: 'answered', to: 'struck', name: 'strike' },
      { from: 'dismissed', to: 'open', name: 'grow' },
      { from: 'struck', to: 'dismissed', name: 'restore' },
    ],
  },
  /** The comprehensive result (综合评定): pending while a part is missing. */
  'comprehensive-result': {
    states: ['pending', 'final', 'revoked'],
    initial: 'pending',
    final: ['revoked'],
    transitions: [
      { from: 'pending', to: 'final', name: 'decide' },
      { from: 'final', to: 'pending', name: 'reopen' },
      { from: 'final', to: 'revoked', name: 'revoke' },
    ],
  },
} as const satisfies Readonly<Record<string, Lifecycle>>;

/** Id of a life cycle. */
export type LifecycleId = keyof typeof LIFECYCLES;

/** A state of the life cycle: `StateOf<'plan'>` is `'draft' | 'submitted' | 'returned' | 'confirmed'`. */
export type StateOf<Id extends LifecycleId> = (typeof LIFECYCLES)[Id]['states'][number];

/** Name of a move of the life cycle. */
export type MoveOf<Id extends LifecycleId> = (typeof LIFECYCLES)[Id]['transitions'][number]['name'];

/** The ids of all life cycles, in the order written above. */
export const LIFECYCLE_IDS = Object.keys(LIFECYCLES) as readonly LifecycleId[];
