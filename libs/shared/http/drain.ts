import type { Server, ServerResponse } from 'node:http';
import { Server as TcpServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** So long nobody has asked anything: connections are closed that are idle then. */
const QUIET_MS = 150;

/** Whoever still asks after so long on a connection that was idle, is not waited for. */
const LONGEST_MS = 2000;

const SWEEP_MS = 50;

/**
 * Makes a server stop without breaking off a request. Node closes idle connections as soon as it stops to listen, while the
 * next request may be on its way on them, which their client then sees reset. Here, who is in the middle of asking gets an
 * answer that says `Connection: close` before that.
 */
export function drainOnClose(fastify: FastifyInstance): void {
  const sockets = new Set<Socket>();
  let timer: NodeJS.Timeout | undefined;
  fastify.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  fastify.addHook('preClose', async () => {
    await drain(fastify.server, sockets);
    // A closing server waits for its connections, and Node leaves those open that go idle while it waits.
    timer = setInterval(() => fastify.server.closeIdleConnections(), SWEEP_MS);
  });
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    done();
  });
}

/**
 * Takes no more connections, once those are taken that wait to be: the system would reset them. The ones that are open
 * stay as they are.
 */
export async function stopListening(server: Server): Promise<void> {
  if (!server.listening) return;
  let isQuiet = false;
  server.on('connection', () => (isQuiet = false));
  const end = Date.now() + LONGEST_MS;
  while (!isQuiet && Date.now() < end) {
    isQuiet = true;
    // Node may take but one connection at a turn.
    for (let turn = 0; turn < 3; turn++) await nextTurn();
  }
  // That of the HTTP server would close idle connections, too.
  TcpServer.prototype.close.call(server);
}

async function drain(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) sayClose(socket);
  let lastRequest = Date.now();
  server.on('request', () => (lastRequest = Date.now()));
  const end = lastRequest + LONGEST_MS;
  while (sockets.size > 0 && Date.now() < Math.min(end, lastRequest + QUIET_MS)) await sleep(SWEEP_MS / 2);
}

/** Fastify says it for requests that begin from now on, not for those that are being worked on. */
function sayClose(socket: Socket): void {
  const { _httpMessage: answer } = socket as { _httpMessage?: ServerResponse };
  if (answer && !answer.headersSent) answer.setHeader('connection', 'close');
}
