import { describe, expect, it } from 'vitest';
import { main } from '../../scripts/cost';
import { output } from '../support/terminal';

describe('a command that cannot be followed gets a sentence', () => {
	it.each([
		[[], 'no model or file was given; try mobilenet, shufflenet, effnet, small or FILE.json'],
		[
			['small', '--net', 'effnet', '--no-shuffle'],
			'effnet has no groups and no shuffle to leave out; try --net shufflenet',
		],
		[
			['small', '--resolution', '32'],
			'small takes no --resolution; try --net, --alpha, --groups, --no-shuffle, --json, --csv or --help',
		],
		[['mobilenet', '--alpha', '0'], 'alpha must be from 0.03125 to 8: got 0; try 0.25, 0.5, 0.75 or 1'],
		[['mobilenet', '--alpha', '-1'], 'alpha must be from 0.03125 to 8: got -1; try 0.25, 0.5, 0.75 or 1'],
		[['mobilenet', '--alpha', '0.5x'], '--alpha must be a number: got "0.5x"; try --alpha 1'],
		[['mobilenet', '--alpha', 'Infinity'], '--alpha must be a number: got "Infinity"; try --alpha 1'],
		[['mobilenet', '--alpha'], '--alpha needs a value'],
		[['mobilenet', '--resolution', '0'], 'resolution must be from 1 to 16384: got 0; try 224'],
		[['mobilenet', '--resolution', '22.4'], 'resolution must be a whole number: got 22.4; try 224'],
		[['mobilenet', '--classes', '0'], 'classes must be from 1 to 100000: got 0; try 10 or 1000'],
		[
			['mobilenet', '--variant', 'deep'],
			'--variant must be a known word: got "deep"; try separable, full-convolution or shallow',
		],
		[
			['mobilenet', '--groups', '2'],
			'mobilenet takes no --groups; try --alpha, --variant, --resolution, --in-channels, --classes, --no-batch-norm, --json, --csv or --help',
		],
		[['shufflenet', '--groups', '5'], "groups must be one of the paper's: got 5; try 1, 2, 3, 4 or 8"],
		[['shufflenet', '--scale', '0'], 'scale must be from 0.01 to 8: got 0; try 0.25, 0.5, 1, 1.5 or 2'],
		[
			['shufflenet', '--groups', '8', '--first-channels', '12'],
			'firstChannels must be a multiple of groups below the width of stage 2: 12 with groups 8 and width 384; try 24',
		],
		[
			['shufflenet', '--first-channels', '0'],
			'firstChannels must be a multiple of groups below the width of stage 2: 0 with groups 3 and width 240; try 24',
		],
		[
			['shufflenet', '--first-channels', '240'],
			'firstChannels must be a multiple of groups below the width of stage 2: 240 with groups 3 and width 240; try 24',
		],
		[
			['effnet', '--model', 'baseline', '--resolution', '7'],
			'resolution must be from 8 to 16384: got 7; try 32',
		],
		[['mobilenet', '--in-channels', '0'], 'inChannels must be from 1 to 1024: got 0; try 1 or 3'],
		[['mobilenet', '--resolution', '16385'], 'resolution must be from 1 to 16384: got 16385; try 224'],
		[
			['effnet', '--model', 'baseline', '--form', 'keras'],
			'--form belongs to the model effnet, not to baseline; leave it out',
		],
		[['effnet', '--resolution', '7'], 'resolution must be from 8 to 16384: got 7; try 32'],
		[['effnet', '--json', '--csv'], '--json and --csv exclude each other; try one of them'],
		[['effnet', 'mobilenet'], 'one model or file at a time: got effnet and mobilenet'],
	])('%j', async (args, sentence) => {
		expect(await output(main, ...args)).toEqual({ status: 2, stdout: '', stderr: `${sentence}\n` });
	});

	it('an option that no model has', async () => {
		const { status, stderr } = await output(main, 'mobilenet', '--width', '1');
		expect([status, stderr]).toEqual([
			2,
			expect.stringMatching(/^--width is unknown here; try --alpha, .* or --help\n$/),
		]);
	});

	it('a file that is not there', async () => {
		const { status, stderr } = await output(main, '/nowhere.json');
		expect([status, stderr]).toEqual([
			2,
			expect.stringMatching(/^"[^"]*nowhere\.json" is no model and no readable file \(ENOENT/),
		]);
	});
});
