import type { Plugin } from 'vite';

/**
 * What every page computes its first numbers with. Parted by who needs them, these files would stand in chunks that
 * import each other, and a number that is worked out while one is read would be worked out before the other is.
 */
const engine =
	/\/ops\/(check|convolution|convolutions\/standard|cost|error|fraction|layer|loops|shape|size|stages|taps|trace)\.ts$/;

/** What a lesson needs before anybody stirs. */
const lesson = ['/Lesson.svelte', '/[[lang=lang]]/+layout.svelte', '/learn/standard/+page.svelte'];
const compare = ['/compare/+page.svelte'];
/** What each cell that comes to life needs, and what each that runs on the stage needs besides. */
const cell = ['/page/Cell.svelte', '/check/Predict.svelte'];
const stage = ['/page/StageFigure.svelte', '/notebook/calculator.ts', '/notebook/live-numbers.svelte.ts'];

/**
 * Modules that the same pages and cells need travel together: each file costs a request and its headers. What a cell
 * needs to come to life, and what runs on a stage, are files of their own, but for what the comparison needs of them.
 * Of the rest, small sets join their nearest neighbours up to so many bytes; among what a page needs at once, up to
 * fewer. What only one page or cell needs stays where it is: by the names of such chunks Kit finds the rules that a page
 * is built with.
 */
export function chunks(): Plugin {
	let sets: Sets | undefined;
	const isIn = (name: keyof Sets) => (id: string) => sets?.[name].has(id) ?? false;
	const together = { minShareCount: 2, entriesAware: true };
	return {
		name: 'chunks',
		apply: 'build',
		buildEnd() {
			if (this.environment.name !== 'client') return;
			const ids = [...this.getModuleIds()];
			sets = setsOf((files) => reached(files, ids, (id) => this.getModuleInfo(id)?.importedIds ?? []));
		},
		outputOptions(options) {
			if (this.environment.name !== 'client') return;
			options.codeSplitting = {
				groups: [
					{ name: 'engine', test: engine },
					{ name: 'lesson', test: isIn('lesson'), ...together, entriesAwareMergeThreshold: 2000 },
					{ name: 'shared', test: isIn('shared') },
					{ name: 'cell', test: isIn('cell') },
					{ name: 'stage', test: isIn('stage') },
					{ name: 'page', tags: ['$initial'], ...together, entriesAwareMergeThreshold: 1000 },
					{ name: 'later', ...together, entriesAwareMergeThreshold: 8000 },
				],
			};
			// These chunks are named after entries, some of which have a slash; Kit puts no folder into a style sheet's name.
			const { assetFileNames } = options;
			if (typeof assetFileNames !== 'string') throw new Error('Kit is expected to name assets by a pattern.');
			options.assetFileNames = ({ names }) =>
				names.some((name) => name.endsWith('.css')) ? assetFileNames.replace('[name].', '') : assetFileNames;
		},
	};
}

type Sets = Readonly<Record<'lesson' | 'shared' | 'cell' | 'stage', ReadonlySet<string>>>;

/** @param needs the modules that some files need, themselves among them */
function setsOf(needs: (files: readonly string[]) => ReadonlySet<string>): Sets {
	const [first, compared] = [needs(lesson), needs(compare)];
	// Libraries are left to who imports them: an index names far more than is used.
	const isLater = (id: string) => id.includes('/src/lib/') && !first.has(id);
	const waking = [...needs(cell)].filter(isLater);
	const running = [...needs(stage)].filter((id) => isLater(id) && !waking.includes(id));
	return {
		lesson: first,
		shared: new Set([...waking, ...running].filter((id) => compared.has(id))),
		cell: new Set(waking.filter((id) => !compared.has(id))),
		stage: new Set(running.filter((id) => !compared.has(id))),
	};
}

/** The modules whose names end so, and all that they import, and so on. @throws Error if a name fits none */
function reached(
	files: readonly string[],
	ids: readonly string[],
	importsOf: (id: string) => readonly string[],
): ReadonlySet<string> {
	const found = new Set<string>();
	for (const file of files) {
		const start = ids.find((id) => id.endsWith(file));
		if (start === undefined) throw new Error(`no module is called ${file}`);
		found.add(start);
	}
	// A set goes on to what is added while it is walked.
	for (const id of found) for (const next of importsOf(id)) found.add(next);
	return found;
}
