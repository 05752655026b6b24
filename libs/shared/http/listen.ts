import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Starts to serve. Where the address cannot be had, it says so in one line on standard error and ends the process with
 * exit code 1.
 *
 * @param variable names the port's variable to who has to choose another one
 * @returns the address, e.g. `http://127.0.0.1:3000`
 */
export async function listen(
  app: NestFastifyApplication,
  { port, host, variable = 'PORT' }: { port: number; host: string; variable?: string },
): Promise<string> {
  await app.init();
  try {
    // Fastify's own, since Nest's would log the error besides.
    return await app.getHttpAdapter().getInstance().listen({ port, host });
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    process.stderr.write(`Cannot listen on ${host}:${port}: ${reason.replace('PORT', variable)}\n`);
    await app.close();
    process.exit(1);
  }
}

const REASONS: Readonly<Record<string, string | undefined>> = {
  EADDRINUSE: 'the port is taken. Stop the other process or choose another PORT.',
  EACCES: 'this user may not use the port. Choose a PORT above 1023.',
  EADDRNOTAVAIL: 'this machine does not have the address. Choose another HOST.',
  ENOTFOUND: 'the host name is unknown. Choose another HOST.',
};
