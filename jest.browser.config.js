const { projects, testTimeout } = require('./jest.config.js');

const integration = projects.find(({ displayName }) => displayName === 'integration');

/** Tests that drive a real Chromium; `npm run test:browser`. CHROMIUM names another executable than Debian's. */
module.exports = {
  ...integration,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout,
};
