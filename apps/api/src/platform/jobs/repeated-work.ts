import { Logger } from '@nestjs/common';

interface Repeated {
  readonly seconds: number;
  readonly name: string;
  readonly work: () => Promise<unknown>;
}

/** Small work that a process does again and again, each kind never twice at once; a failure waits for the next turn. */
export class RepeatedWork {
  private readonly log = new Logger('RepeatedWork');
  private readonly works: Repeated[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private isStopped = false;

  add(seconds: number, name: string, work: () => Promise<unknown>): void {
    this.works.push({ seconds, name, work });
  }

  start(): void {
    this.isStopped = false;
    for (const work of this.works) this.wait(work);
  }

  /** Waits for what is being done. */
  async stop(): Promise<void> {
    this.isStopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    await Promise.all(this.running);
  }

  private wait(repeated: Repeated): void {
    if (this.isStopped) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      const turn = this.turn(repeated).finally(() => this.running.delete(turn));
      this.running.add(turn);
    }, repeated.seconds * 1000).unref();
    this.timers.add(timer);
  }

  private async turn(repeated: Repeated): Promise<void> {
    try {
      await repeated.work();
    } catch (error) {
      this.log.warn(`${repeated.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    this.wait(repeated);
  }
}
