import { problem } from '../../problem.js';
import type { Problem } from '../../problem.js';
import { picturesOf } from './parse-work-text.js';

export type PictureProblemCode = 'picture-not-attached';

/** Whether every picture in the text is a file of the work, so that whoever may read the text may see it. */
export function picturesAreAttached(
  text: string,
  attached: ReadonlySet<string>,
): Problem<PictureProblemCode>[] {
  const missing = picturesOf(text).filter((id) => !attached.has(id)).length;
  return missing === 0 ? [] : [problem('picture-not-attached', { field: 'text', data: { count: missing } })];
}
