import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What was sent to PostgreSQL. */
export interface Sent {
  statements: number;
  /** Each is waited for. */
  messages: number;
}

/** One connection. */
interface Line extends Sent {
  /** Whether it can only read: nothing but requests uses such connections. */
  isReader: boolean;
  /** Whether something was sent that has the mark in it. */
  isMarked: boolean;
}

const TYPES = { execute: 'E', query: 'Q', sync: 'S' } as const;

/** What the connections of the read pool call themselves, as the first message of the protocol has it. */
const READER = Buffer.from('application_name\0tradepost read\0');

/** How often a request is counted; what else the process does meanwhile can only add to it. */
const TIMES = 5;

/** Stands between a program and PostgreSQL and counts, by the messages of its protocol, what the program asks for. */
export class Wire {
  private readonly server: Server;
  private readonly lines = new Map<Socket, Line>();
  private mark = '';

  private constructor(private readonly target: URL) {
    this.server = createServer((client) => this.link(client));
  }

  static async before(target: string): Promise<Wire> {
    const wire = new Wire(new URL(target));
    wire.server.listen(0, '127.0.0.1');
    await once(wire.server, 'listening');
    return wire;
  }

  /** The URL of the target, past this. */
  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return Object.assign(new URL(this.target), { hostname: '127.0.0.1', port: String(port) }).href;
  }

  /**
   * What a request makes the program send: on connections that only read, and on the one on which it writes. That is not the one on which
   * most is sent: the relay of jobs writes on connections of the same pool.
   *
   * @param request gets a text that it has written down, such as an id
   */
  async during(request: (mark: string) => Promise<unknown>): Promise<Sent> {
    const counts: Sent[] = [];
    for (let time = 1; time <= TIMES; time++) {
      for (const line of this.lines.values()) Object.assign(line, { statements: 0, messages: 0, isMarked: false });
      this.mark = `counted-${process.pid}-${time}-${Date.now()}`;
      await request(this.mark);
      const own = [...this.lines.values()].filter(({ isMarked, isReader }) => isMarked || isReader);
      const sum = (of: keyof Sent): number => own.reduce((total, line) => total + line[of], 0);
      counts.push({ statements: sum('statements'), messages: sum('messages') });
    }
    const [least] = counts.sort((a, b) => a.statements - b.statements);
    return least;
  }

  async stop(): Promise<void> {
    for (const socket of this.lines.keys()) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private link(client: Socket): void {
    const server = connect(Number(this.target.port || 5432), this.target.hostname);
    const line: Line = { statements: 0, messages: 0, isReader: false, isMarked: false };
    this.lines.set(client, line);
    let rest: Buffer = Buffer.alloc(0);
    // The first message, which says who connects, has no type.
    let isOpen = false;
    client.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (let head = isOpen ? 1 : 0; rest.length >= head + 4; head = 1) {
        const length = head + rest.readInt32BE(head);
        if (rest.length < length) break;
        const message = rest.subarray(0, length);
        if (isOpen) this.count(line, message);
        else line.isReader = message.includes(READER);
        isOpen = true;
        rest = rest.subarray(length);
      }
    });
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        server.destroy();
        this.lines.delete(client);
      });
    }
  }

  private count(line: Line, message: Buffer): void {
    const type = String.fromCharCode(message[0]);
    if (type === TYPES.execute || type === TYPES.query) line.statements++;
    if (type === TYPES.sync || type === TYPES.query) line.messages++;
    if (this.mark !== '' && message.includes(this.mark)) line.isMarked = true;
  }
}
