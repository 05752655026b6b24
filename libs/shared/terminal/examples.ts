import { Help } from 'nest-commander';

/** Adds examples to the help of a command: what follows `npm run cli -- `. */
export const Examples =
  (...lines: readonly [string, ...string[]]): ClassDecorator =>
  ({ prototype }) => {
    const text = `\nExamples:\n${lines.map((line) => `  npm run cli -- ${line}`).join('\n')}`;
    const descriptor = { value: (): string => text };
    Object.defineProperty(prototype, 'examples', descriptor);
    Help('after')(prototype as object, 'examples', descriptor);
  };
