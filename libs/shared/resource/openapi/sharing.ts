import type { OpenAPIObject } from '@nestjs/swagger';
import { nameOfReasons } from './problems';

interface Part {
  name?: string;
  in?: string;
  required?: boolean;
  description?: string;
  headers?: Record<string, Part>;
  [key: string]: unknown;
}

interface Operation {
  parameters?: Part[];
  responses: Record<string, Part>;
}

/** Where a part stands, and what it would be called in the components. */
interface Slot {
  name: string;
  part: Part;
  replace(reference: Part): void;
}

/** From so many times on, a part is said once for all. */
const SHARED_FROM = 5;

/**
 * Says once what many operations have, and has them refer to it: parameters and headers that are the same nearly everywhere,
 * and refusals for the same reasons.
 */
export function shareRepeated(document: OpenAPIObject): void {
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path) as Operation[]);
  const components = (document.components ??= {}) as Record<string, Record<string, Part>>;
  const share = (kind: string, slots: Slot[]): void => {
    const known = (components[kind] ??= {});
    for (const [name, those] of grouped(slots)) Object.assign(known, shared(kind, name, those));
  };
  share('headers', operations.flatMap(headerSlots));
  share('responses', operations.flatMap(responseSlots));
  share('parameters', operations.flatMap(parameterSlots));
}

function grouped(slots: readonly Slot[]): Map<string, Slot[]> {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) groups.set(slot.name, [...(groups.get(slot.name) ?? []), slot]);
  return groups;
}

/** What becomes a component of parts of one name: the form that most of them have. */
function shared(kind: string, name: string, slots: readonly Slot[]): Record<string, Part> {
  const byText = new Map<string, Slot[]>();
  for (const slot of slots) {
    const text = JSON.stringify(slot.part);
    byText.set(text, [...(byText.get(text) ?? []), slot]);
  }
  const most = [...byText.values()].reduce((one, other) => (other.length > one.length ? other : one));
  if (most.length < SHARED_FROM || most.length * 2 < slots.length) return {};
  for (const slot of most) slot.replace({ $ref: `#/components/${kind}/${name}` });
  return { [name]: most[0].part };
}

const slotsOf = <T extends Part[] | Record<string, Part>>(
  parts: T,
  nameOf: (part: Part, key: string) => string | undefined,
): Slot[] =>
  Object.entries(parts).flatMap(([key, part]: [string, Part]) => {
    const name = '$ref' in part ? undefined : nameOf(part, key);
    const replace = (reference: Part): void => void ((parts as Record<string, Part>)[key] = reference);
    return name === undefined ? [] : [{ name, part, replace }];
  });

/** `If-Match` → `IfMatch`; where it must be sent, `RequiredIfMatch`. */
const parameterSlots = ({ parameters = [] }: Operation): Slot[] =>
  slotsOf(parameters, ({ name = '', in: place, required }) =>
    place === 'header' && required ? `Required${pascal(name)}` : pascal(name),
  );

const headerSlots = ({ responses }: Operation): Slot[] =>
  Object.values(responses).flatMap(({ headers = {} }) => slotsOf(headers, (_, name) => pascal(name)));

const responseSlots = ({ responses }: Operation): Slot[] =>
  slotsOf(responses, ({ description = '' }, status) => (status === '304' ? 'NotModified' : nameOfReasons(description)));

const pascal = (name: string): string =>
  name.replace(/^X-/, '').replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
