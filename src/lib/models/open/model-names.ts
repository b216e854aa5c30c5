/** Whether a file holds weights of TensorFlow.js: these have no sign at their beginning, and are told by their names. */
export function isWeights({ name }: File): boolean {
	return name.toLowerCase().endsWith('.bin');
}

/** What the model in files is called: as the file that is not of weights. */
export function modelName(files: readonly File[]): string {
	const file = files.find((candidate) => !isWeights(candidate)) ?? files[0];
	return file?.name ?? '';
}
