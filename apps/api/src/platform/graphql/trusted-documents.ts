import { readFileSync } from 'node:fs';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Documents of the pages: SHA-256 of the text → text, made by the build. */
export type TrustedDocuments = Readonly<Record<string, string>>;

/** Reads the file that the build of the pages leaves; an installation without pages trusts none. */
export function readTrustedDocuments(path: string): TrustedDocuments {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as TrustedDocuments;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * A page sends the hash of a document that the build knows (`extensions.persistedQuery.sha256Hash`). With `required`,
 * anything else is refused, so that strangers cannot write queries of their own.
 */
export function trustedDocuments(known: TrustedDocuments, mode: 'required' | 'open'): ApolloServerPlugin {
  const texts = new Set(Object.values(known));
  return {
    async requestDidStart({ request }) {
      const hash = (request.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash;
      if (typeof hash === 'string') {
        const text = known[hash];
        if (text === undefined) throw unknownDocument();
        (request as { query?: string }).query = text;
        delete request.extensions?.persistedQuery;
      } else if (mode === 'required' && !texts.has(request.query ?? '')) {
        throw unknownDocument();
      }
    },
  };
}

const unknownDocument = (): GraphQLError =>
  new GraphQLError('This document is not one of the pages’. Reload the page to get the current version.', {
    extensions: { code: 'UNKNOWN_DOCUMENT', http: { status: 400 } },
  });
