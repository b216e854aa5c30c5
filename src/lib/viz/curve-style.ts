import { identity } from './identity';

/** How lines are told apart where their colour is not seen. */
const dashes = ['none', '9 4', '3 3', '10 3 2 3'] as const;

/** The style of the line of a network or group, counted from 0: by colour and by dashes, so that neither carries it alone. */
export function curveStyle(index: number): string {
	return `stroke: ${identity(index).colour}; stroke-dasharray: ${dashes[index % dashes.length] ?? 'none'}`;
}
