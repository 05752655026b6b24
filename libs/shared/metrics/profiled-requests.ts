import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProfileConfig } from '@app/shared/config';
import { bindingsOf, type DoorSupport } from '@app/shared/http';
import {
  type CpuProfile,
  CpuSampler,
  cut,
  describeProfile,
  hottest,
  Profile,
  PROFILE_HEADER,
  profiled,
  serverTiming,
} from '@app/shared/profiling';

/** Where all is sampled, samples are taken out of the sampler at most so often, in milliseconds. */
const TAKE_EVERY = 250;

/** To take them stops the process for tens of milliseconds, the more the longer it runs: so many times as long, it is left alone. */
const REST = 30;
const HOTTEST = 10;

/** What profiles need to know of the rest of the product. */
export interface ProfileSupport {
  /** Whether whoever asks may see the profile of a request in production. */
  mayProfile(request: FastifyRequest): boolean;
  /** The same before the guard has looked: only what is known already. Samples slow down everybody, so that not anyone may begin them. */
  isKnownToProfile(request: FastifyRequest): boolean;
  /** How PostgreSQL would run a statement. */
  explain(text: string, values: readonly unknown[]): Promise<string>;
}

interface Profiled {
  profile: Profile;
  method: string;
  /** e.g. `/v1/orders/:id` */
  route: string;
  id: string;
  /** What all lines of its log say. */
  bindings: Record<string, string>;
  wanted: 'timings' | 'cpu' | 'plan';
}

/**
 * Profiles all requests, where the configuration says so, and else single ones for those who may.
 *
 * @returns what does so with those that do not reach Fastify
 */
export function profileRequests(
  fastify: FastifyInstance,
  config: ProfileConfig,
  support: ProfileSupport,
): NonNullable<DoorSupport['watch']> {
  const all = config.mode !== 'false';
  const running = new WeakMap<FastifyRequest, Profiled>();
  const reports = new Reports(config, support, fastify.log);
  if (config.mode === 'true') reports.sampleAll();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const header = request.headers[PROFILE_HEADER];
    if (!all && header === undefined) return done();
    const asked = header === 'plan' || header === 'cpu' ? header : 'timings';
    const sampled =
      config.mode === 'true' ? asked !== 'plan' : asked === 'cpu' && (all || support.isKnownToProfile(request));
    const wanted = sampled ? 'cpu' : asked === 'plan' ? 'plan' : 'timings';
    if (sampled) reports.sample();
    // Timings begin before it is known who asks; they are thrown away if they may not.
    const profile = profiled(done);
    const { method, id, routeOptions } = request;
    const route = routeOptions.url ?? '(no route)';
    running.set(request, { profile, method, route, id, bindings: bindingsOf(request, id), wanted });
  });
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const found = running.get(request);
    if (found && (all || support.mayProfile(request))) void reply.header('server-timing', serverTiming(found.profile));
    done();
  });
  fastify.addHook('onResponse', (request: FastifyRequest, _reply: FastifyReply, done) => {
    const found = running.get(request);
    if (found) {
      found.profile.end();
      reports.add(found, all || support.mayProfile(request));
    }
    done();
  });
  fastify.addHook('onClose', () => reports.stop());
  return ({ request, requestId: id }, route) => {
    const profile = new Profile();
    const { method = '' } = request;
    const wanted = config.mode === 'true' ? 'cpu' : 'timings';
    return {
      run: (work) => profiled(work, profile),
      headers: () => ['server-timing', serverTiming(profile)],
      end: () => {
        profile.end();
        reports.add({ profile, method, route, id, bindings: bindingsOf(request, id), wanted }, true);
      },
    };
  };
}

/** Reports of requests that are over; those with samples wait until these were taken. */
class Reports {
  private sampler?: CpuSampler;
  private users = 0;
  private staysOn = false;
  private waiting: Profiled[] = [];
  private isTaking = false;
  /** Milliseconds that it took to take samples, the last time. */
  private tookLast = 0;

  constructor(
    private readonly config: ProfileConfig,
    private readonly support: ProfileSupport,
    private readonly log: FastifyBaseLogger,
  ) {}

  sampleAll(): void {
    this.staysOn = true;
    this.sample();
  }

  /** Somebody wants samples from now on. */
  sample(): void {
    this.users++;
    if (this.sampler) return;
    this.sampler = new CpuSampler();
    this.sampler.start();
  }

  add(found: Profiled, isWanted: boolean): void {
    if (found.wanted === 'cpu') {
      if (isWanted) this.waiting.push(found);
      this.users--;
      void this.takeSamples().catch((error: unknown) =>
        this.log.warn({ ...found.bindings, err: error }, 'no CPU samples'),
      );
    } else if (isWanted) {
      void this.tell(found).catch((error: unknown) => this.log.warn({ ...found.bindings, err: error }, 'no profile'));
    }
  }

  stop(): void {
    this.sampler?.stop();
    this.sampler = undefined;
  }

  private async takeSamples(): Promise<void> {
    if (this.isTaking) return;
    this.isTaking = true;
    try {
      while (this.waiting.length > 0 && this.sampler) {
        if (this.staysOn) await sleep(Math.max(TAKE_EVERY, REST * this.tookLast));
        const over = this.waiting;
        this.waiting = [];
        const since = performance.now();
        const { profile, began } = await this.sampler.take();
        this.tookLast = performance.now() - since;
        for (const each of over) {
          await this.tell(each, profile, began);
          // There may be thousands, and others want answers.
          await breathe();
        }
      }
    } finally {
      this.isTaking = false;
    }
    if (!this.staysOn && this.users <= 0) this.stop();
  }

  private async tell(found: Profiled, samples?: CpuProfile, began = 0): Promise<void> {
    const { profile, method, route, bindings, wanted } = found;
    const from = profile.began - began;
    const own = samples && cut({ profile: samples, from, to: from + profile.total });
    const plans = wanted === 'plan' ? await this.plans(profile) : [];
    const text = describeProfile(profile, { hot: own && hottest(own, HOTTEST), plans });
    this.log.info(bindings, `profile of ${method} ${route}: ${text}`);
    if (own && this.config.folder !== undefined) await save(this.config.folder, found, own);
  }

  private plans({ statements }: Profile): Promise<string[]> {
    return Promise.all(
      statements.map(({ text, values }) =>
        /^\s*(SELECT|WITH)\b/i.test(text) ? this.support.explain(text, values) : Promise.resolve(''),
      ),
    );
  }
}

/** To be opened in the tools of a browser, or in an editor. */
async function save(folder: string, { method, route, id }: Profiled, profile: CpuProfile): Promise<void> {
  await mkdir(folder, { recursive: true });
  const name = `${method}-${route}-${id}`.replace(/[^\w.-]+/g, '_').slice(0, 200);
  await writeFile(join(folder, `${name}.cpuprofile`), JSON.stringify(profile));
}
