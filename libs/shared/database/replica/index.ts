export { type ReplicaState, Replicas } from './replicas';
