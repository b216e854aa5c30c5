import { isPlainPool } from './keras-layers';
import type { Plan } from './plan';
import { padded } from './sides';

/** The functions that the model calls and Keras lacks. */
export function kerasFunctions({ nodes }: Plan): string[] {
	const special = nodes.flatMap(({ stage }) => {
		const { layer } = stage;
		const isPool = layer.op === 'maxPool' || layer.op === 'avgPool';
		return isPool && !isPlainPool(padded(layer, stage)) ? [layer.op] : [];
	});
	return [
		...(nodes.some(({ stage }) => stage.layer.op === 'shuffle') ? [shuffleText] : []),
		...(special.includes('maxPool') ? [maximumText] : []),
		...(special.includes('avgPool') ? [averageText] : []),
	];
}

const shuffleText = `

def channel_shuffle(x, groups):
    """Reads the channels as a table of groups and deals them out column by column (ShuffleNet, 3.1)."""
    _, height, width, channels = x.shape
    x = layers.Reshape((height, width, groups, channels // groups))(x)
    x = layers.Permute((1, 2, 4, 3))(x)
    return layers.Reshape((height, width, channels))(x)

`;

const maximumText = `

def max_pool(x, pool_size, strides, sides):
    """MaxPooling2D with padding of its own: minus infinity never is the largest."""
    x = ops.pad(x, ((0, 0), *sides, (0, 0)), constant_values=-np.inf)
    return layers.MaxPooling2D(pool_size, strides=strides)(x)

`;

const averageText = `

def average_pool(x, pool_size, strides, sides):
    """AveragePooling2D with padding of its own, which does not count: divided by the share of the map in it."""
    pads = ((0, 0), *sides, (0, 0))
    pool = layers.AveragePooling2D(pool_size, strides=strides)
    return pool(ops.pad(x, pads)) / pool(ops.pad(ops.ones_like(x), pads))

`;
