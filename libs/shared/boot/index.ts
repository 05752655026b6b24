export * from './prepare';
export { becomeSoleProcess } from './sole-process';
