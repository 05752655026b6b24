import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** As much of the protocol of S3 as the storage speaks, on this machine. */
export class FakeS3 {
  /** By `/<bucket>/<key>`. */
  readonly objects = new Map<string, Buffer>();
  readonly requests: { method?: string; type?: string; authorization?: string }[] = [];
  /** It refuses everything. */
  isAway = false;
  /** So many uploads are cut off in their middle. */
  cuts = 0;
  /** When everything was written, as lists have it. */
  modified = new Date();
  private server?: Server;

  async start(): Promise<void> {
    this.server = createServer((request, response) => {
      if (request.method === 'PUT' && this.cuts > 0) {
        this.cuts--;
        request.once('data', () => request.destroy());
        return;
      }
      void buffer(request)
        .then((body) => this.answer(request, body))
        .then(([status, body]) => response.writeHead(status, { 'content-length': body.length }).end(body));
    });
    await new Promise<void>((listening) => this.server?.listen(0, '127.0.0.1', listening));
  }

  async stop(): Promise<void> {
    await new Promise((closed) => {
      this.server?.close(closed);
      this.server?.closeAllConnections();
    });
  }

  /** What a process is told of it. */
  get env(): Record<string, string> {
    const { port } = this.server?.address() as AddressInfo;
    return {
      ...{ FILE_STORAGE: 's3', S3_BUCKET: 'files', S3_PATH_STYLE: 'true', S3_ENDPOINT: `http://127.0.0.1:${port}` },
      ...{ S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' },
    };
  }

  private answer({ method, url = '', headers }: IncomingMessage, body: Buffer): [number, Buffer] {
    this.requests.push({ method, type: headers['content-type'], authorization: headers.authorization });
    if (this.isAway) return [503, Buffer.from('<Error><Code>ServiceUnavailable</Code></Error>')];
    const { pathname: key, searchParams } = new URL(url, 'http://s3');
    if (searchParams.get('list-type') === '2') return [200, this.list(key, searchParams.get('prefix') ?? '')];
    if (method === 'PUT') this.objects.set(key, body);
    if (method === 'DELETE') this.objects.delete(key);
    if (method === 'PUT' || method === 'DELETE') return [method === 'PUT' ? 200 : 204, Buffer.alloc(0)];
    const object = this.objects.get(key);
    if (!object) return [404, Buffer.from('<Error><Code>NoSuchKey</Code></Error>')];
    const range = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '');
    return range ? [206, object.subarray(Number(range[1]), Number(range[2]) + 1)] : [200, object];
  }

  private list(bucket: string, prefix: string): Buffer {
    const folder = `${bucket.replace(/\/$/, '')}/`;
    const found = [...this.objects.keys()].filter((key) => key.startsWith(folder + prefix));
    const contents = found.map(
      (key) =>
        `<Contents><Key>${key.slice(folder.length)}</Key><LastModified>${this.modified.toISOString()}</LastModified></Contents>`,
    );
    return Buffer.from(`<ListBucketResult><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`);
  }
}
