import { divisors } from './groups/divisors';
import { family } from './groups/family';
import { isolation } from './groups/isolation';
import { sideBySide } from './groups/side-by-side';
import { width } from './groups/width';

/** Page 5 of the course. Strings only; every number is put in by the page. */
export const groups = {
	title: 'Groups',
	lead: 'A convolution can be split into smaller ones that never meet. With {g} groups the house example takes {macs} multiply–accumulates instead of {standard}; with as many groups as channels it is depthwise. This page shows who may split, what is lost, and what the saving is spent on.',
	description:
		'Grouped convolution, step by step: which group counts are allowed, how it reaches from the standard to the depthwise convolution, how its weights lie in PyTorch and Keras, which channels stay apart, and how much wider a network gets for the same work.',
	cells: { sideBySide, divisors, family, isolation, width },
};
