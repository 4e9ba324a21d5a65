import type { TestApp } from '../support/test-app.js';
import type { AccountBuilder } from './an-account.js';

/** Somebody who does what their pages do, and signs in again when a session has ended meanwhile. */
export interface Person {
  /** Asks for something. @throws Error when the server answers with errors */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /**
   * Does one thing: the mutation's fields are those of its success.
   *
   * @returns what was answered; `problems` names the codes of a refusal
   */
  do<Data>(
    operation: string,
    variables: Readonly<Record<string, string>>,
    values: Readonly<Record<string, unknown>>,
    fields: string,
  ): Promise<Data & { readonly problems?: readonly { readonly code: string; readonly zh: string }[] }>;
}

/**
 * Signs somebody in.
 *
 * @example const county = await aPerson(app, anAccount(app).of('county-office').at(unit))
 */
export async function aPerson(app: TestApp, account: AccountBuilder): Promise<Person> {
  const { login, password } = await account.made();
  let cookie = await app.signIn(login, password);
  const ask = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    let answer = await app.graphql<Data>(query, variables, cookie);
    if (answer.errors[0]?.extensions.code === 'UNAUTHENTICATED') {
      cookie = await app.signIn(login, password);
      answer = await app.graphql<Data>(query, variables, cookie);
    }
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  return {
    ask,
    async do<Data>(
      operation: string,
      types: Readonly<Record<string, string>>,
      values: Readonly<Record<string, unknown>>,
      fields: string,
    ) {
      const declared = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
      const given = Object.keys(types).map((name) => `${name}: $${name}`);
      const query = `mutation (${declared.join(', ')}) { answer: ${operation}(${given.join(', ')}) {
        ${fields} ... on Refused { problems { code zh } } } }`;
      return (await ask<{ answer: Data & { problems?: { code: string; zh: string }[] } }>(query, values))
        .answer;
    },
  };
}
