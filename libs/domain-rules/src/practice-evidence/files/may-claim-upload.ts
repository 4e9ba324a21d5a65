import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import type { StateOf } from '../../lifecycle/lifecycles.js';

export type ClaimUploadProblemCode =
  | 'upload-unknown'
  | 'upload-not-finished'
  | 'upload-being-checked'
  | 'upload-refused'
  | 'upload-attached-elsewhere';

export interface UploadFacts {
  readonly name: string;
  readonly state: StateOf<'upload'>;
  readonly isOwn: boolean;
  /** It belongs to a work or another record already. */
  readonly isAttached: boolean;
}

/**
 * Whether an uploaded file may be attached to something: one's own, whole, checked, and attached to nothing else.
 * Somebody else's is told as one that does not exist, so that nobody can probe.
 *
 * @param upload undefined where none has this id
 * @param row place of the file in what was sent, from 0
 */
export function mayClaimUpload(
  upload: UploadFacts | undefined,
  row: number,
): Problem<ClaimUploadProblemCode>[] {
  const place = { field: 'files', row } as const;
  if (!upload?.isOwn) return [problem('upload-unknown', place)];
  const detail = { ...place, data: { name: upload.name } };
  if (upload.isAttached) return [problem('upload-attached-elsewhere', detail)];
  switch (upload.state) {
    case 'receiving':
      return [problem('upload-not-finished', detail)];
    case 'checking':
      return [problem('upload-being-checked', detail)];
    case 'refused':
      return [problem('upload-refused', detail)];
    case 'ready':
      return [];
  }
}
