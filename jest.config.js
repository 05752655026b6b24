const { availableParallelism } = require('node:os');
const esmPackages = require('./jest.esm.js');

const swc = (parser) => [
  '@swc/jest',
  {
    swcrc: false,
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    jsc: {
      target: 'es2022',
      parser,
      keepClassNames: true,
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    },
  },
];

/** Settings that every project below shares. */
const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tradepost/'],
  transform: { '\\.ts$': swc({ syntax: 'typescript', decorators: true }), '\\.m?js$': swc({ syntax: 'ecmascript' }) },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmPackages().join('|')})/)`],
  moduleNameMapper: {
    '^@app/shared/(.*)$': '<rootDir>/libs/shared/$1',
    '^@app/(.+)$': '<rootDir>/libs/$1',
    '^@tradepost/client$': '<rootDir>/libs/client',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
  },
};

module.exports = {
  // Tests wait for servers and clocks half of the time: two cores are busy with two, where Jest would take one.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What a test file leaves behind in its worker adds up; a new worker costs a second.
  workerIdleMemoryLimit: '1GB',
  // What hangs shall end; what is merely slow, on a machine with much to do, shall not fail.
  testTimeout: 180_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(load|browser|bench)/'],
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      testEnvironment: '<rootDir>/test/support/contract/environment.ts',
      setupFiles: ['<rootDir>/test/support/environment.ts'],
    },
  ],
};
