export { type DoctorCheck, failed, type Finding, ok } from './check';
export { DoctorModule } from './doctor.module';
