import { randomBytes } from 'node:crypto';
import type { Role } from '@tisheng/domain-rules/access/roles.js';
import { Accounts } from '../../src/modules/identity/public/accounts.js';
import type { TestApp } from '../support/test-app.js';
import type { Person } from './a-person.js';
import type { Region } from './a-region.js';
import { judging } from './award-rounds.js';

/** Somebody who can be named a judge. */
export interface Judge {
  /** The account. */
  readonly id: string;
  readonly as: ReturnType<typeof judging>;
  /** Signs in and answers the session's cookie. */
  cookie(): Promise<string>;
}

interface Grant {
  readonly role: Role;
  readonly unitId?: string;
  readonly teacherId?: string;
}

/**
 * Somebody with the roles given, of which the first is the one under which they judge.
 *
 * @example const own = await aJudge(app, region, [{ role: 'expert', unitId }, { role: 'teacher', teacherId }])
 */
export async function aJudge(app: TestApp, region: Region, grants: readonly Grant[]): Promise<Judge> {
  const login = `judge-${randomBytes(4).toString('hex')}`;
  const password = 'Kirschbaum-42-Regen';
  const account = { login, displayName: login, password, mustChangePassword: false, grants };
  const id = await app.database.transaction((tx) => app.get(Accounts).create(tx, account));
  const cookie = () => app.signIn(login, password);
  const ask = async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const answer = await app.graphql<Data>(query, variables, await cookie());
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const who: Person = {
    ask,
    async do(operation, types, values, fields) {
      const declared = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
      const given = Object.keys(types).map((name) => `${name}: $${name}`);
      const query = `mutation (${declared.join(', ')}) { answer: ${operation}(${given.join(', ')}) {
        ${fields} ... on Refused { problems { code zh } } } }`;
      return (await ask<{ answer: never }>(query, values)).answer;
    },
  };
  return { id, as: judging(region, who), cookie };
}
