import { smallNetwork } from '../../models/small-networks';
import type { ShippedNetwork } from '../../models/shipped-networks';
import { readWeights } from '../../models/trained-weights';
import { stages } from '../../ops/stages';
import type { Weights } from '../../ops/weights';
import { fetchedBytes, UnreachableError } from '../fetched-bytes';

/** Why a network has no trained weights: its file could not be had, or is not what it should be. */
export class TrainedFileError extends Error {
	override readonly name = 'TrainedFileError';

	constructor(
		readonly rule: 'offline' | 'unreachable' | 'broken',
		/** The name of the file. */
		readonly file: string,
		/** The status of the server's answer, or what is wrong with the file. */
		readonly reason: string,
	) {
		super(`${file}: ${reason}`);
	}
}

/** Where the weights of a network lie below the root of the site. */
export function weightsFile({ name }: Pick<ShippedNetwork, 'name'>): string {
	return `trained/${name}.bin`;
}

/** Weights of networks that are fetched once. */
export class KeptWeights {
	readonly #urlOf: (file: string) => string;
	readonly #weights = new Map<string, readonly Weights[]>();

	/** @param urlOf where a file of the site lies */
	constructor(urlOf: (file: string) => string) {
		this.#urlOf = urlOf;
	}

	/** The weights of a network. @throws TrainedFileError as `fetchedWeights` */
	async of(network: Pick<ShippedNetwork, 'name' | 'options'>): Promise<readonly Weights[]> {
		const weights = this.#weights.get(network.name) ?? (await fetchedWeights(network, this.#urlOf));
		this.#weights.set(network.name, weights);
		return weights;
	}
}

/**
 * The weights of a network from its file, one entry for each of its stages.
 * @param urlOf where a file of the site lies
 * @throws TrainedFileError if it cannot be had or read; asking again may help
 */
export async function fetchedWeights(
	network: Pick<ShippedNetwork, 'name' | 'options'>,
	urlOf: (file: string) => string,
): Promise<Weights[]> {
	const file = weightsFile(network);
	const { layers, input } = smallNetwork(network.options);
	try {
		return readWeights(await fetchedBytes(urlOf(file)), stages(layers, input));
	} catch (error) {
		if (error instanceof UnreachableError) {
			const { status } = error;
			throw new TrainedFileError(status === 0 ? 'offline' : 'unreachable', file, String(status));
		}
		// TensorFileError and JsonError, which say the rule and what was found.
		if (error instanceof Error) throw new TrainedFileError('broken', file, error.message);
		throw error;
	}
}
