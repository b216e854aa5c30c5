import { planChunks } from './chunk-plan.mjs';

/** @typedef {'engine' | 'lesson' | 'shared' | 'cell' | 'stage'} SetName @typedef {Readonly<Record<SetName, ReadonlySet<string>>>} Sets */

/**
 * What every page computes its first numbers with. Parted by who needs them, these files would stand in chunks that
 * import each other, and a number that is worked out while one is read would be worked out before the other is.
 */
const engine =
	/\/ops\/(check|convolution|convolutions\/standard|cost|error|fraction|grain|kernel|layer|loops|shape|size|stages|taps|trace)\.ts$/;

/** The front page and the lessons: what they need before anybody stirs. */
const lesson = /\/routes\/\[\[lang=lang\]\]\/((learn\/[^/]+\/)?\+page|\+layout)\.(svelte|ts)$/;
/** What comes to life on pages that are no lessons and needs some of the same. */
const others = /\/(LiveCompare|LiveNetwork|LiveWorkbench)\.svelte$/;
/** What each cell that comes to life needs, and what each that runs on the stage needs besides. */
const cell = /\/(page\/Cell|check\/Predict)\.svelte$/;
const stage =
	/\/(page\/StageFigure\.svelte|page\/example\.ts|notebook\/calculator\.ts|notebook\/live-numbers\.svelte\.ts|viz\/player\.svelte\.ts|viz\/score\.ts)$/;

const isLibrary = (/** @type {string} */ id) => id.includes('/node_modules/') || id.startsWith('\0');

/**
 * Modules that the same pages and cells need travel together: each file costs a request and its headers. What all
 * lessons need at once, what a cell needs to come to life, and what runs on a stage, are files of their own, but for what
 * pages that are no lessons need of the latter; of the rest the plan decides.
 *
 * Libraries are left to the builder. An index of one names far more than is used, and it alone knows by whom.
 * @returns {import('vite').Plugin}
 */
export function chunks() {
	/** @type {ReadonlyMap<string, string>} */
	let plan = new Map();
	return {
		name: 'chunks',
		apply: 'build',
		options(options) {
			if (this.environment.name !== 'client') return;
			// Otherwise the builder would put what a module imports beside it, wherever the plan has it.
			options.preserveEntrySignatures = 'allow-extension';
		},
		buildEnd() {
			if (this.environment.name === 'client') plan = planChunks(siteOf(this));
		},
		outputOptions(options) {
			if (this.environment.name !== 'client') return;
			options.codeSplitting = {
				groups: [
					{ name: (id) => plan.get(id), includeDependenciesRecursively: false },
					{ name: 'framework', test: isLibrary, tags: ['$initial'] },
					{
						name: 'library',
						test: isLibrary,
						minShareCount: 2,
						entriesAware: true,
						entriesAwareMergeThreshold: 3000,
					},
				],
			};
			options.assetFileNames = withoutFolders(options.assetFileNames);
		},
		generateBundle(_, bundle) {
			if (this.environment.name !== 'client') return;
			refuseCircles(bundle);
			giveRules(bundle);
		},
	};
}

/**
 * How rules are named: these chunks are named after entries, some of which have a slash; Kit puts no folder into a style
 * sheet's name.
 * @param {import('vite').Rolldown.OutputOptions['assetFileNames']} pattern
 * @throws Error if Kit names assets by anything but a pattern
 */
function withoutFolders(pattern) {
	if (typeof pattern !== 'string') throw new Error('Kit is expected to name assets by a pattern.');
	return (/** @type {{ readonly names: readonly string[] }} */ { names }) =>
		names.some((name) => name.endsWith('.css')) ? pattern.replace('[name].', '') : pattern;
}

/**
 * What shares a file is decided of the modules of the site alone, which import libraries and are imported by none.
 * @param {import('vite').Rolldown.PluginContext} build
 * @returns {import('./chunk-plan.mjs').Site}
 */
function siteOf(build) {
	const ids = [...build.getModuleIds()];
	const facts = new Map(ids.flatMap((id) => [[id, build.getModuleInfo(id)]]));
	const importsOf = (/** @type {string} */ id) => facts.get(id)?.importedIds ?? [];
	const sets = setsOf((entries) => reached(entries, ids, importsOf));
	const names = /** @type {SetName[]} */ (Object.keys(sets));
	const firsts = ids.filter((id) => facts.get(id)?.isEntry);
	return {
		modules: new Map(
			ids
				.filter((id) => !isLibrary(id))
				.map((id) => [id, { imports: importsOf(id), size: facts.get(id)?.code?.length ?? 0 }]),
		),
		entries: [...new Set([...firsts, ...ids.flatMap((id) => facts.get(id)?.dynamicallyImportedIds ?? [])])],
		firsts,
		decided: (id) => names.find((name) => sets[name].has(id)),
	};
}

/**
 * @param {(entries: RegExp) => ReadonlySet<string>} needs the modules that some modules need, themselves among them
 * @returns {Sets}
 */
function setsOf(needs) {
	const [base, first, shared] = [needs(engine), needs(lesson), needs(others)];
	const isLater = (/** @type {string} */ id) => !base.has(id) && !first.has(id);
	const waking = [...needs(cell)].filter(isLater);
	const running = [...needs(stage)].filter((id) => isLater(id) && !waking.includes(id));
	return {
		engine: base,
		lesson: new Set([...first].filter((id) => !base.has(id))),
		shared: new Set([...waking, ...running].filter((id) => shared.has(id))),
		cell: new Set(waking.filter((id) => !shared.has(id))),
		stage: new Set(running.filter((id) => !shared.has(id))),
	};
}

/**
 * The modules with such names, and all that they import, and so on. Throws if none has such a name.
 * @param {RegExp} entries
 * @param {readonly string[]} ids
 * @param {(id: string) => readonly string[]} importsOf
 * @returns {ReadonlySet<string>}
 */
function reached(entries, ids, importsOf) {
	const found = new Set(ids.filter((id) => entries.test(id)));
	if (found.size === 0) throw new Error(`no module has a name like ${entries.source}`);
	// A set goes on to what is added while it is walked.
	for (const id of found) for (const next of importsOf(id)) found.add(next);
	return found;
}

/**
 * Gives each module that is loaded later the rules of all that it imports. Kit builds a page with the rules of the
 * cells that it shows; but of a chunk that several import, it counts the rules for whichever import it comes by first,
 * be that one which the page does not show.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 */
function giveRules(bundle) {
	for (const entry of Object.values(bundle)) {
		if (entry.type !== 'chunk' || !entry.isDynamicEntry) continue;
		const needed = new Set([entry.fileName]);
		for (const file of needed) {
			const chunk = bundle[file];
			if (chunk?.type !== 'chunk') continue;
			for (const next of chunk.imports) needed.add(next);
			for (const rules of chunk.viteMetadata?.importedCss ?? []) entry.viteMetadata?.importedCss.add(rules);
		}
	}
}

/**
 * Chunks that import each other stop a page from starting as soon as one works something out while it is read.
 * @param {import('vite').Rolldown.OutputBundle} bundle
 * @throws Error if there are any
 */
function refuseCircles(bundle) {
	const cleared = new Set();
	/** @param {string} file @param {readonly string[]} path */
	const walk = (file, path) => {
		if (path.includes(file)) throw new Error(`chunks import each other: ${[...path, file].join(' → ')}`);
		if (cleared.has(file)) return;
		const chunk = bundle[file];
		if (chunk?.type === 'chunk') for (const next of chunk.imports) walk(next, [...path, file]);
		cleared.add(file);
	};
	for (const file of Object.keys(bundle)) walk(file, []);
}
