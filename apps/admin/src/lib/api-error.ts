import type { Bilingual } from '@tisheng/messages/problem-texts.js';

/** Why the server did not answer as asked. Refusals by rules are no errors: they come as results. */
export type ApiErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'password-change-required'
  | 'too-many-requests'
  | 'page-out-of-date'
  | 'network'
  | 'server';

/** A request that failed: what kind of failure, and the server's own words where it gave some. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: ApiErrorKind,
    readonly text: Bilingual | null = null,
  ) {
    super(text?.en ?? kind);
  }

  /** Whether the same request may succeed when it is made again. */
  get mayPass(): boolean {
    return this.kind === 'network' || this.kind === 'server';
  }
}
