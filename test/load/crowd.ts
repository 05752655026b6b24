import { Agent, request } from 'node:http';

/** How one request went. */
export interface Outcome {
  /** 0 where there was no answer. */
  status: number;
  /** Why there was no answer. */
  error?: string;
  /** Of the problem, if it was one. */
  code?: string;
  retryAfter?: string;
  /** Milliseconds since the beginning of the run, when it was sent. */
  at: number;
  /** Milliseconds until the answer was read. */
  took: number;
}

/** What is asked, the number of the request in mind. */
export type Question = (number: number) => { method: string; path: string; headers?: object; body?: object };

/** Clients that ask again and again, each as soon as it has its answer, on a connection that is kept. */
export class Crowd {
  readonly outcomes: Outcome[] = [];
  private readonly began = Date.now();
  private readonly agent: Agent;
  private readonly clients: Promise<void>[];
  private isOver = false;
  private count = 0;

  /**
   * @param url `http://127.0.0.1:<port>`
   * @param pause milliseconds between an answer and the next request of a client
   */
  constructor(
    private readonly url: string,
    size: number,
    private readonly question: Question,
    private readonly pause = 0,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: size });
    this.clients = Array.from({ length: size }, () => this.live());
  }

  /** Milliseconds since the beginning of the run. */
  get time(): number {
    return Date.now() - this.began;
  }

  /** How often each status came, in a span of the run. */
  statuses(from = 0, to = Infinity): Record<number, number> {
    const counts: Record<number, number> = {};
    for (const { status, at } of this.outcomes) if (at >= from && at < to) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  }

  /** Asks no more, and waits for what is under way. */
  async end(): Promise<Outcome[]> {
    this.isOver = true;
    await Promise.all(this.clients);
    this.agent.destroy();
    return this.outcomes;
  }

  private async live(): Promise<void> {
    while (!this.isOver) {
      const outcome = await this.ask();
      this.outcomes.push(outcome);
      const pause = outcome.status === 0 ? Math.max(this.pause, 20) : this.pause;
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  private ask(): Promise<Outcome> {
    const { method, path, headers, body } = this.question(this.count++);
    const at = this.time;
    return new Promise((resolve) => {
      const done = (rest: Partial<Outcome>): void => resolve({ status: 0, at, took: this.time - at, ...rest });
      const sent = request(
        this.url + path,
        { method, agent: this.agent, headers: { ...headers, ...(body && { 'content-type': 'application/json' }) } },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8');
          answer.on('data', (chunk: string) => (text += chunk));
          answer.on('error', ({ message }) => done({ error: message }));
          answer.on('end', () => {
            const { statusCode: status = 0, headers: given } = answer;
            const code = status >= 400 ? (JSON.parse(text) as { code: string }).code : undefined;
            done({ status, code, retryAfter: given['retry-after'] });
          });
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => done({ error: error.code ?? error.message }));
      sent.end(body && JSON.stringify(body));
    });
  }
}
