/** What is wrong with the file of a model: the rule and what was found, and a way out. */
export class ModelFileError extends RangeError {
	override readonly name = 'ModelFileError';

	constructor(
		readonly found: string,
		readonly remedy: string,
	) {
		super(`${found}; ${remedy}`);
	}
}
