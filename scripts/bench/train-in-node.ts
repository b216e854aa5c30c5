import { liveRecipe } from '$lib/notebook/pages/train-and-choose/live-recipe';
import { sameWidthOptions } from '$lib/notebook/pages/train-and-choose/nets';
import { TrainingSideBySide } from '$lib/notebook/training/side-by-side';
import { useBackend } from '$lib/ops/backend';
import { shippedSets } from '../train/fashion-mnist';

const warmUps = 5;
const rounds = 40;

/** Trains in Node as a page does, and prints the seconds of each round, and how many pictures are in it, as JSON. */
export async function main(): Promise<number> {
	await useBackend('wasm');
	const nets = Object.values(sameWidthOptions);
	const training = new TrainingSideBySide({ nets, seed: 1, recipe: liveRecipe }, await shippedSets());
	const seconds: number[] = [];
	for (let round = -warmUps; round < rounds; round += 1) {
		const start = performance.now();
		training.round();
		if (round >= 0) seconds.push((performance.now() - start) / 1000);
	}
	process.stdout.write(JSON.stringify({ seconds, pictures: liveRecipe.batch * nets.length }));
	return 0;
}
