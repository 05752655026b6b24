export { type Erasure, type Person, PersonalData, type PersonalDataShare } from './personal-data';
export * from './personal-data.module';
export * from './personal-data.registry';
