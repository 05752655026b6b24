import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

interface Link {
  client: Socket;
  server: Socket;
}

const MOST_CONNECTIONS = 64;

/** A TCP proxy on the loopback address that does to a server what a network does: cut it off, or let it fall silent. */
export class TcpProxy {
  private readonly listener: Server;
  private readonly links = new Set<Link>();
  private port = 0;
  private silent = false;

  private constructor(private readonly target: URL) {
    this.listener = createServer((client) => this.link(client));
    this.listener.maxConnections = MOST_CONNECTIONS;
  }

  /**
   * Starts a proxy on a free port.
   *
   * @param target URL of the server behind it, with its port
   */
  static async before(target: string): Promise<TcpProxy> {
    const proxy = new TcpProxy(new URL(target));
    await proxy.restore();
    return proxy;
  }

  /** The URL of the target, through the proxy. */
  get url(): string {
    return Object.assign(new URL(this.target), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  /** Breaks all connections and refuses new ones. */
  async cut(): Promise<void> {
    const closed = once(this.listener, 'close');
    this.listener.close();
    for (const { client, server } of this.links) {
      // To reset a socket that is already saying goodbye keeps Node 20 from ever ending the process.
      if (client.writableEnded) client.destroy();
      else client.resetAndDestroy();
      server.destroy();
    }
    await closed;
  }

  /** Takes connections and bytes, but passes nothing on. */
  silence(): void {
    this.silent = true;
    for (const { client, server } of this.links) {
      client.unpipe().pause();
      server.unpipe().pause();
    }
  }

  /** Makes everything as it was before {@link cut} or {@link silence}, on the same port. */
  async restore(): Promise<void> {
    if (this.silent) {
      this.silent = false;
      this.links.forEach(join);
    }
    if (this.listener.listening) return;
    this.listener.listen(this.port, '127.0.0.1');
    await once(this.listener, 'listening');
    this.port = (this.listener.address() as AddressInfo).port;
  }

  /** Ends the proxy, cut or not. */
  async close(): Promise<void> {
    if (this.listener.listening) await this.cut();
  }

  private link(client: Socket): void {
    const link = { client, server: connect(Number(this.target.port), this.target.hostname) };
    this.links.add(link);
    for (const socket of [link.client, link.server]) {
      // What breaks one side breaks the other; the error itself is for the client under test to see.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.links.delete(link);
        link.client.destroy();
        link.server.destroy();
      });
    }
    if (!this.silent) join(link);
  }
}

function join({ client, server }: Link): void {
  client.pipe(server);
  server.pipe(client);
}
