/** What the address says of the wizard, so that a reload or a link shows the same. */
export interface WizardAddress {
  /** A word of the address; empty where it is not there. */
  readonly read: (name: string) => string;
  /** Puts words into the address; an empty one goes. */
  readonly write: (words: Readonly<Record<string, string>>) => void;
}

export const WIZARD_WORDS = [
  'step',
  'sheet',
  'header',
  'encoding',
  'map',
  'kind',
  'county',
  'fault',
  'faultColumn',
  'job',
] as const;
