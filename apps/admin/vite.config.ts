import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Puts the hash of a document in the place of its text. The server knows the texts, so the pages carry neither them
 * nor a list of all documents, and each chunk holds the hashes of its own operations alone.
 */
function documentHashes(): Plugin {
  const call = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`\s*,?\s*\)/g;
  const importLine = /^import \{ graphql \} from '[^']*\/gql\/gql\.js';$/m;
  const hashes = new Map<string, string>();
  return {
    name: 'document-hashes',
    enforce: 'pre',
    buildStart() {
      const documents = JSON.parse(readFileSync(here('src/gql/persisted-documents.json'), 'utf8')) as Record<
        string,
        string
      >;
      for (const [hash, text] of Object.entries(documents)) hashes.set(operationName(text) ?? '', hash);
    },
    transform(code, id) {
      if (!id.includes('/apps/admin/src/') || !importLine.test(code)) return null;
      const replaced = code.replace(importLine, '').replace(call, (_, text: string) => {
        const name = operationName(text);
        // A fragment is part of the documents that spread it; nothing of it is needed in the page.
        if (name === undefined) return '({})';
        const hash = hashes.get(name);
        if (hash === undefined) throw new Error(`${id}: the document is not among the generated ones`);
        return `({ hash: '${hash}' })`;
      });
      return { code: replaced, map: null };
    },
  };
}

const operationName = (text: string): string | undefined => /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1];

/** The libraries and components that a teacher's first page needs, and so nearly every other. Tables and forms do not belong here. */
const FRAME = [
  /\/node_modules\/(?:react|react-dom|scheduler)\//,
  /\/node_modules\/@tanstack\//,
  /\/apps\/admin\/src\/lib\//,
  /\/apps\/admin\/src\/components\/(?:action-feedback|deadline|facts|life-line|link-button|loaded|measure-bar|needs-cohort|notice|page-header|panel|popup-menu|problem-list|state-tag|states|tone)\.(?:module\.css|tsx)$/,
  /\/libs\/messages\/src\/pages\/(?:common|shell|page-texts)\.ts$/,
];

const isFrame = (id: string): boolean => FRAME.some((pattern) => pattern.test(id));

export default defineConfig({
  root: here('.'),
  plugins: [documentHashes(), react()],
  resolve: {
    alias: [{ find: /^@tisheng\/([a-z-]+)\/(.*)\.js$/, replacement: here('../../libs/$1/src/$2.ts') }],
  },
  build: {
    target: 'es2022',
    rolldownOptions: {
      output: {
        // What every page stands in comes as one file: a telephone opens few connections, and each small file waits.
        codeSplitting: { groups: [{ name: 'frame', test: isFrame }] },
      },
    },
    outDir: here('dist'),
    emptyOutDir: true,
    // Read by the size report of the build.
    manifest: 'manifest.json',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
  },
  css: { modules: { generateScopedName: '[name]_[local]_[hash:base64:4]' } },
});
