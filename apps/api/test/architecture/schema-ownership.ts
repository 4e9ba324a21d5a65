import { MODULES } from './import-rules.js';
import type { SourceFile, Violation } from './support/source-file.js';
import { isTest } from './support/source-file.js';

const PLATFORM = 'platform';
const SCHEMAS = [PLATFORM, ...MODULES.map(schemaOf)];
const NAME = `"?(${SCHEMAS.join('|')})"?`;

const LOOKS_LIKE_SQL =
  /\b(SELECT|INSERT|UPDATE|DELETE|MERGE|COPY|TRUNCATE|FROM|JOIN|INTO|TABLE|INDEX|REFERENCES|SCHEMA|SET)\b/i;
const NAMED = new RegExp(`(?<![\\w.'"])${NAME}\\."?[a-z_]`, 'g');
const WRITES = [
  new RegExp(
    `\\b(?:INSERT\\s+INTO|MERGE\\s+INTO|UPDATE(?:\\s+ONLY)?|DELETE\\s+FROM(?:\\s+ONLY)?)\\s+${NAME}\\.`,
    'gi',
  ),
  new RegExp(`\\bTRUNCATE(?:\\s+TABLE)?\\s+${NAME}\\.`, 'gi'),
  new RegExp(
    `\\b(?:CREATE|ALTER|DROP)\\s+(?:\\w+\\s+)*?(?:TABLE|VIEW|SCHEMA|TYPE|INDEX|FUNCTION|SEQUENCE)\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?${NAME}\\b`,
    'gi',
  ),
  new RegExp(`\\bINDEX\\s[^;]*?\\sON\\s+(?:ONLY\\s+)?${NAME}\\.`, 'gi'),
  new RegExp(`\\bCOPY\\s+${NAME}\\.[\\w"]+\\s*(?:\\([^)]*\\))?\\s+FROM\\b`, 'gi'),
];

/**
 * Each module owns the PostgreSQL schema of its name. Its SQL reads the schemas of earlier stages, writes its own
 * alone, and uses the platform's; the platform knows no stage. An entity stands in its module's schema.
 */
export function schemaViolations(sources: readonly SourceFile[]): Violation[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap((source) => {
      const owner = ownerOf(source.path);
      if (owner === undefined) return [];
      return [...sqlViolations(source, owner), ...entityViolations(source, owner)];
    });
}

function sqlViolations(source: SourceFile, owner: string): Violation[] {
  const statements = source.strings.filter((text) => LOOKS_LIKE_SQL.test(text));
  const read = distinct(statements.flatMap((sql) => namesIn(sql, NAMED)));
  const written = distinct(statements.flatMap((sql) => WRITES.flatMap((pattern) => namesIn(sql, pattern))));
  return [
    ...read
      .filter((schema) => !mayRead(owner, schema))
      .map((schema) => ({ rule: 'sql-reads-earlier-schemas-only', file: source.path, detail: schema })),
    ...written
      .filter((schema) => schema !== owner && schema !== PLATFORM)
      .map((schema) => ({ rule: 'sql-writes-own-schema-only', file: source.path, detail: schema })),
  ];
}

function entityViolations(source: SourceFile, owner: string): Violation[] {
  const schemas = [...source.text.matchAll(/\bschema:\s*['"](\w+)['"]/g)].map((match) => match[1] ?? '');
  return distinct(schemas)
    .filter((schema) => schema !== owner && SCHEMAS.includes(schema))
    .map((schema) => ({ rule: 'entity-stands-in-own-schema', file: source.path, detail: schema }));
}

/** Schema of the room that a file stands in; nothing for commands and the table of contents. */
function ownerOf(path: string): string | undefined {
  if (path.startsWith('apps/api/src/platform/')) return PLATFORM;
  const module = /^apps\/api\/src\/modules\/([^/]+)\//.exec(path)?.[1];
  return module === undefined ? undefined : schemaOf(module);
}

function mayRead(owner: string, schema: string): boolean {
  return SCHEMAS.indexOf(schema) <= SCHEMAS.indexOf(owner);
}

function schemaOf(module: string): string {
  return module.replaceAll('-', '_');
}

function namesIn(sql: string, pattern: RegExp): string[] {
  return [...sql.matchAll(pattern)].map((match) => (match[1] ?? '').toLowerCase());
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
