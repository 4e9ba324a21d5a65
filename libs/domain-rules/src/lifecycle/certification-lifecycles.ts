/** The life cycles of certification, as the table of all has them. */
export const CERTIFICATION_LIFECYCLES = {
  /**
   * A learner's completion review (结业审核): the county looks, then the city, as the policy says. A region with one office
   * passes at once. What changes afterwards opens the review again.
   */
  'completion-review': {
    states: ['waiting', 'county-passed', 'passed', 'held-back', 'returned'],
    initial: 'waiting',
    final: [],
    transitions: [
      { from: 'waiting', to: 'county-passed', name: 'pass' },
      { from: 'waiting', to: 'passed', name: 'pass-alone' },
      { from: 'waiting', to: 'held-back', name: 'hold-back' },
      { from: 'waiting', to: 'returned', name: 'return' },
      { from: 'county-passed', to: 'passed', name: 'confirm' },
      { from: 'county-passed', to: 'held-back', name: 'hold-back' },
      { from: 'county-passed', to: 'returned', name: 'return' },
      { from: 'county-passed', to: 'waiting', name: 'reopen' },
      { from: 'held-back', to: 'county-passed', name: 'pass' },
      { from: 'held-back', to: 'passed', name: 'confirm' },
      { from: 'held-back', to: 'returned', name: 'return' },
      { from: 'held-back', to: 'waiting', name: 'reopen' },
      { from: 'returned', to: 'county-passed', name: 'pass' },
      { from: 'returned', to: 'passed', name: 'pass-alone' },
      { from: 'returned', to: 'held-back', name: 'hold-back' },
      { from: 'returned', to: 'waiting', name: 'reopen' },
      { from: 'passed', to: 'held-back', name: 'hold-back' },
      { from: 'passed', to: 'returned', name: 'return' },
      { from: 'passed', to: 'waiting', name: 'reopen' },
    ],
  },
  /** A decision about many certificates at once: one person puts it forward, another has it carried out. */
  'mass-decision': {
    states: ['proposed', 'confirmed', 'done', 'withdrawn'],
    initial: 'proposed',
    final: ['done', 'withdrawn'],
    transitions: [
      { from: 'proposed', to: 'confirmed', name: 'confirm' },
      { from: 'proposed', to: 'withdrawn', name: 'withdraw' },
      { from: 'confirmed', to: 'done', name: 'carry-out' },
    ],
  },
  /** A certificate, and each proof: issued until revoked. */
  certificate: {
    states: ['issued', 'revoked'],
    initial: 'issued',
    final: ['revoked'],
    transitions: [{ from: 'issued', to: 'revoked', name: 'revoke' }],
  },
} as const;
