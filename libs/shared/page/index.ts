export * from './markup';
export { PageApi, PageModule } from './page.module';
export { type PageLink, PageLinks } from './page-links';
export { PageSessions } from './page-sessions';
export { nextPage, signInPath } from './sign-in';
