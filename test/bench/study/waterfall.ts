import type { Contestant } from '../contestant';
import { load, speedOf } from '../load';
import { scenarioOf } from '../scenario';
import { medians } from '../statistics';
import type { Study } from '../study';
import { ofTradepost, repeated } from '../target';
import { inTurns } from '../turns';
import { cpuOf } from '../usage';
import { type Step, STEPS } from '../waterfall/step';
import type { Workbench } from '../workbench';

/** What a list costs up to a step, in microseconds per request. */
interface Level {
  /** Of the process, with 16 requests under way. */
  cpu: number;
  /** Of PostgreSQL. */
  databaseCpu: number;
  /** The median time for an answer where one is asked for at a time. */
  latency: number;
}

type Waterfall = Record<Step, Level>;

const TITLES: Readonly<Record<Step, string>> = {
  fastify: 'bare Fastify, a constant of the same size',
  nest: '+ Nest, adapter, hooks, headers, log',
  guarded: '+ limits and token',
  planned: '+ parse, plan and render; rows from memory',
  whole: '+ PostgreSQL = all',
};

export const waterfall: Study<Waterfall> = {
  name: 'waterfall',
  stage: 'shelves',
  measure,
  sheet: (levels) => ({
    title: 'One list of 20, step by step',
    head: ['', 'CPU', 'more', 'latency', 'more', 'CPU of PostgreSQL'],
    rows: STEPS.map((step, index) => {
      const { cpu, latency, databaseCpu } = levels[step];
      const before = index > 0 ? levels[STEPS[index - 1]] : undefined;
      const more = (of: 'cpu' | 'latency'): string => (before ? (levels[step][of] - before[of]).toFixed(0) : '');
      return [
        TITLES[step],
        cpu.toFixed(0),
        more('cpu'),
        latency.toFixed(0),
        more('latency'),
        step === 'whole' ? databaseCpu.toFixed(0) : '',
      ];
    }),
    notes: [
      'Microseconds per request: CPU with 16 requests under way, latency with one. Nest finds its way to a handler in the second step and ' +
        'the third; what was asked before takes the short way past it and past Fastify, so that the fourth can cost less than they do.',
    ],
  }),
};

async function measure(bench: Workbench): Promise<Waterfall> {
  const scenario = scenarioOf('list-token');
  const ANSWER = await answerOf(bench);
  const processes: Partial<Record<Step, Contestant>> = {};
  for (const STEP of STEPS) processes[STEP] = await bench.start('waterfall', { STEP, ANSWER });
  const drive = async (step: Step): Promise<Level> => {
    const contestant = processes[step] as Contestant;
    const { url, ...target } = await ofTradepost(scenario, contestant, bench.tokens);
    const requests = [repeated({ url, ...target })];
    const backends = await bench.database.backendsOf(contestant.application);
    const before = [cpuOf([contestant.pid]), cpuOf(backends)];
    const { times } = await load({ url, requests, seconds: bench.pace.seconds });
    const after = [cpuOf([contestant.pid]), cpuOf(backends)];
    const { p50 } = speedOf(await load({ url, requests, connections: 1, seconds: bench.pace.seconds }));
    const [cpu, databaseCpu] = after.map((used, index) => (used - before[index]) / times.length);
    return { cpu, databaseCpu, latency: p50 * 1000 };
  };
  for (const step of STEPS) await drive(step);
  const rounds = await inTurns(STEPS, bench.pace.rounds, drive);
  return Object.fromEntries(STEPS.map((step) => [step, medians(rounds.map((round) => round[step]))])) as Waterfall;
}

/** What the API answers, for the steps that do not find it out. */
async function answerOf(bench: Workbench): Promise<string> {
  const { url, headers } = await ofTradepost(scenarioOf('list-token'), await bench.start('tradepost'), bench.tokens);
  const response = await fetch(url, { headers });
  const text = await response.text();
  await bench.clear();
  return text;
}
