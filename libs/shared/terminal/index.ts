export { CommandDatabase } from './command-database';
export { Examples } from './examples';
export { describeFailure, exitCodeOf, Interrupted } from './failure';
export { askNewPassword, readStandardInput } from './prompt';
export { Terminal } from './terminal';
export { type KnownCommand, TerminalModule } from './terminal.module';
export { wholeNumber } from './whole-number';
