export { migrateQueues } from '../backend';
