import { expect, test } from 'vitest';
import { description, machine } from '../../../scripts/bench/machine.mjs';

test('the machine is described in one sentence', () => {
	const made = description({
		cores: 2,
		processor: 'AMD EPYC',
		memory: 23.5 * 2 ** 30,
		system: 'Debian GNU/Linux 12 (bookworm)',
		node: '20.20.2',
		chromium: '156.0.8078.79',
		load: [0.41, 1.26],
	});
	expect(made).toBe(
		'Measured on 2 cores of AMD EPYC, 24 GB of memory, Debian GNU/Linux 12 (bookworm), Node 20.20.2, ' +
			'headless Chromium 156.0.8078.79 without a graphics processor; load average 0.4 before and 1.3 after.',
	);
});

test('this machine has a description', () => {
	const here = machine('156', [0, 1]);
	expect(here.cores).toBeGreaterThan(0);
	expect(here.memory).toBeGreaterThan(2 ** 28);
	expect(here.processor).not.toBe('');
	expect(here.system).not.toBe('');
});
