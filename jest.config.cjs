// Run: node --experimental-vm-modules node_modules/jest/bin/jest.js (npm test compiles first).
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'es6' },
  },
];

const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#activities/(.*)\\.js$': '<rootDir>/activities/$1',
    '^#([^/]+)/(.*)\\.js$': '<rootDir>/libs/$1/$2',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': swc },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.vinhdanh/'],
};

module.exports = {
  watchman: false,
  maxWorkers: '100%',
  // Generous, for machines that are busy: no test is about its own duration.
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{apps/api,apps/worker,apps/local,apps/cli,libs,workflows,activities}/**/*.test.ts',
      ],
    },
    {
      ...base,
      displayName: 'architecture',
      testMatch: ['<rootDir>/test/architecture/**/*.test.ts'],
      globalSetup: '<rootDir>/test/bundle-setup.mjs',
    },
    {
      ...base,
      displayName: 'system',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/architecture/'],
      globalSetup: '<rootDir>/test/global-setup.mjs',
      globalTeardown: '<rootDir>/test/global-teardown.mjs',
    },
  ],
  // Only with --coverage: the law is fully covered, the sandboxed workflow shells cannot be seen.
  collectCoverageFrom: [
    'libs/{domain,calendar}/**/*.ts',
    'workflows/**/*.state.ts',
    '!**/*.test.ts',
  ],
  coverageDirectory: 'coverage',
  coverageThreshold: { global: { branches: 100, lines: 100 } },
};
