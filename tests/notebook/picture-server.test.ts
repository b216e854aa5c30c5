import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { picture as labels } from '$lib/messages/en/picture';
import PictureInput from '$lib/notebook/PictureInput.svelte';
import pictures from '$lib/notebook/pictures.json';

test('the choice of pictures is in a prerendered page, without the camera', () => {
	const nothing = (): void => undefined;
	const props = { pictures, selected: 'cat', labels, urlOf: (file: string) => `../${file}` };
	const { body } = render(PictureInput, { props: { ...props, onselect: nothing, onown: nothing } });
	expect(body.match(/type="radio"/g)).toHaveLength(1 + pictures.length);
	expect(body).toMatch(/value="cat" checked/);
	expect(body).toContain('src="../pictures/cat.png"');
	expect(body).toContain(labels.file);
	expect(body).not.toContain(labels.camera.open);
});
