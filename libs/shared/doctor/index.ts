export { type DoctorCheck, failed, type Finding, ok } from './check';
