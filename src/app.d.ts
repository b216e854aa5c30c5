import type { CourseId } from '$lib/notebook/page/course';

// See https://svelte.dev/docs/kit/types#app.d.ts
declare global {
	namespace App {
		interface PageData {
			/** The page of the course that this is, where it is one. */
			lesson?: CourseId;
		}
	}
}

declare module 'svelte/elements' {
	interface HTMLLinkAttributes {
		/** https://developer.mozilla.org/en-US/docs/Web/HTML/Reference/Elements/link#blocking */
		blocking?: 'render';
	}
}

export {};
