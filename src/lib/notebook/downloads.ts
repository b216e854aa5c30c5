/** Hands files over to the browser's downloads; nothing leaves the page. */
export class Downloads {
	#url: string | undefined;

	give(file: string, content: Blob): void {
		this.stop();
		this.#url = URL.createObjectURL(content);
		const link = document.createElement('a');
		link.href = this.#url;
		link.download = file;
		link.click();
	}

	/** Lets go of the last file, which has been saved by then. */
	stop(): void {
		if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
		this.#url = undefined;
	}
}
