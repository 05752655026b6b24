import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = Record<string, unknown>;

/** Says of routes that need no credentials whether they look at any: for guests they do, public ones never. */
export function describeCredentials({ paths, components }: OpenAPIObject): void {
  const schemes = Object.keys(components?.securitySchemes ?? {}).map((name) => ({ [name]: [] }));
  for (const methods of Object.values(paths)) {
    for (const operation of Object.values(methods) as Operation[]) {
      operation.security ??= 'x-access' in operation ? [{}, ...schemes] : [];
    }
  }
}
