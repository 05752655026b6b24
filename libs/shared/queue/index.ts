export { migrateQueues } from './backend';
export { QueueModule } from './queue.module';
