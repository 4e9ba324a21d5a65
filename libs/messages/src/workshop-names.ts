/** First names of workshops and groups, as their offices would give them; they rename them as they like. */
export const WORKSHOP_NAMES = {
  /** @param kind stage and subject in words, empty where nothing is common */
  workshop: (kind: string, serial: number): string => `${kind === '' ? '综合' : kind}工作坊${serial}`,
  group: (kind: string, serial: number): string => `第${serial}组${kind === '' ? '' : `（${kind}）`}`,
} as const;
