import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

/** Resolves when a thing works; rejects with the reason when it does not. */
export type Check = () => Promise<unknown>;

export interface CheckOptions {
  /** How long the check may take, in milliseconds; 2,000 by default. */
  timeoutMs?: number;
  /** Without it the process works on, only worse: it is shown, but does not make the process unready. */
  optional?: boolean;
}

export interface Readiness {
  ready: boolean;
  /** Something is down that the process can do without. */
  degraded: boolean;
  /** The names of what is down and cannot be done without. */
  missing: string[];
  /** By name. */
  checks: Record<string, 'up' | 'down'>;
}

interface Registered extends Required<CheckOptions> {
  name: string;
  check: Check;
}

/** What a process needs to be of use: rooms register their checks, the readiness route asks for them. */
@Injectable()
export class HealthRegistry implements OnModuleDestroy {
  private readonly logger = new Logger(HealthRegistry.name);
  private readonly checks: Registered[] = [];
  private running?: Promise<Readiness>;
  private stopping = false;

  register(name: string, check: Check, { timeoutMs = 2000, optional = false }: CheckOptions = {}): void {
    this.checks.push({ name, check, timeoutMs, optional });
  }

  /** Runs every check; callers at the same time share one run. */
  readiness(): Promise<Readiness> {
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  /** The first step of a shutdown: requests still finish, but no new ones should be sent here. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  private async run(): Promise<Readiness> {
    const states = await Promise.all(this.checks.map(async (item) => ({ ...item, up: await this.isUp(item) })));
    const missing = states.filter(({ up, optional }) => !up && !optional).map(({ name }) => name);
    return {
      ready: !this.stopping && missing.length === 0,
      degraded: states.some(({ up, optional }) => !up && optional),
      missing,
      checks: Object.fromEntries(states.map(({ name, up }) => [name, up ? 'up' : 'down'])),
    };
  }

  private async isUp({ name, check, timeoutMs }: Registered): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
    });
    try {
      await Promise.race([check(), late]);
      return true;
    } catch (error) {
      this.logger.warn(`${name} is down: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
