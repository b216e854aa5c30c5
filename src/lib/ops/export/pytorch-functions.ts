import type { Plan } from './plan';
import { isOwnPadding } from './pytorch-modules';
import { padded } from './sides';

/** The functions that the forward pass calls and PyTorch lacks. */
export function pytorchFunctions({ nodes }: Plan): string[] {
	const needsShuffle = nodes.some(({ stage }) => stage.layer.op === 'shuffle');
	const needsAverage = nodes.some(
		({ stage }) => stage.layer.op === 'avgPool' && !isOwnPadding(padded(stage.layer, stage)),
	);
	return [...(needsShuffle ? [shuffleText] : []), ...(needsAverage ? [averageText] : [])];
}

const shuffleText = `

def channel_shuffle(x, groups):
    """Reads the channels as a table of groups and deals them out column by column (ShuffleNet, 3.1)."""
    batch, channels, height, width = x.shape
    table = x.reshape(batch, groups, channels // groups, height, width)
    return table.transpose(1, 2).reshape(batch, channels, height, width)

`;

const averageText = `

def average_pool(x, kernel, stride, sides):
    """The mean of the cells under the window that lie on the map: their sum, divided by their number.

    F.avg_pool2d knows no padding that differs from side to side, or is wider than half the window.
    """

    def sums(values):
        return F.avg_pool2d(F.pad(values, sides), kernel, stride=stride, divisor_override=1)

    return sums(x) / sums(torch.ones_like(x))

`;
