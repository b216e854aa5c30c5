import { error } from '@sveltejs/kit';
import { firstMaps, stillNames } from '$lib/notebook/pages/spatial/rank-one-stills';
import { stillMask } from '$lib/viz/still-mask';
import { firstPicture } from '../first-picture.server';
import { opacityPng } from '../png.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = () => stillNames.map((name) => ({ name }));

/** What the maps of page 7 show first, for those who see it before its script runs, or without. */
export const GET: RequestHandler = ({ params }) => {
	const name = stillNames.find((each) => each === params.name);
	if (name === undefined) error(404);
	const { array, limit } = firstMaps(firstPicture())[name];
	const png = opacityPng(stillMask(array, limit), array.shape[1] ?? 1);
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
