const { projects, testTimeout } = require('./jest.config.js');

const integration = projects.find(({ displayName }) => displayName === 'integration');

/** Tests that take their time: many clients at once, over many rounds; `npm run test:load`. */
module.exports = {
  ...integration,
  displayName: 'load',
  testMatch: ['<rootDir>/test/load/**/*.test.ts'],
  // The embedded PostgreSQL has no pg_dump, and may be newer than that of the system.
  testPathIgnorePatterns: process.env.TEST_DATABASE_URL ? [] : ['/test/load/restore'],
  testTimeout,
};
