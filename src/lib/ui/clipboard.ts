/** Copies a text; tells whether it is on the clipboard now. There is none without HTTPS, and the reader may forbid it. */
export async function copied(text: string): Promise<boolean> {
	if (!('clipboard' in navigator)) return false;
	return navigator.clipboard.writeText(text).then(
		() => true,
		() => false,
	);
}
