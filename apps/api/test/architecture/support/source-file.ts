import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync } from '@swc/core';

/** One `import`, `export … from`, `import()` or `import('…')` type in a file. */
export interface Import {
  readonly specifier: string;
  /** Erased by the compiler: leaves no edge when the program runs. */
  readonly typeOnly: boolean;
}

/** A class method with the names of the decorators on it and on its class. */
export interface DecoratedMethod {
  readonly name: string;
  readonly decorators: readonly string[];
  readonly classDecorators: readonly string[];
}

/** What the checks need to know of a source file. */
export interface SourceFile {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** String literals and templates; an interpolated value reads as `?`. */
  readonly strings: readonly string[];
  readonly methods: readonly DecoratedMethod[];
}

/** One place where a rule is broken. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly detail: string;
}

type Node = Readonly<Record<string, unknown>>;

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'generated', 'gql', '.data', '.cache']);

/** Paths below the folders, relative to the root, of files whose name ends in one of the extensions. */
export function listFiles(root: string, folders: readonly string[], extensions = ['.ts', '.tsx']): string[] {
  return folders
    .flatMap((folder) => walkFolder(join(root, folder), extensions))
    .map((file) => toPosix(root, file));
}

/** Parses every TypeScript file below the folders. */
export function readSources(root: string, folders: readonly string[]): SourceFile[] {
  return listFiles(root, folders)
    .filter((path) => !path.endsWith('.d.ts'))
    .map((path) => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

export function parseSource(path: string, text: string): SourceFile {
  const program = parseSync(text, {
    syntax: 'typescript',
    decorators: true,
    tsx: path.endsWith('.tsx'),
    target: 'es2022',
  });
  const found = { imports: [] as Import[], strings: [] as string[], methods: [] as DecoratedMethod[] };
  visit(program as unknown as Node, found);
  return { path, text, ...found };
}

/** Tests, and what only tests use, may look into any room. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /(^|\/)(test|testing)\//.test(path);
}

/** Violations as sorted lines, so that a failing test prints what to mend. */
export function report(violations: readonly Violation[]): string[] {
  return violations.map(({ rule, file, detail }) => `${rule}: ${file}: ${detail}`).sort();
}

function walkFolder(folder: string, extensions: readonly string[]): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : walkFolder(path, extensions);
    return extensions.some((extension) => entry.name.endsWith(extension)) ? [path] : [];
  });
}

function toPosix(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

function visit(
  node: Node,
  found: { imports: Import[]; strings: string[]; methods: DecoratedMethod[] },
): void {
  switch (node['type']) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (isNode(node['source'])) {
        found.imports.push({ specifier: textOf(node['source']), typeOnly: isTypeOnly(node) });
        return;
      }
      break;
    case 'TsImportType':
      if (isNode(node['argument']))
        found.imports.push({ specifier: textOf(node['argument']), typeOnly: true });
      break;
    case 'CallExpression':
      if (isNode(node['callee']) && node['callee']['type'] === 'Import') {
        for (const specifier of stringArguments(node)) found.imports.push({ specifier, typeOnly: false });
      }
      break;
    case 'StringLiteral':
    case 'JSXText':
      found.strings.push(textOf(node));
      break;
    case 'TemplateLiteral':
      if (Array.isArray(node['quasis'])) found.strings.push(templateText(node['quasis']));
      break;
    case 'ClassDeclaration':
    case 'ClassExpression':
      found.methods.push(...decoratedMethods(node));
      break;
  }
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.filter(isNode).forEach((child) => visit(child, found));
    else if (isNode(value)) visit(value, found);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function isTypeOnly(declaration: Node): boolean {
  if (declaration['typeOnly'] === true) return true;
  const specifiers = declaration['specifiers'];
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((specifier: unknown) => isNode(specifier) && specifier['isTypeOnly'] === true)
  );
}

function stringArguments(call: Node): string[] {
  const list = Array.isArray(call['arguments']) ? call['arguments'] : [];
  return list
    .map((argument: unknown) => (isNode(argument) ? argument['expression'] : undefined))
    .filter(isNode)
    .filter((expression) => expression['type'] === 'StringLiteral')
    .map(textOf);
}

function templateText(quasis: readonly unknown[]): string {
  return quasis.map((quasi) => (isNode(quasi) ? String(quasi['cooked'] ?? quasi['raw']) : '')).join('?');
}

function decoratedMethods(declaration: Node): DecoratedMethod[] {
  const classDecorators = decoratorNames(declaration['decorators']);
  const members = Array.isArray(declaration['body']) ? declaration['body'] : [];
  return members
    .filter(isNode)
    .filter((member) => member['type'] === 'ClassMethod' && isNode(member['function']))
    .map((member) => ({
      name: isNode(member['key']) ? textOf(member['key']) : '?',
      decorators: decoratorNames((member['function'] as Node)['decorators']),
      classDecorators,
    }));
}

function decoratorNames(decorators: unknown): string[] {
  if (!Array.isArray(decorators)) return [];
  return decorators.filter(isNode).map((decorator) => {
    const expression = decorator['expression'] as Node;
    const callee = expression['type'] === 'CallExpression' ? (expression['callee'] as Node) : expression;
    return textOf(callee);
  });
}

/** Text of a literal or an identifier. */
function textOf(node: Node): string {
  return typeof node['value'] === 'string' ? node['value'] : '';
}
