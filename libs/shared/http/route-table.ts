import type { FastifyInstance } from 'fastify';

interface Entry {
  pattern: RegExp;
  methods: Set<string>;
}

/** Which methods a path has: asked only when no route was found, to tell a wrong method (405) from a wrong path (404). */
export class RouteTable {
  private readonly entries = new Map<string, Entry>();

  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ url, method }) => this.add(url, [method].flat()));
  }

  methodsOf(path: string): string[] {
    const found = [...this.entries.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort();
  }

  private add(url: string, methods: readonly string[]): void {
    const entry = this.entries.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const method of methods) entry.methods.add(method);
    this.entries.set(url, entry);
  }
}

/** `/v1/catalog/products/:id` as an expression; `*` stands for the rest of a path. */
function patternOf(url: string): RegExp {
  const parts = url.split('/').map((part) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}
