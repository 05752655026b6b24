export { type ChangeName, eventType, eventTypes } from './event-types';
export * from './publish';
