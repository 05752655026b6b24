export * from './checked';
export * from './answer';
export * from './problem';
export * from './problem.filter';
export * from './problem-documentation';
export * from './problems';
export { type InputError, toProblem } from './to-problem';
export { traceIdOf } from './trace-id';
export * from './validation.pipe';
