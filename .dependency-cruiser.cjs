/** What each folder of src/lib may import, besides itself: our own folders, then packages. */
const folders = {
	ops: { ours: [], packages: [] },
	models: { ours: ['ops'], packages: [] },
	messages: { ours: ['ops'], packages: ['svelte'] },
	viz: { ours: ['ops', 'messages'], packages: ['svelte', 'd3'] },
	ui: { ours: ['messages'], packages: ['svelte', 'katex', '@codemirror', '@lezer'] },
	notebook: { ours: ['ops', 'models', 'viz', 'ui', 'messages'], packages: ['svelte'] },
};

const names = Object.keys(folders);
const tensorOwners = '^src/lib/ops/(forward|backend|train-)[^/]*$';
/** The one file that knows how a matrix is taken apart. */
const matrixOwner = '^src/lib/ops/svd\\.ts$';
const packageKinds = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'];

/** A package by its own name or by that of its types. */
const packagePath = (name) => `^node_modules/(@types/)?${name}/`;

const error = (name, comment, ...[from, to]) => ({ name, comment, severity: 'error', from, to });

const direction = names.flatMap((name) => {
	const { ours, packages } = folders[name];
	const inside = `^src/lib/${name}/`;
	return [
		error(
			`${name}-folders`,
			`${name} may import from our own code: ${[name, ...ours].join(', ')}.`,
			{ path: inside },
			{ path: '^(src|tests|scripts|static)/', pathNot: [name, ...ours].map((other) => `^src/lib/${other}/`) },
		),
		error(
			`${name}-packages`,
			`${name} may import these packages: ${packages.join(', ') || 'none'}.`,
			{ path: inside, ...(name === 'ops' && { pathNot: [tensorOwners, matrixOwner] }) },
			{ dependencyTypes: packageKinds, pathNot: packages.map(packagePath) },
		),
	];
});

module.exports = {
	forbidden: [
		...direction,
		error(
			'ops-tensors',
			'The modules that own tensors import tfjs and nothing else.',
			{ path: tensorOwners },
			{ dependencyTypes: packageKinds, pathNot: '^node_modules/@tensorflow/' },
		),
		error(
			'ops-matrices',
			'The module that takes matrices apart imports ml-matrix and nothing else.',
			{ path: matrixOwner },
			{ dependencyTypes: packageKinds, pathNot: packagePath('ml-matrix') },
		),
		error(
			'messages-types-only',
			'A catalogue knows the types of ops, never its functions.',
			{ path: '^src/lib/messages/' },
			{ path: '^src/lib/ops/', dependencyTypesNot: ['type-only'] },
		),
		error(
			'convolutions-apart',
			'One kind of convolution never leans on another; shared pieces move down into layer.ts.',
			{ path: '^src/lib/ops/convolutions/', pathNot: '^src/lib/ops/convolutions/index\\.ts$' },
			{ path: '^src/lib/ops/convolutions/' },
		),
		error(
			'routes-packages',
			'Routes may import Svelte and Kit; while the site is built, one page reads what it says of the sources, and images are written.',
			{ path: '^src/(routes|params|hooks)', pathNot: '/(about|stills)/[^/]+\\.server\\.ts$' },
			{ dependencyTypes: packageKinds, pathNot: ['svelte', '@sveltejs/kit'].map(packagePath) },
		),
		error(
			'source-alone',
			'The site imports neither its tests nor its scripts.',
			{ path: '^src/' },
			{ path: '^(tests|scripts)/' },
		),
		error(
			'known-folders',
			'Every file of src/lib belongs to one of its folders.',
			{},
			{ path: '^src/lib/', pathNot: `^src/lib/(${names.join('|')})/` },
		),
		error(
			'telling-names',
			'A folder or file of this name takes anything, so everything ends there.',
			{},
			{ path: '/(utils?|helpers?|common|misc)[./]', pathNot: 'node_modules' },
		),
		error('no-cycles', 'Arrows never turn back.', {}, { circular: true }),
		error(
			'resolvable',
			'Every import leads somewhere; these modules exist only inside Kit.',
			{},
			{ couldNotResolve: true, pathNot: ['^\\$(app|env)/', '^\\$service-worker$', '/\\$types$'] },
		),
	],
	options: {
		doNotFollow: { path: ['node_modules'] },
		exclude: { path: ['^\\.svelte-kit/'] },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
			mainFields: ['module', 'main', 'types'],
			extensions: ['.ts', '.svelte.ts', '.js', '.mjs', '.svelte', '.json', '.d.ts'],
		},
	},
};
