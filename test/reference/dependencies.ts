import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../architecture/repository';

interface Cruise {
  modules: { source: string; dependencies: { resolved: string }[] }[];
}

const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const HEAD = `# Dependencies

Who imports whom, as dependency-cruiser finds it; the rules are in \`.dependency-cruiser.js\`. An arrow that follows from others is left out: a part
may use what those use that it leads to. Types count, tests do not.
`;

/** `docs/reference/dependencies.md`: the floors of the house, and the rooms of the ground floor. */
export function dependencyReference(): string {
  const options = ['apps', 'libs', '--config', join(ROOT, '.dependency-cruiser.js'), '--output-type', 'json'];
  const output = execFileSync(process.execPath, [CRUISER, ...options], { cwd: ROOT, maxBuffer: 256 * 1024 * 1024 });
  const { modules } = JSON.parse(output.toString()) as Cruise;
  const imports = modules
    .filter(({ source }) => !/\.(spec|fixture)\.ts$|^libs\/client\/(generated\/|\w+\.mjs)/.test(source))
    .flatMap(({ source, dependencies }) => dependencies.map(({ resolved }) => [source, resolved] as const));
  const sections = [
    section(
      'Apps and parts',
      imports,
      (file) => /^(?:apps\/(?:api|cli|worker)|libs\/\w+|apps(?=\/\w+\.ts))(?=\/)/.exec(file)?.[0],
    ),
    section('Rooms of `libs/shared`', imports, (file) => /^libs\/shared\/([\w-]+)\//.exec(file)?.[1]),
  ];
  return [HEAD, ...sections].join('\n');
}

function section(
  title: string,
  imports: readonly (readonly [string, string])[],
  placeOf: (file: string) => string | undefined,
): string {
  const graph = new Map<string, Set<string>>();
  for (const [file, imported] of imports) {
    const [from, to] = [placeOf(file), placeOf(imported)];
    if (from === undefined) continue;
    const known = graph.get(from) ?? new Set();
    graph.set(from, known);
    if (to !== undefined && to !== from) known.add(to);
  }
  const places = [...graph.keys()].sort();
  reduce(graph);
  const arrows = places.flatMap((from) =>
    [...(graph.get(from) ?? [])].sort().map((to) => `  ${id(from)} --> ${id(to)}`),
  );
  const nodes = places.map((place) => `  ${id(place)}["${place}"]`);
  return [`## ${title}`, '', '```mermaid', 'flowchart TD', ...nodes, ...arrows, '```', ''].join('\n');
}

/** Takes out every arrow whose end is reached without it. */
function reduce(graph: ReadonlyMap<string, Set<string>>): void {
  for (const from of [...graph.keys()].sort()) {
    const ends = graph.get(from) as Set<string>;
    for (const to of [...ends].sort()) {
      ends.delete(to);
      if (!reaches(graph, from, to)) ends.add(to);
    }
  }
}

function reaches(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const found = new Set([from]);
  for (const place of found) for (const next of graph.get(place) ?? []) found.add(next);
  return found.has(to);
}

const id = (place: string): string => place.replace(/\W/g, '_');
