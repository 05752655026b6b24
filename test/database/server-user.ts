import { startEmbedded } from '../../libs/shared/database/embedded';

// A process that uses the embedded server of a folder: it prints the server's process number when it has it, and lets go
// on SIGTERM. It ends with its parent, for that closes its input.
async function main(folder: string): Promise<void> {
  const server = await startEmbedded({ folder, log: () => undefined, settings: { fsync: 'off' } });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit()));
  process.stdout.write(`${server.pid}\n`);
  process.stdin.resume();
}

void main(process.argv[2] ?? '');
