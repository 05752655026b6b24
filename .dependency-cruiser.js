/** The parts, lowest first: each may use those before it. A new folder below `libs` gets its place here before anything else. */
const PARTS = ['minor', 'organization', 'catalog', 'orders', 'storefront', 'reports'];

const product = '^(apps|libs)/';
const spec = '\\.(spec|fixture)\\.ts$';
/** What makes the client, and is not in it. */
const script = '^libs/client/\\w+\\.mjs$';
const part = `^libs/(${PARTS.join('|')})/`;
/**
 * Besides the index there are doors, so that who needs little does not wait for the rest: the migrations and the commands, for the
 * command line, and the module of the database, which brings half of Nest along.
 */
const doors = ['index', 'migration/index', '[^/]+\\.commands'].join('|');
const partIndex = `^libs/[^/]+/(${doors})\\.ts$`;
const roomIndex = `^libs/shared/([^/]+/(${doors})|database/database\\.module)\\.ts$`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'only-known-parts',
      comment:
        'A folder below libs that has no place in the order of parts would escape every rule below. Add it to PARTS first.',
      severity: 'error',
      from: {},
      to: { path: '^libs/', pathNot: ['^libs/(shared|client)/', part] },
    },
    {
      name: 'libs-know-no-app',
      comment: 'An app assembles parts. A part that reaches back into an app cannot be loaded by another app.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'shared-knows-no-part',
      comment:
        'shared is the ground floor. What needs a part belongs to that part, or asks for it through an interface.',
      severity: 'error',
      from: { path: '^libs/shared/' },
      to: { path: part },
    },
    {
      name: 'client-stands-alone',
      comment: 'The client is a package of its own, for programs elsewhere: it knows the contract alone.',
      severity: 'error',
      from: { path: '^libs/client/' },
      to: { path: product, pathNot: '^libs/client/' },
    },
    {
      name: 'client-is-for-others',
      comment: 'The product does not ask itself over HTTP.',
      severity: 'error',
      from: { path: product, pathNot: '^libs/client/' },
      to: { path: '^libs/client/' },
    },
    ...PARTS.slice(0, -1).map((name, floor) => ({
      name: `${name}-looks-down`,
      comment:
        `Above ${name} are ${PARTS.slice(floor + 1).join(', ')}: it must work without them. ` +
        'The upper part adds to the lower one (a child by @Parent, a listener), or the shared thing moves down.',
      severity: 'error',
      from: { path: `^libs/${name}/` },
      to: { path: `^libs/(${PARTS.slice(floor + 1).join('|')})/` },
    })),
    {
      name: 'part-through-index',
      comment: 'What a part does not export from its index.ts is its own business and may change without notice.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: part, pathNot: ['^libs/$1/', partIndex] },
    },
    {
      name: 'room-through-index',
      comment: 'A part uses a shared room as @app/shared/<room>: what the index.ts of that room exports, nothing else.',
      severity: 'error',
      from: { path: part },
      to: { path: '^libs/shared/', pathNot: roomIndex },
    },
    {
      name: 'room-through-index-of-neighbour',
      comment: 'Shared rooms, too, know of each other only what the index.ts exports.',
      severity: 'error',
      from: { path: '^libs/shared/([^/]+)/' },
      to: { path: '^libs/shared/', pathNot: ['^libs/shared/$1/', roomIndex] },
    },
    {
      name: 'app-through-index',
      comment:
        'An app is a list of modules. It takes them from the index.ts of parts and shared rooms; what all apps share is a file directly in apps.',
      severity: 'error',
      from: { path: '^apps/([^/]+)' },
      to: { path: product, pathNot: ['^apps/$1/', '^apps/[^/]+\\.ts$', partIndex, roomIndex] },
    },
    {
      name: 'no-circular',
      comment: 'Files that need each other are one file, or hide a third one. In CommonJS one of them meets undefined.',
      severity: 'error',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true },
    },
    {
      name: 'no-circular-entities',
      comment:
        'Entities name each other both ways. One direction has to be `import type` (and Relation<…>), so that no cycle is left at run time.',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { path: '\\.entity\\.ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-test-code',
      comment: 'Product code that uses test code ships it, or breaks in the build, where it is left out.',
      severity: 'error',
      from: { path: product, pathNot: spec },
      to: { path: ['^test/', spec] },
    },
    {
      name: 'no-dev-dependency',
      comment:
        'The production image has no devDependencies. Types alone (import type) are gone by then and may come from there.',
      severity: 'error',
      from: { path: product, pathNot: [spec, script] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      comment:
        'A package that package.json does not name is here by chance, through another package, and may leave the same way.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails when it is run, and no other rule sees where it was meant to go.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a part that names another part's type knows that part.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
