import type { PolicyPack } from '@tisheng/domain-rules/policy/policy-pack.js';
import { GRADE_LABELS } from '@tisheng/messages/states.js';
import type { Progress } from './progress.js';

/** What came out of a season. */
export interface SeasonReport {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly confirmed: number;
  readonly obligations: Readonly<Record<string, number>>;
  readonly records: number;
  readonly recordsRejected: number;
  readonly pushSeconds: number;
  readonly grades: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly appeals: Readonly<Record<string, number>>;
  readonly certificates: number;
  readonly verified: number;
}

const counts = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ') || '–';

/** Prints what came out, and how long each stage took. */
export function printReport(
  pack: PolicyPack,
  report: SeasonReport,
  progress: Progress,
  seconds: number,
): void {
  const line = (label: string, value: string): void => console.log(`  ${label.padEnd(26)} ${value}`);
  console.log(`\n${pack.title.zh} · ${pack.id} ${pack.version}\n`);
  line('Roster rows', `${report.rowsRead} read, ${report.rowsRejected} rejected`);
  line('Enrolled', `${report.confirmed} (${counts(report.obligations)})`);
  line('Learning records', `${report.records} accepted, ${report.recordsRejected} rejected on purpose`);
  line(
    'Records a second',
    String(Math.round((report.records + report.recordsRejected) / Math.max(report.pushSeconds, 0.001))),
  );
  const graded = Object.entries(report.grades).map(([grade, count]) => [
    `${grade} (${GRADE_LABELS[grade as keyof typeof GRADE_LABELS]?.zh ?? ''})`,
    count,
  ]);
  line(
    'Comprehensive results',
    `${counts(Object.fromEntries(graded) as Record<string, number>)}; without a result yet ${report.pending}`,
  );
  line('Appeals', counts(report.appeals));
  line('Certificates', `${report.certificates} issued, ${report.verified} of them looked up by the public`);
  console.log('\n  Stage                                  count                  seconds');
  for (const { stage, count, unit, seconds: took } of progress.stages) {
    console.log(
      `  ${stage.padEnd(34)} ${String(count).padStart(9)} ${unit.padEnd(14)} ${took.toFixed(1).padStart(9)}`,
    );
  }
  console.log(`\n  Everything held that should hold. ${seconds.toFixed(1)} s in all.\n`);
}
