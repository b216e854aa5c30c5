/** What is used of jsfive, which brings no types. */
declare module 'jsfive' {
	export class File {
		constructor(bytes: ArrayBuffer, name: string);
		readonly attrs: Readonly<Record<string, unknown>>;
	}
}
