import { history } from './counting-and-timing/history';
import { machine } from './counting-and-timing/machine';
import { meters } from './counting-and-timing/meters';
import { roofline } from './counting-and-timing/roofline';

/** Page 8 of the course. Strings only; every number is put in by the page. */
export const countingAndTiming = {
	title: 'Counting is not timing',
	lead: 'All that was saved so far was counted. A separable layer takes {fewer} fewer multiply–accumulates at MobileNet’s usual size, and whether it is {fewer} faster depends on what else it has to do, and on the machine. This page counts the rest, finds the limit of your device, and measures it there and then.',
	description:
		'Multiply–accumulates, weights, bytes and milliseconds: why {fewer} fewer operations are not {fewer} faster. A roofline whose ridge is measured on your device, speed-ups that you bet on and measure, and what ShuffleNet’s successor learnt from it.',
	cells: { meters, roofline, machine, history },
};
