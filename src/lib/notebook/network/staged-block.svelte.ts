import { cutOut } from '../../ops/cut';
import { networkWeights } from '../../ops/formula-weights';
import type { Calculation } from '../calculation';
import { BlockBench } from './block-bench.svelte';
import { networkSeed, type NetworkBench } from './network-bench.svelte';

/** Runs the block that a network has opened on the stage, and lets the network know. */
export function stagedBlock(network: NetworkBench): BlockBench {
	const name = network.blockName;
	const calculation = $derived.by(() => blockCalculation(network, name));
	const bench = new BlockBench(() => calculation, network.place, network.prefersStills);
	network.block = bench;
	return bench;
}

/** What a network computes in a block, with the weights that it has there; nothing while the network is at work. */
function blockCalculation({ blocks, run, isBehind }: NetworkBench, name: string): Calculation | undefined {
	const block = blocks.find((each) => each.name === name);
	if (block === undefined || run === undefined || isBehind) return undefined;
	const input = block.first === 0 ? run.input : run.made[block.first - 1];
	if (input === undefined) return undefined;
	const stages = cutOut(run.stages, block.first, block.last);
	const trained = run.weights?.slice(block.first, block.last + 1);
	return { stages, input, weights: trained ?? networkWeights(stages, networkSeed, block.first) };
}
