import { budget } from './width-and-resolution/budget';
import { head } from './width-and-resolution/head';
import { multipliers } from './width-and-resolution/multipliers';
import { resolution } from './width-and-resolution/resolution';
import { width } from './width-and-resolution/width';

/** Page 4 of the course. Strings only; every number is put in by the page. */
export const widthAndResolution = {
	title: 'Two dials',
	lead: 'MobileNet is not one network but a family with two dials. α makes every layer thinner, ρ makes every map smaller; from {largest} to {smallest} million multiply–accumulates everything can be had. This page shows what each of them saves, what it costs, and where it breaks.',
	description:
		'The width multiplier α and the resolution multiplier ρ of MobileNet, turned by hand: what each saves, what it leaves alone, what breaks, and which of the published networks fits a budget.',
	cells: { width, multipliers, resolution, head, budget },
};
