import type { Attachment } from 'svelte/attachments';
import { on } from 'svelte/events';
import { PictureError } from './picture-error';

/** What is told of pictures that arrive by drag or paste. */
export interface DropOptions {
	/** Something is held over the element, or no longer. */
	readonly onover: (isOver: boolean) => void;
	readonly onfile: (file: File) => void;
	/** There was no file: a link, which is not followed, or text. */
	readonly onerror: (error: PictureError) => void;
}

/** Takes pictures that are dropped on the element, or pasted while the focus is inside it. */
export function pictureDrop({ onover, onfile, onerror }: DropOptions): Attachment<HTMLElement> {
	function take(transfer: DataTransfer | null): void {
		const files = [...(transfer?.files ?? [])];
		const file = files.find(({ type }) => type.startsWith('image/')) ?? files[0];
		if (file !== undefined) onfile(file);
		else onerror(nothingIn(transfer));
	}

	return (element) => {
		const ends = [
			on(element, 'dragover', (event) => {
				event.preventDefault();
				onover(true);
			}),
			on(element, 'dragleave', ({ relatedTarget }) => {
				if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) onover(false);
			}),
			on(element, 'drop', (event) => {
				event.preventDefault();
				onover(false);
				take(event.dataTransfer);
			}),
			on(element, 'paste', (event) => {
				event.preventDefault();
				take(event.clipboardData);
			}),
		];
		return () => {
			for (const end of ends) end();
		};
	};
}

function nothingIn(transfer: DataTransfer | null): PictureError {
	const isLink = transfer?.types.includes('text/uri-list') === true;
	return new PictureError('not-a-picture', { name: '', found: isLink ? 'link' : 'text' });
}
