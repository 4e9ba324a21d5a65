import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { Bilingual } from '@tisheng/messages/problem-texts.js';
import { ApiError, type ApiErrorKind } from './api-error.js';

/** Shows the server that a page of its own asks. */
export const FROM_A_PAGE = { 'x-tisheng-request': '1' } as const;

type Variables<V> = V extends { readonly [key: string]: never } ? [] : [variables: V];

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly extensions?: {
      readonly code?: string;
      readonly problem?: Bilingual & { readonly code: string };
    };
  }[];
}

const KINDS: Readonly<Record<string, ApiErrorKind>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  TOO_MANY_REQUESTS: 'too-many-requests',
  UNKNOWN_DOCUMENT: 'page-out-of-date',
  GRAPHQL_VALIDATION_FAILED: 'page-out-of-date',
};

/** Sends a document by its hash; the server knows the text from the build. Throws {@link ApiError}. */
export async function request<Result, V>(
  document: DocumentTypeDecoration<Result, V>,
  ...[variables]: Variables<V>
): Promise<Result> {
  const { hash } = document as { hash?: string };
  const body = JSON.stringify({
    variables: variables ?? {},
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  });
  const response = await send('/graphql', {
    method: 'POST',
    headers: { ...FROM_A_PAGE, 'content-type': 'application/json' },
    body,
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  const error = answer.errors?.[0];
  if (error || answer.data === undefined || answer.data === null) {
    throw asApiError(error?.extensions?.code, error?.extensions?.problem ?? null, response.status);
  }
  return answer.data as Result;
}

function asApiError(
  code: string | undefined,
  problem: (Bilingual & { code: string }) | null,
  status: number,
): ApiError {
  if (problem?.code === 'password-change-required') return new ApiError('password-change-required', problem);
  if (code === undefined && status === 401) return new ApiError('unauthenticated');
  return new ApiError(KINDS[code ?? ''] ?? 'server', problem);
}

/** `fetch` with the session's cookie; a lost network is told as such. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    throw new ApiError('network');
  }
}
