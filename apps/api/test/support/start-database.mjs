import './load-typescript.mjs';

/** Global set-up of the jest projects that need PostgreSQL. */
export default async function startDatabase() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
