/** Why there are no numbers: TensorFlow.js could not be loaded, or it could not do it. */
export class CalculationError extends Error {
	constructor(
		readonly rule: 'not-loaded' | 'broken',
		message: string,
	) {
		super(message);
	}
}
