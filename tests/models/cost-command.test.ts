import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../scripts/cost';
import { output } from '../support/terminal';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cost-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
	const path = join(folder, 'layers.json');
	await writeFile(path, text);
	return path;
}

const unit = {
	input: [8, 8, 6],
	layers: [
		{
			op: 'block',
			name: 'unit',
			layers: [
				{ op: 'pointwise', name: 'first, "1"', outChannels: 6, groups: 3 },
				{ op: 'batchNorm' },
				{ op: 'shuffle', name: 'mix', groups: 3 },
				{ op: 'add', name: 'sum' },
			],
		},
	],
};

describe('as text', () => {
	it('is an aligned table with the totals and the printed figures of MobileNet', async () => {
		const { status, stdout, stderr } = await output(
			main,
			'mobilenet',
			'--alpha',
			'0.5',
			'--resolution',
			'160',
		);
		expect([status, stderr]).toEqual([0, '']);
		const lines = stdout.split('\n');
		expect(lines.slice(0, 6)).toEqual([
			'MobileNet v1, α = 0.5, 160×160×3',
			'',
			'name        kind           kernel  stride  input      output           MACs    weights     params',
			'',
			'conv1       conv           3×3     2×2     160×160×3  80×80×16    2,764,800        432        464',
			'block1.dw   depthwise      3×3     1×1     80×80×16   80×80×16      921,600        144        176',
		]);
		expect(lines.slice(31, 36)).toEqual([
			'gap         globalAvgPool  5×5     1×1     5×5×512    1×1×512             0          0          0',
			'fc          dense          –       –       1×1×512    1×1×1000      512,000    512,000    513,000',
			'',
			'total                                                            76,524,800  1,319,648  1,331,592',
			'',
		]);
		expect(stdout).toContain('MACs without dense layers: 76,012,800\n');
		expect(stdout).toContain('means and variances of batch norms, not trained: 10,944\n');
		expect(stdout).toContain('printed: 76 million MACs (Howard et al. 2017, Table 9)\n');
	});

	it('has shuffles and joins of ShuffleNet, without a kernel', async () => {
		const { stdout } = await output(
			main,
			'shufflenet',
			'--groups',
			'3',
			'--scale',
			'0.25',
			'--first-channels',
			'12',
		);
		expect(stdout).toMatch(/^stage2\.unit1\.shuffle +shuffle +– +– +56×56×15 +56×56×15 +0 +0 +0$/m);
		expect(stdout).toMatch(/^stage2\.unit1\.concat +concat +– +– +28×28×48 +28×28×60 +0 +0 +0$/m);
		expect(stdout).toMatch(/^total +13,300,656 +299,004 +306,124$/m);
	});
});

it('counts a small network, which can be trained', async () => {
	const { stdout } = await output(main, 'small', '--net', 'shufflenet', '--groups', '4', '--no-shuffle');
	expect(stdout.split('\n')[0]).toBe('Small ShuffleNet, α = 1, g = 4, without shuffle, 28×28×1');
	expect(stdout).not.toContain('.shuffle');
	expect(stdout).toMatch(/^fc +dense .* 640 +640 +650$/m);
});

describe('as JSON', () => {
	it('has title, input, rows, totals and printed figures', async () => {
		const { status, stdout } = await output(main, 'effnet', '--form', 'keras', '--json');
		expect(status).toBe(0);
		const parsed: unknown = JSON.parse(stdout);
		expect(parsed).toMatchObject({
			title: 'EffNet, as in keras-effnet',
			input: [32, 32, 3],
			total: { macs: 5640192, weights: 148896, params: 151146, paramsNonTrainable: 2240 },
			published: [],
		});
		expect(parsed).toHaveProperty('rows[2]', {
			name: 'block1.pool2x1',
			kind: 'maxPool',
			kernel: [2, 1],
			stride: [2, 1],
			padding: 'valid',
			groups: 1,
			input: [32, 32, 32],
			output: [16, 32, 32],
			macs: 0,
			weights: 0,
			params: 0,
			paramsNonTrainable: 0,
		});
	});

	it.each([
		['effnet', 5640192],
		['baseline', 39559168],
		['mobilenet', 2914304],
		['shufflenet', 2231296],
	])('counts the %s of the EffNet paper', async (model, macs) => {
		const { stdout } = await output(main, 'effnet', '--model', model, '--json', '--no-batch-norm');
		expect(JSON.parse(stdout)).toMatchObject({ total: { macs, paramsNonTrainable: 0 } });
	});
});

it('as CSV quotes names where it has to and ends with the sums', async () => {
	const { status, stdout } = await output(main, await file(JSON.stringify(unit)), '--csv');
	expect(status).toBe(0);
	expect(stdout.split('\r\n')).toEqual([
		'name,kind,kernel,stride,groups,input,output,macs,weights,params,paramsNonTrainable',
		'"unit.first, ""1""",grouped,1x1,1x1,3,8x8x6,8x8x6,768,12,24,12',
		'unit.mix,shuffle,1x1,1x1,3,8x8x6,8x8x6,0,0,0,0',
		'unit.sum,add,1x1,1x1,1,8x8x6,8x8x6,0,0,0,0',
		'total,,,,,,,768,12,24,12',
		'',
	]);
});

it('says where in a file of layers the mistake is', async () => {
	const wrong = { ...unit, layers: [...unit.layers, { op: 'conv', outChannels: 4, kernel: 3, groups: 4 }] };
	expect(await output(main, await file(JSON.stringify(wrong)))).toEqual({
		status: 2,
		stdout: '',
		stderr: 'layers[1]: groups must divide in and out channels: 4 does not divide 6; try 1 or 2\n',
	});
});

it('explains itself, with an example that it can read', async () => {
	const { status, stdout } = await output(main, '--help');
	expect(status).toBe(0);
	const example = /A file of layers: (\{.*?\]\})\n/s.exec(stdout)?.[1] ?? '';
	expect(await output(main, await file(example))).toMatchObject({ status: 0, stderr: '' });
});
