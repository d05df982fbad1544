/** A line is said at most so often. */
const EVERY_MS = 5_000;

/** Tells now and then how far a load is; one that is done sooner says nothing. */
export class Progress {
  /** Steps of writing there are altogether: known when all is checked. */
  steps = 0;
  private done = 0;
  private said = Date.now();

  constructor(private readonly say: (line: string) => void) {}

  /** Records of a dataset were looked at. */
  checking(dataset: string): void {
    if (this.isTime()) this.say(`Checking ${dataset}`);
  }

  /** So many steps of writing are done. */
  written(steps: number): void {
    this.done += steps;
    if (this.isTime()) this.say(`Writing: ${Math.floor((this.done / this.steps) * 100)} %`);
  }

  private isTime(): boolean {
    const now = Date.now();
    if (now - this.said < EVERY_MS) return false;
    this.said = now;
    return true;
  }
}
