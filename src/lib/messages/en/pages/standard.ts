import { cost } from './standard/cost';
import { filters } from './standard/filters';
import { oneNumber } from './standard/one-number';
import { padding } from './standard/padding';
import { puzzle } from './standard/puzzle';
import { window } from './standard/window';

/** Page 2 of the course. Strings only; every number is put in by the page. */
export const standard = {
	title: 'One standard convolution, honestly',
	lead: 'Before a convolution can be made cheaper, its price has to be known. This page takes one apart: {taps} products make one number, {places} numbers make one map, {filters} maps make one output, and {macs} multiplications is what it costs.',
	description:
		'A standard convolution taken apart, step by step: {taps} products make one number, {places} numbers one map, {filters} maps one output. Why its cost is the product of four sizes, {macs} multiplications here.',
	cells: { oneNumber, window, filters, padding, cost, puzzle },
};
