/** Libraries of which little is called at once, unlike the framework and TensorFlow.js. */
const isSparse = (/** @type {string} */ id) =>
	/\/node_modules\/(?!@tensorflow\/|@sveltejs\/|svelte\/)/.test(id);

/**
 * Has the browser compile whole chunks while they arrive, beside the page. Else it compiles each function when that is
 * called first, while the page waits. Chromium heeds the words, others read a remark.
 * @returns {import('vite').Plugin}
 */
export function compiledChunks() {
	return {
		name: 'compiled-chunks',
		apply: 'build',
		generateBundle: {
			// The words count at the very top of a file only, where Vite puts a list of its own.
			order: 'post',
			handler(_, bundle) {
				if (this.environment.name !== 'client') return;
				for (const chunk of Object.values(bundle)) {
					if (chunk.type !== 'chunk' || sparsePart(chunk) > 0.5) continue;
					chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
				}
			},
		},
	};
}

/**
 * The part of a chunk, from 0 to 1, of which little is called.
 * @param {import('vite').Rolldown.OutputChunk} chunk
 */
function sparsePart({ modules }) {
	const lengthOf = (/** @type {string[]} */ ids) =>
		ids.reduce((sum, id) => sum + (modules[id]?.renderedLength ?? 0), 0);
	const ids = Object.keys(modules);
	return lengthOf(ids.filter(isSparse)) / lengthOf(ids);
}
