import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { NotFound, type ProblemMeaning, titleOf, typeOf } from '@app/shared/errors';
import { markup } from '@app/shared/page';
import { problems } from '../../problems';

/** `GET /problems/{name}`: what the `type` of a problem leads to, for people. */
export function mountProblemPages(app: INestApplication): void {
  const pages = new Map(Object.entries(problems).map(([code, meaning]) => [typeOf(code), problemPage(code, meaning)]));
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  fastify.get('/problems/:name', ({ url }, reply) => {
    const page = pages.get(url.split('?', 1)[0]);
    if (page === undefined) throw new NotFound('There is no problem of this name');
    return reply.header('cache-control', 'public, max-age=3600').type('text/html').send(page);
  });
}

/** Markdown's code is all that a text of the catalogue has of it. */
const paragraph = (text: string): ReturnType<typeof markup> => {
  const parts = text.split('`').map((part, index) => (index % 2 === 0 ? part : markup`<code>${part}</code>`));
  return markup`<p>${parts}</p>`;
};

const problemPage = (code: string, { statuses, text }: ProblemMeaning): string =>
  markup`<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Tradepost: ${titleOf(code)}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 12vh auto; padding: 0 1rem; color: #1d2733 }
  code { background: #eef1f5; padding: 0 .25rem; border-radius: .25rem }
</style>
<main>
<h1>${titleOf(code)}</h1>
<p><code>${code}</code>, with the status ${statuses.join(' or ')}</p>
${paragraph(text)}
<p><a href="/docs">All routes</a></p>
</main>
</html>
`.text;
