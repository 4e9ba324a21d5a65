/**
 * Runs every check: build, lint, format, types, tests. With arguments only the tests, and jest gets the
 * arguments: `npx -y pnpm@12 test -- --selectProjects rules`.
 */
import { build } from './build.mjs';
import { checkInstallation, commandArguments, runScript, runTool } from './workspace.mjs';

const steps = [
  ['build', async () => ((await build()) ? 0 : 1)],
  ['lint', () => runScript('.', 'lint')],
  ['format', () => runScript('.', 'format:check')],
  ['types', () => runScript('.', 'typecheck')],
  ['tests', () => jest([])],
];

function jest(args) {
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const quoted = args.map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(' ');
  return runTool(`jest ${quoted}`, '.', { env: { NODE_OPTIONS: options.trim() } });
}

checkInstallation();
const args = commandArguments();
if (args.length > 0) process.exit(await jest(args));

const summary = [];
for (const [name, run] of steps) {
  console.log(`\n── ${name} ──`);
  const started = Date.now();
  const code = await run();
  summary.push({ name, code, seconds: (Date.now() - started) / 1000 });
  // Without a build the later steps would only repeat its errors.
  if (name === 'build' && code !== 0) break;
}
console.log('');
for (const { name, code, seconds } of summary) {
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(7)} ${seconds.toFixed(1).padStart(7)} s`);
}
process.exit(summary.every(({ code }) => code === 0) ? 0 : 1);
