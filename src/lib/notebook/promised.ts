import { CalculationError } from './calculation-error';

/** What `ask` is answered, as a promise, which a CalculationError breaks. */
export function promised<Result>(
	ask: (answer: (result: Result | CalculationError) => void) => void,
): Promise<Result> {
	return new Promise((resolve, reject) => {
		ask((result) => {
			if (result instanceof CalculationError) reject(result);
			else resolve(result);
		});
	});
}
