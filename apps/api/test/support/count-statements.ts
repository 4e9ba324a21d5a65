import pg from 'pg';

type Query = (...args: unknown[]) => unknown;

/** What a piece of work asked the database. */
export interface CountedWork<Answer> {
  readonly answer: Answer;
  /** The statements in their order; transactions' beginnings and ends are none. */
  readonly statements: readonly string[];
}

const NO_WORK = /^\s*(START TRANSACTION|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET)\b/i;

/**
 * Counts the statements that the whole process sends while a piece of work runs, whichever way they take: the pool, a
 * transaction or TypeORM.
 */
export async function countStatements<Answer>(work: () => Promise<Answer>): Promise<CountedWork<Answer>> {
  const client = pg.Client.prototype as unknown as { query: Query };
  const { query } = client;
  const statements: string[] = [];
  client.query = function counted(this: unknown, ...args: unknown[]): unknown {
    const [first] = args;
    const text = typeof first === 'string' ? first : ((first as { text?: unknown } | null)?.text ?? '');
    if (typeof text === 'string' && !NO_WORK.test(text)) statements.push(text);
    return query.apply(this, args);
  };
  try {
    return { answer: await work(), statements };
  } finally {
    client.query = query;
  }
}
