import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { Trial } from './trial';

// A process with a worker, to be killed in the middle of a job, or to stop when it is told to.
Logger.overrideLogger(false);
void Trial.start(process.env, { worker: true }).then((trial) => {
  process.send?.('ready');
  process.on('message', () => void trial.close().then(() => process.disconnect()));
});
