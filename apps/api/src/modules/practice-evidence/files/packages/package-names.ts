import { extensionOf } from '@tisheng/domain-rules/practice-evidence/files/file-kinds.js';

/** Longest name of a folder or file, in characters: three levels of it stay below what Windows bears. */
const LONGEST = 60;

/**
 * A name that every system takes: no path, no sign that one of them forbids, not too long; the ending stays.
 *
 * @example safeName('教案：第1课/定稿?.docx') // '教案：第1课_定稿_.docx'
 */
export function safeName(name: string, longest = LONGEST): string {
  const clean = name
    .normalize('NFC')
    .replace(/[\p{C}\u200e\u200f\u202a-\u202e\u2066-\u2069/\\:*?"<>|]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$1');
  const ending = extensionOf(clean) === '' ? '' : clean.slice(clean.lastIndexOf('.'));
  const stem = [...(ending ? clean.slice(0, -ending.length) : clean)].slice(0, longest).join('').trimEnd();
  return `${stem || '_'}${ending}`;
}

/**
 * Makes names unique within one folder, also for systems that do not tell capital letters from small ones.
 *
 * @example
 * const unique = uniqueNames();
 * unique('a.pdf'); // 'a.pdf'
 * unique('A.PDF'); // 'A (2).PDF'
 */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const ending = extensionOf(name) === '' ? '' : name.slice(name.lastIndexOf('.'));
    const stem = ending ? name.slice(0, -ending.length) : name;
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? name : `${stem} (${n})${ending}`;
      const key = candidate.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  };
}
