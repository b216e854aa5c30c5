import { answers } from './answers.mjs';
import { bytes } from './bytes.mjs';
import { unmeasured } from './figure.mjs';
import { kernels } from './kernels.mjs';
import { lighthouse } from './lighthouse.mjs';
import { memory } from './memory.mjs';
import { mixing } from './mixing.mjs';
import { model } from './model.mjs';
import { network } from './network.mjs';
import { picture } from './picture.mjs';
import { play } from './play.mjs';
import { start } from './start.mjs';
import { trained } from './trained.mjs';
import { training } from './training.mjs';

/** @typedef {import('./visit.mjs').Site} Site @typedef {import('./figure.mjs').Figure} Figure */

/** What is measured, in the order of the table. */
const parts = {
	bytes,
	start,
	picture,
	answers,
	kernels,
	play,
	network,
	trained,
	model,
	mixing,
	training,
	memory,
	lighthouse,
};

export const partNames = Object.keys(parts);

/**
 * The figures of the named parts. A part that fails says so in its place, and the others go on.
 * @param {Site} site @param {readonly string[]} names @returns {Promise<Figure[]>}
 */
export async function measured(site, names) {
	/** @type {Figure[]} */
	const figures = [];
	for (const [name, part] of Object.entries(parts).filter(([name]) => names.includes(name))) {
		console.log(`Measuring ${name}…`);
		try {
			figures.push(...(await part(site)));
		} catch (error) {
			figures.push(unmeasured(name, error));
		}
	}
	return figures;
}
