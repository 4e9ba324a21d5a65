/** Global tear-down of the jest projects that need PostgreSQL. */
export default async function stopDatabase() {
  const { stopTestServer } = await import('./test-server.ts');
  await stopTestServer();
}
