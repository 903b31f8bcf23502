// The law of dependencies: docs/architecture.md says it in one picture, these rules hold it.
const PURE = '^libs/(domain|calendar|contracts)/';
const OURS = '^(apps|workflows|activities|libs|test)/';
const TEST_CODE = '^(test|libs/testing)/|\\.test\\.ts$';
const PACKAGE = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

const not = (...allowed) => ({ pathNot: allowed });

/** Tests beside a pure file may use Jest, fast-check and the calendar's oracle. */
const code = (path) => ({ path, pathNot: ['\\.test\\.ts$'] });

module.exports = {
  forbidden: [
    {
      name: 'R01-workflows-import-only-the-pure',
      severity: 'error',
      from: code('^workflows/'),
      to: not('^workflows/', PURE, '^node_modules/@temporalio/(workflow|common)/'),
    },
    {
      name: 'R02-workflows-cannot-reach-the-world',
      severity: 'error',
      from: code('^workflows/'),
      to: {
        path: [
          '^(activities|apps)/',
          '^libs/(persistence|platform)/',
          '^node_modules/(typeorm|@nestjs)/',
        ],
        reachable: true,
      },
    },
    {
      name: 'R03-domain-and-calendar-import-no-package',
      severity: 'error',
      from: code('^libs/(domain|calendar)/'),
      to: { dependencyTypes: PACKAGE },
    },
    {
      name: 'R04-contracts-import-no-package-but-the-workflow-sdk',
      severity: 'error',
      from: code('^libs/contracts/'),
      to: { dependencyTypes: PACKAGE, ...not('^node_modules/@temporalio/(workflow|common)/') },
    },
    {
      name: 'R05-pure-libs-import-only-each-other',
      severity: 'error',
      from: code(PURE),
      to: { path: OURS, ...not(PURE) },
    },
    {
      name: 'R05-ballot-box-imports-only-noble',
      severity: 'error',
      from: code('^libs/ballot-box/'),
      to: not('^libs/ballot-box/', '^node_modules/@noble/'),
    },
    {
      name: 'R06-domain-imports-no-other-lib',
      severity: 'error',
      from: code('^libs/domain/'),
      to: { path: OURS, ...not('^libs/domain/') },
    },
    {
      name: 'R07-libs-import-nothing-above-them',
      severity: 'error',
      from: { path: '^libs/', pathNot: ['^libs/testing/', '\\.test\\.ts$'] },
      to: { path: '^(apps|workflows|activities|test)/' },
    },
    {
      name: 'R08-activities-import-no-workflow-and-no-app',
      severity: 'error',
      from: { path: '^activities/' },
      to: { path: '^(workflows|apps)/' },
    },
    {
      name: 'R09-doors-do-not-import-each-other',
      severity: 'error',
      from: { path: '^activities/([^/]+)/' },
      to: { path: '^activities/[^/]+/', ...not('^activities/$1/') },
    },
    {
      name: 'R10-apps-do-not-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', ...not('^apps/$1/') },
    },
    {
      name: 'R11-api-and-web-import-no-workflow-and-no-activity',
      severity: 'error',
      from: { path: '^apps/(api|web)/' },
      to: { path: '^(workflows|activities)/' },
    },
    {
      name: 'R12-web-imports-its-client-and-the-ballot-box',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: [OURS, '^node_modules/(@nestjs|typeorm|@temporalio)(/|$)'],
        ...not('^apps/web/', '^libs/ballot-box/'),
      },
    },
    {
      name: 'R13-workflow-sdk-only-where-workflow-code-lives',
      severity: 'error',
      from: { path: OURS, ...not('^workflows/', '^libs/contracts/', '^test/') },
      to: { path: '^node_modules/@temporalio/workflow/' },
    },
    {
      name: 'R14-production-never-imports-test-code',
      severity: 'error',
      from: { path: OURS, ...not(TEST_CODE) },
      to: { path: TEST_CODE },
    },
    { name: 'R15-no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage|\\.vinhdanh)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      // Without `webpack` every #import is seen as dist/… and the rules on ^libs/ never fire.
      conditionNames: ['webpack', 'import', 'require', 'node', 'default'],
    },
  },
};
