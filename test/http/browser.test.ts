import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { startTrial, type Trial } from './trial';

const SHOP = 'https://shop.example';

describe('browsers', () => {
  let open: Trial;
  let closed: Trial;
  beforeAll(async () => {
    open = await startTrial({ corsOrigins: ['*'] });
    closed = await startTrial({ corsOrigins: [SHOP] });
  });
  afterAll(() => Promise.all([open.stop(), closed.stop()]));

  const preflight = ({ url }: Trial, origin: string, path = '/v1/things'): Promise<Response> =>
    fetch(url + path, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'x-fields' },
    });

  const list = (header: string | null): string[] => (header ?? '').split(', ');

  it('may send all headers of the contract with every method', async () => {
    const answer = await preflight(closed, SHOP);
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(answer.headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(list(answer.headers.get('access-control-allow-methods'))).toEqual(
      expect.arrayContaining(['PATCH', 'DELETE']),
    );
    expect(list(answer.headers.get('access-control-allow-headers'))).toEqual(
      expect.arrayContaining([
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
        'X-API-Key',
        'X-Fields',
        'X-Request-Id',
      ]),
    );
    expect(answer.headers.get('access-control-max-age')).toBe('7200');
    expect(answer.headers.get('x-request-id')).not.toBeNull();
  });

  it('may read all headers of the contract, of good and of bad answers', async () => {
    for (const path of ['/v1/things', '/v1/nowhere', '/v1/things/%zz', '/v1/things/failures/conflict']) {
      const { headers } = await fetch(closed.url + path, { headers: { origin: SHOP } });
      expect(headers.get('access-control-allow-origin')).toBe(SHOP);
      expect(list(headers.get('access-control-expose-headers'))).toEqual(
        expect.arrayContaining([
          'ETag',
          'Link',
          'Location',
          'RateLimit',
          'RateLimit-Policy',
          'Retry-After',
          'X-Fields-Ignored',
          'X-Fields-Truncated',
          'X-Request-Id',
        ]),
      );
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('of other origins get no permission', async () => {
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'null']) {
      const answer = await preflight(closed, origin);
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, null]);
      const { headers } = await fetch(`${closed.url}/v1/things`, { headers: { origin } });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('may come from anywhere where the origin is *, but never with cookies', async () => {
    const { headers } = await preflight(open, 'https://any.example');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('are told the methods of a path when they ask for its options', async () => {
    const answer = await fetch(`${open.url}/v1/things/7`, { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([204, 'GET, HEAD, PATCH']);
    expect((await fetch(`${open.url}/v1/nowhere`, { method: 'OPTIONS' })).status).toBe(404);
  });

  describe('at /docs', () => {
    let trial: Trial;
    beforeAll(async () => {
      trial = await startTrial({}, (app) => {
        SwaggerModule.setup('docs', app, SwaggerModule.createDocument(app, new DocumentBuilder().build()));
      });
    });
    afterAll(() => trial.stop());

    it('find every script and style that Swagger UI needs allowed by the policy', async () => {
      const page = await fetch(`${trial.url}/docs`);
      const html = await page.text();
      const policy = page.headers.get('content-security-policy');
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("style-src 'self' 'unsafe-inline'");
      expect(policy).toContain("img-src 'self' data:");
      // It would turn every request of a page that was fetched without TLS into one that fails.
      expect(policy).not.toContain('upgrade-insecure-requests');
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son[a-z]+="/);
      const scripts = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
      expect(scripts.length).toBeGreaterThan(3);
      for (const file of scripts) {
        const { href, origin } = new URL(file, `${trial.url}/docs`);
        expect(origin).toBe(trial.url);
        expect((await fetch(href)).status).toBe(200);
      }
    });

    it('meet that policy nowhere else', async () => {
      const { headers } = await fetch(`${trial.url}/docs-json`);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    });
  });
});
