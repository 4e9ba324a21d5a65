import type { PolicyWorkKind } from '../../policy/practice.js';
import { promisedType } from '../files/file-kinds.js';

/** Whether a file may stand in the place of a part: a recording is a video and no document. */
export function fileFitsPart(name: string, part: Pick<PolicyWorkKind['parts'][number], 'files'>): boolean {
  const type = promisedType(name);
  return type !== undefined && part.files.includes(type.kind);
}
