import { expect, test } from 'vitest';
import { attributeName } from '$lib/ops/export/pytorch-modules';
import { proveScripts } from './prove-scripts';

/** Prints every name that modules in a row, or Python, have for themselves. */
const listing = `
import keyword, torch
output = torch.zeros(1)
print(*dir(torch.nn.Sequential()), *torch.nn.Sequential().__dict__, *keyword.kwlist)
`;

const ended = proveScripts(
	{
		target: 'pytorch',
		name: 'PyTorch',
		modules: ['torch', 'numpy'],
		remedy: 'apt-get install -y --no-install-recommends python3-torch python3-numpy',
	},
	[{ name: 'listing', source: listing }],
);

test('no module is given a name that Python or nn.Sequential has for itself', (context) => {
	const printed = ended.get('listing')?.printed;
	if (printed === undefined) {
		context.skip('PyTorch is not there to be asked');
		return;
	}
	const names = printed.split(/\s+/).filter((name) => /^[a-z][a-z0-9_]*[a-z0-9]$/.test(name));
	expect(names).toContain('forward');
	for (const name of names) expect(attributeName({ words: name.split('_') })).not.toBe(name);
});
