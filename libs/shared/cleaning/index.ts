export * from './cleaning.module';
