import { expect, test } from 'vitest';
import { fragmentValue, withFragment } from '$lib/ui/fragment';

test('a value is read where its key is', () => {
	expect(fragmentValue('#m=4&theme=dark', 'theme')).toBe('dark');
	expect(fragmentValue('#theme=', 'theme')).toBe('');
	expect(fragmentValue('#mytheme=dark', 'theme')).toBeUndefined();
	expect(fragmentValue('', 'theme')).toBeUndefined();
});

test('setting a key leaves the others as they were written', () => {
	expect(withFragment('#x=1,2;3&theme=dark&g=%20', 'theme', 'light')).toBe('#x=1,2;3&g=%20&theme=light');
	expect(withFragment('', 'theme', 'dark')).toBe('#theme=dark');
	expect(withFragment('#', 'theme', 'dark')).toBe('#theme=dark');
});
