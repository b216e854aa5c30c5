import { expect, test } from 'vitest';
import { PictureChoice, type Picture } from '$lib/notebook/picture-choice.svelte';
import { PictureError } from '$lib/notebook/picture-error';

const picture = (id: string): Picture => ({
	id,
	channels: 1,
	pixels: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
});

/** A choice whose pictures come when the test says so, in whatever order. */
function chosen() {
	const [coming, failing] = [new Map<string, () => void>(), new Map<string, () => void>()];
	const more = {
		picture: (id: string) =>
			new Promise<Picture>((resolve, reject) => {
				coming.set(id, () => {
					resolve(picture(id));
				});
				failing.set(id, () => {
					reject(new PictureError('unreachable', { name: id, status: 404 }));
				});
			}),
	};
	const taken: (string | undefined)[] = [];
	const choice = new PictureChoice([], (file) => file, more);
	const select = (id: string) => choice.select(id, (one) => taken.push(one?.id));
	return {
		choice,
		select,
		taken,
		come: (id: string) => coming.get(id)?.(),
		fail: (id: string) => failing.get(id)?.(),
	};
}

test('a picture is on its way until it is handed on', async () => {
	const { choice, select, taken, come } = chosen();
	expect(choice.isComing).toBe(false);
	const selected = select('cat');
	expect([choice.selected, choice.isComing]).toEqual(['cat', true]);
	come('cat');
	await selected;
	expect([taken, choice.isComing]).toEqual([['cat'], false]);
});

test('one that a later choice has overtaken is dropped, and the later one is still on its way', async () => {
	const { choice, select, taken, come } = chosen();
	const [first, second] = [select('cat'), select('coffee')];
	come('cat');
	await first;
	expect([taken, choice.isComing]).toEqual([[], true]);
	come('coffee');
	await second;
	expect([taken, choice.isComing]).toEqual([['coffee'], false]);
});

test('one that cannot be had is on its way no more, and is the problem', async () => {
	const { choice, select, taken, fail } = chosen();
	const selected = select('cat');
	fail('cat');
	await selected;
	expect([taken, choice.isComing, choice.problem?.rule]).toEqual([[], false, 'unreachable']);
});

test('what was fetched last is not fetched again', async () => {
	const { select, taken, come } = chosen();
	const first = select('cat');
	come('cat');
	await first;
	await select('cat');
	expect(taken).toEqual(['cat', 'cat']);
});
