import { AUDIT_ACTION_LABELS } from '@tisheng/messages/audit-actions.js';
import type { SourceFile, Violation } from './support/source-file.js';
import { isTest } from './support/source-file.js';

/** A call that writes into the audit trail. */
const RECORD = /\baudit\s*\.record\(/g;
/** The action of an entry: up to the next property. */
const ACTION = /\baction:\s*([\s\S]*?)(?:,\n|,\s+\w+:|\s*\})/;
/** An entry that is made before the call: its action stands before what it was done to. */
const MADE_BEFORE = /\baction: '([a-z-]+)',\s*targetKind\b/g;
/** An action handed to a method of the file that writes the entry. */
const HANDED_ON = /\bactor, (?:\w+, )?((?:\w+ \? )?'[a-z]+-[a-z-]+'(?: : '[a-z-]+')?)/g;
const WORD = /'([a-z][a-z0-9-]*)'/g;

/** Names of actions that a file writes into the audit trail; null for a call of which none can be told. */
export function actionsOf({ text }: Pick<SourceFile, 'text'>): (string | null)[] {
  const elsewhere = [
    ...[...text.matchAll(MADE_BEFORE)].map(([, word = '']) => word),
    ...[...text.matchAll(HANDED_ON)].flatMap(([, words = '']) => wordsIn(words)),
  ];
  const found = [...text.matchAll(RECORD)].flatMap((call): (string | null)[] => {
    const expression = ACTION.exec(callFrom(text, call.index + call[0].length))?.[1];
    const names = expression === undefined ? [] : namesIn(expression, text);
    if (names.length > 0) return names;
    return elsewhere.length > 0 ? elsewhere : [null];
  });
  return [...new Set(found)];
}

/** The arguments of a call whose opening bracket stands before `start`. */
function callFrom(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; end < text.length && depth > 0; end += 1) {
    if (text[end] === '(') depth += 1;
    else if (text[end] === ')') depth -= 1;
  }
  return text.slice(start, end - 1);
}

function namesIn(expression: string, text: string): string[] {
  // A choice names its outcomes after the question mark; what stands before it is a condition.
  const outcomes = expression.includes('?') ? expression.slice(expression.indexOf('?')) : expression;
  if (outcomes.includes("'")) return wordsIn(outcomes);
  const name = /^\w+/.exec(expression.trim())?.[0];
  const declared = name ? new RegExp(`\\bconst ${name}\\b[^=]*=([\\s\\S]*?);`).exec(text)?.[1] : undefined;
  return declared ? wordsIn(valuesOf(declared)) : [];
}

/** Of a table only the values name actions, not its keys. */
const valuesOf = (declared: string): string => declared.replaceAll(/(?:'[^']*'|\w+):/g, '');

const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map(([, word = '']) => word);

/** Actions that the audit trail may hold and that nobody has put into words. */
export function auditActionViolations(sources: readonly SourceFile[]): Violation[] {
  return sources
    .filter(({ path }) => path.startsWith('apps/api/src/') && !isTest(path))
    .flatMap((source) =>
      actionsOf(source)
        .filter((action) => action === null || !Object.hasOwn(AUDIT_ACTION_LABELS, action))
        .map((action) => ({
          rule: 'audit-action-has-a-text',
          file: source.path,
          detail: action ?? 'the action cannot be told: write it as a literal, or name a const of this file',
        })),
    );
}
