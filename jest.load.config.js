const { projects, testTimeout } = require('./jest.config.js');

const integration = projects.find(({ displayName }) => displayName === 'integration');

/** Tests that take their time: many clients at once, over many rounds; `npm run test:load`. */
module.exports = {
  ...integration,
  displayName: 'load',
  testMatch: ['<rootDir>/test/load/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout,
};
