import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** What a client has sent on one connection. */
export interface Sent {
  statements: number;
  /** Each is waited for. */
  messages: number;
}

const TYPES = { execute: 'E', query: 'Q', sync: 'S' } as const;

/** Stands between a program and PostgreSQL and counts, by the messages of its protocol, what the program asks for. */
export class Wire {
  private readonly server: Server;
  private readonly sent = new Map<Socket, Sent>();

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

  /** What is sent meanwhile on the connection on which most is sent; what goes on in the background uses others. */
  async during(work: () => Promise<unknown>): Promise<Sent> {
    for (const socket of this.sent.keys()) this.sent.set(socket, { statements: 0, messages: 0 });
    await work();
    const [most] = [...this.sent.values()].sort((a, b) => b.statements - a.statements);
    return most;
  }

  async stop(): Promise<void> {
    for (const socket of this.sent.keys()) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private link(client: Socket): void {
    const server = connect(Number(this.target.port || 5432), this.target.hostname);
    this.sent.set(client, { statements: 0, messages: 0 });
    let rest: Buffer = Buffer.alloc(0);
    // The first message, which says who connects, has no type.
    let isOpen = false;
    client.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      for (let head = isOpen ? 1 : 0; rest.length >= head + 4; head = 1) {
        const length = head + rest.readInt32BE(head);
        if (rest.length < length) break;
        if (isOpen) this.count(client, String.fromCharCode(rest[0]));
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
        this.sent.delete(client);
      });
    }
  }

  private count(client: Socket, type: string): void {
    const sent = this.sent.get(client);
    if (!sent) return;
    if (type === TYPES.execute || type === TYPES.query) sent.statements++;
    if (type === TYPES.sync || type === TYPES.query) sent.messages++;
  }
}
