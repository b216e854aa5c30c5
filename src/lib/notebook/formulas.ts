import { fractionLatex, latex, symbolLatex } from '../ops/latex';
import { wheels } from '../viz/wheels';
import type { Way } from './comparison';
import type { Workbench } from './workbench.svelte';

/** The KaTeX source of the comparison with the standard convolution. */
export function ratioSource({ ratio }: Pick<Workbench, 'ratio'>): string {
	const [symbols, number] = [latex(ratio.polynomial), fractionLatex(ratio.fraction)];
	return symbols === number ? number : `${symbols} = ${number}`;
}

/** All formulas that a workbench shows before anything is turned. */
export function formulaSources(workbench: Workbench, compared: readonly Way[]): string[] {
	const { kind, cost } = workbench;
	const symbols = Object.values(kind.controls).flatMap(({ symbol }) =>
		symbol === undefined ? [] : [symbol],
	);
	const sources = [
		...symbols.map((symbol) => symbolLatex(symbol)),
		...[cost.macs, cost.weights, cost.activations].map((polynomial) => latex(polynomial)),
		ratioSource(workbench),
		...compared.map(({ ratio }) => latex(ratio.polynomial)),
		...wheelSources(workbench),
	];
	return [...new Set(sources)];
}

/** The formulas on the wheels of all stages of a run. */
export function wheelSources({ run, trace }: Pick<Workbench, 'run' | 'trace'>): string[] {
	return run.stages.flatMap((stage, index) => {
		const start = trace.seek(index, { y: 0, x: 0, channel: 0 }, 'product');
		return wheels(stage, trace.at(start, 'product')).map(({ factor }) => latex(factor));
	});
}
