import { layerTable } from '$lib/models/table';
import { dimensions } from '$lib/ops/shape';
import { tableCsv } from './cost/csv';
import { subject, subjectGrammar } from './cost/subject';
import { tableText } from './cost/text';
import { readArguments, type Grammar } from './support/arguments';
import { UsageError, type Terminal } from './support/terminal';

const usage = `npm run cost -- MODEL [OPTION…]   the layers of a network and what they cost
npm run cost -- FILE.json         the same for a list of layers of your own

mobilenet    --alpha 0.5  --variant separable|full-convolution|shallow
shufflenet   --groups 1|2|3|4|8  --scale 0.5  --first-channels 12
effnet       --form paper|paperTransposed|keras  --model effnet|baseline|mobilenet|shufflenet
small        --net standard|mobilenet|shufflenet|effnet  --alpha 0.5  --groups 1|2|4|8  --no-shuffle
first three  --resolution 160  --in-channels 3  --classes 1000  --no-batch-norm
any subject  --json  --csv  --help

MACs are for one image, taps on padding counted. "weights" are kernel values; "params" are all trained
values, those of the batch norm behind a layer included.

A file of layers: {"input": [32, 32, 3], "layers": [
  {"op": "conv", "name": "first", "outChannels": 16, "kernel": [3, 3], "stride": 2},
  {"op": "block", "name": "unit", "layers": [
    {"op": "depthwise", "kernel": 3}, {"op": "batchNorm"}, {"op": "relu"},
    {"op": "pointwise", "outChannels": 16, "groups": 4}, {"op": "shuffle", "groups": 4},
    {"op": "add", "branch": []}]},
  {"op": "maxPool", "kernel": [2, 1]}, {"op": "globalAvgPool"}, {"op": "dense", "units": 10}]}
Also: avgPool, leakyRelu (slope), concat (branch, branchFirst), flatten, softmax; stride, dilation,
padding ("same", "valid" or [[top, bottom], [left, right]]), bias, multiplier. inChannels is never written.
`;

const formats: Grammar = { json: 'flag', csv: 'flag', help: 'flag' };

/** Prints what a network costs. Returns 0, or 2 where the command cannot be followed. */
export async function main(args: readonly string[], terminal: Terminal = process): Promise<number> {
	try {
		terminal.stdout.write(await answer(args));
		return 0;
	} catch (error) {
		if (!(error instanceof RangeError || error instanceof UsageError)) throw error;
		terminal.stderr.write(`${error.message}\n`);
		return 2;
	}
}

async function answer(args: readonly string[]): Promise<string> {
	const given = readArguments(args, { ...subjectGrammar, ...formats });
	if (given.flags.has('help')) return usage;
	const [json, csv] = [given.flags.has('json'), given.flags.has('csv')];
	if (json && csv) throw new UsageError('--json and --csv exclude each other; try one of them');
	const model = await subject(given, Object.keys(formats));
	const table = layerTable(model);
	if (csv) return tableCsv(table);
	if (!json) return tableText(model, table);
	const { title, input, published } = model;
	return `${JSON.stringify({ title, input: dimensions(input), ...table, published }, undefined, 2)}\n`;
}
