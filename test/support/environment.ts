// Runs in each test file before its imports. The time zone is set by global-setup.ts, for jest hands out copies of
// process.env, and only the original one reaches the clock.
process.env.NODE_ENV = 'test';

// What the developer's shell or a container names is not for tests to write to.
for (const name of Object.keys(process.env)) {
  if (['DATABASE_URL', 'REDIS_URL'].includes(name) || /^PG[A-Z]/.test(name)) delete process.env[name];
}
