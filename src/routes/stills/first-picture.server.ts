import { readFileSync } from 'node:fs';
import { pictureMap } from '$lib/notebook/pages/spatial/rank-one-run';
import pictures from '$lib/notebook/pictures.json';
import type { NdArray } from '$lib/ops/array';
import { decodedPng } from './png.server';

/** The first picture of the site as the grey map that the lab of page 7 reads first. */
export function firstPicture(): NdArray {
	const [{ file } = { file: '' }] = pictures;
	return pictureMap(decodedPng(readFileSync(`static/${file}`)));
}
