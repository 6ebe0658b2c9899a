// The arrows between the zones (docs/architecture.md). Error level throughout, no exemptions; changing one takes a decision record.
const nodeCore = ['core'];

/** A rule that whatever matches `from` may reach nothing that matches `to`. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never('no-cycles', 'Modules never import each other in a ring, types included.', {}, { circular: true }),
    never('all-resolve', 'An import that does not resolve slips past every other rule.', {}, { couldNotResolve: true }),
    never('shared-stays-shared', 'What runs anywhere imports nothing that does not.', { path: '^src-shared/' }, {
      pathNot: ['^src-shared/', '^node_modules/zod/'],
    }),
    never('domain-knows-no-contract', 'The contract stands on the domain, never the other way.', { path: '^src-shared/domain/' }, {
      pathNot: '^src-shared/domain/',
    }),
    never('page-is-a-page', 'The page never touches Node, Electron or another zone.', { path: '^src-renderer/' }, {
      path: ['^src-(main|preload|servicer|tool)/', '^node_modules/electron/'],
    }),
    never('page-has-no-node', 'The page never touches Node.', { path: '^src-renderer/' }, { dependencyTypes: nodeCore }),
    never('preload-only-bridges', 'The preload turns the contract into the bridge, nothing else.', { path: '^src-preload/' }, {
      pathNot: ['^src-preload/', '^src-shared/contract/operations/', '^node_modules/electron/'],
    }),
    never('main-meets-others-over-http', 'The trusted process and the lender meet over HTTP only.', { path: '^src-main/' }, {
      path: '^src-(renderer|preload|servicer|tool)/',
    }),
    never('servicer-meets-others-over-http', 'The lender knows the contract, not the application.', { path: '^src-servicer/' }, {
      path: '^src-(renderer|preload|main|tool)/',
    }),
    never('tool-needs-no-window', 'The headless tool runs the domain alone.', { path: '^src-tool/' }, {
      path: ['^src-(renderer|preload|main|servicer)/', '^node_modules/(electron|better-sqlite3)/'],
    }),
    never('sqlite-has-one-owner', 'SQLite is opened in one folder of each side that has a store.', {
      pathNot: ['^src-main/cache/', '^src-servicer/storage/', '^test/'],
    }, { path: '^node_modules/better-sqlite3/' }),
    never('engine-knows-no-electron', "The engine's thread has no Electron.", {
      path: '^src-main/(cache|engine|sync|servicer-client)/',
    }, { path: '^node_modules/electron/' }),
    never('features-keep-apart', 'A feature never imports another; the shell puts them together.', {
      path: '^src-renderer/features/([^/]+)/',
    }, { path: '^src-renderer/(features|app)/', pathNot: '^src-renderer/features/$1/' }),
    never('kit-knows-no-lending', 'The kit of controls knows no feature.', { path: '^src-renderer/ui/' }, {
      path: '^src-renderer/(features|app)/',
    }),
    never('nothing-imports-tests', 'What ships imports no test.', { path: '^src-' }, { path: '^test/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
