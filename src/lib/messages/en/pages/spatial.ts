import { factor } from './spatial/factor';
import { fairComparison } from './spatial/fair-comparison';
import { firstLayer } from './spatial/first-layer';
import { poolBetween } from './spatial/pool-between';
import { rankOne } from './spatial/rank-one';
import { share } from './spatial/share';

/** Page 7 of the course. Strings only; every number is put in by the page. */
export const spatial = {
	title: 'Space taken apart',
	lead: 'MobileNet takes the channels apart from space. EffNet goes on and takes space itself apart: rows first, columns second, and a pooling between them. The depthwise part of the house example falls from {whole} multiplications to {pooled}. This page shows which kernels survive that, where the other half goes, and how much of a whole block it is.',
	description:
		'Spatially separable convolution and EffNet, step by step: two strips for one kernel, which kernels have rank one, pooling between the strips, and what that saves of a block: {whole} multiplications become {pooled}.',
	cells: { factor, rankOne, poolBetween, fairComparison, share, firstLayer },
};
