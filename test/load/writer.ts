import { setTimeout as sleep } from 'node:timers/promises';
import { ask, send, type Started } from './installation';

const PAUSE_MS = 200;

/** Somebody who changes a row again and again, each time at another process, and looks at the others whether it is there. */
export class Writer {
  /** What was not as it should be. */
  readonly failures: unknown[] = [];
  rounds = 0;
  private readonly life: Promise<void>;
  private isOver = false;

  /** @param path of the row, which nobody else changes */
  constructor(
    private readonly apis: readonly Started[],
    private readonly path: string,
    private readonly headers: Record<string, string>,
  ) {
    this.life = this.live();
  }

  /** Does no more, and waits for what is under way. */
  async end(): Promise<void> {
    this.isOver = true;
    await this.life;
  }

  private async live(): Promise<void> {
    for (; !this.isOver; await sleep(PAUSE_MS)) {
      try {
        await this.round(this.rounds++);
      } catch (error) {
        this.failures.push(error);
      }
    }
  }

  private async round(number: number): Promise<void> {
    const { apis, path, headers } = this;
    const [one, two, three] = [0, 1, 2].map((turn) => apis[(number + turn) % apis.length]);
    const name = `Round ${number}`;
    const changed = await send(one, 'PATCH', path, { body: { name }, headers });
    expect([changed.status, changed.body.name]).toEqual([200, name]);
    expect((await ask(two, path, headers)).body.name).toBe(name);
    const id = path.split('/').at(-1);
    const { data } = await ask(three, `/v1/catalog/products?filter[id]=${id}`, headers);
    expect(data).toEqual([expect.objectContaining({ name })]);
    // What others have written, as everybody sees it.
    expect((await ask(two, '/v1/catalog/products?pageSize=5')).status).toBe(200);
  }
}
