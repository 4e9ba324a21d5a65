import { actionsOf, auditActionViolations } from './audit-actions.js';
import { REPOSITORY } from './support/repository.js';
import { readSources, report } from './support/source-file.js';

describe('actions of the audit trail', () => {
  const sources = readSources(REPOSITORY, ['apps/api/src']);

  test('every action that is written has its text in both languages', () => {
    expect(report(auditActionViolations(sources))).toEqual([]);
  });

  test('the check sees what it is there for', () => {
    const seen = sources.flatMap((source) => actionsOf(source));
    expect(seen).toEqual(expect.arrayContaining(['unmask-id-number', 'confirm-enrollments', 'retry-job']));
    expect(seen.length).toBeGreaterThan(50);
  });

  test.each([
    [`this.audit.record(tx, actor, { action: 'open-door', after: {} })`, ['open-door']],
    [
      `this.audit.record(tx, actor, {\n action: wide ? 'open-door' : 'shut-door',\n })`,
      ['open-door', 'shut-door'],
    ],
    [`const JOB = 'open-door';\nthis.audit.record(tx, run.actor, {\n action: JOB,\n })`, ['open-door']],
    [
      `const NAMES: Record<string, string> = { wide: 'open-door' };\naudit.record(tx, actor, { action: NAMES[how] })`,
      ['open-door'],
    ],
    [`this.note(tx, actor, 'open-door');\nthis.audit.record(tx, actor, { action })`, ['open-door']],
    [
      `this.note(tx, actor, what, wide ? 'open-door' : 'shut-door', {});\nthis.audit.record(tx, actor, { action })`,
      ['open-door', 'shut-door'],
    ],
    [`this.audit.record(tx, actor, { action: found.action })`, [null]],
    [`const action: string = 'no entry at all';`, []],
  ])('actions are told from %s', (text, expected) => {
    expect(actionsOf({ text })).toEqual(expected);
  });
});
