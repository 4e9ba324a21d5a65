import cliProgress from 'cli-progress';

/** What a stage of the season did, for the report. */
export interface StageReport {
  readonly stage: string;
  readonly count: number;
  readonly unit: string;
  readonly seconds: number;
}

/** Shows how far each stage is and remembers what it took. */
export class Progress {
  readonly stages: StageReport[] = [];

  /**
   * @param shown whether bars are drawn
   * @param told whether a line is printed for every stage where no bar is drawn
   */
  constructor(
    private readonly shown: boolean = process.stdout.isTTY,
    private readonly told: boolean = true,
  ) {}

  /** Notes a count that another stage brought along. */
  note(stage: string, count: number, unit: string): void {
    this.stages.push({ stage, count, unit, seconds: 0 });
  }

  /**
   * Runs a stage.
   *
   * @param work calls `step(n)` when n more are done and answers how many there were
   */
  async stage(
    stage: string,
    unit: string,
    total: number,
    work: (step: (n: number) => void) => Promise<number>,
  ): Promise<number> {
    const bar = new cliProgress.SingleBar(
      {
        format: `${stage.padEnd(34)} {bar} {value}/{total} ${unit} {duration_formatted}`,
        hideCursor: true,
        noTTYOutput: false,
      },
      cliProgress.Presets.shades_classic,
    );
    if (this.shown) bar.start(Math.max(total, 1), 0);
    const started = performance.now();
    try {
      const count = await work((n) => this.shown && bar.increment(n));
      const seconds = (performance.now() - started) / 1000;
      this.stages.push({ stage, count, unit, seconds });
      if (this.shown) bar.update(Math.max(total, 1));
      else if (this.told)
        console.log(
          `${stage.padEnd(34)} ${String(count).padStart(9)} ${unit.padEnd(14)} ${seconds.toFixed(1).padStart(7)} s`,
        );
      return count;
    } finally {
      if (this.shown) bar.stop();
    }
  }
}
