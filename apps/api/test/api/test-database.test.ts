import { useDatabase } from '../support/database.js';

const first = useDatabase();
const second = useDatabase();

test('each database is its own: a table made in one is not in the other', async () => {
  await first.pool.query('CREATE TABLE only_here (value int)');
  await expect(second.pool.query('SELECT value FROM only_here')).rejects.toMatchObject({ code: '42P01' });
});

test('the address and the pool mean the same database', async () => {
  const { rows } = await first.pool.query<{ name: string }>('SELECT current_database() AS name');
  expect(new URL(first.url).pathname).toBe(`/${rows[0]?.name}`);
});
