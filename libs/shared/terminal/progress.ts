import { Presets, SingleBar } from 'cli-progress';

/** Shows how far long work is, in a line that changes; where standard error is no terminal, nothing. */
export class ProgressLine {
  private bar?: SingleBar;
  private what = '';

  /** @param what is being done; the line of another work begins anew */
  readonly show = (what: string, done: number, total: number): void => {
    if (!process.stderr.isTTY) return;
    if (what !== this.what || !this.bar) this.begin(what, total);
    this.bar?.setTotal(total);
    this.bar?.update(Math.min(done, total));
    if (done >= total) this.end();
  };

  /** Leaves the line as it is, so that what is printed next has one of its own. */
  readonly end = (): void => {
    this.bar?.stop();
    this.bar = undefined;
    this.what = '';
  };

  private begin(what: string, total: number): void {
    this.end();
    this.what = what;
    this.bar = new SingleBar(
      {
        format: '{what} {bar} {percentage}% | {value} of {total} | {duration_formatted}, {eta_formatted} left',
        stream: process.stderr,
        etaBuffer: 100,
      },
      Presets.shades_classic,
    );
    this.bar.start(total, 0, { what });
  }
}
