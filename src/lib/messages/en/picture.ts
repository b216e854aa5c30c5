import { count } from '../numbers';

/** A file by its name, or what it is called without one. */
function named(name: string): string {
	return name === '' ? 'This picture' : `“${name}”`;
}

const read = 'PNG, JPEG, GIF and WebP';

/** The words for choosing an input picture. */
export const picture = {
	legend: 'Input',
	integers: { title: 'Small integers', alt: 'Small integers' },
	pictures: {
		cat: { title: 'Cat', alt: 'Chelsea the cat, her face' },
		coffee: { title: 'Coffee cup', alt: 'A cup of espresso on a red saucer' },
		astronaut: { title: 'Astronaut', alt: 'The astronaut Eileen Collins in her space suit' },
		rocket: { title: 'Rocket', alt: 'A Falcon 9 rocket on its launch pad' },
		boot: { title: 'Ankle boot', alt: 'An ankle boot, its toe to the left' },
		shirt: { title: 'Striped T-shirt', alt: 'A T-shirt with broad stripes' },
		bag: { title: 'Bag', alt: 'A handbag with a round handle' },
	} as Readonly<Record<string, { readonly title: string; readonly alt: string }>>,
	own: { title: 'Your own picture', alt: 'Your own picture' },
	integersNote: 'Small integers, easy to check in your head.',
	credit: (title: string, author: string, licence: string) =>
		`${title}, by ${author}. Licence: ${licence}. Source:`,
	ownNote: 'Your own picture, cut to a square about its centre.',
	ownGone: 'Your own picture was not kept, as it never leaves this page. Choose it again, or another one.',
	file: 'Choose a file …',
	ways: 'or drop a picture here, or paste one with Ctrl+V.',
	privacy: 'Your picture never leaves this page.',
	reading: 'Reading the picture …',
	ready: 'Your own picture is the input now.',
	retry: 'Try again',
	camera: {
		open: 'Use the camera',
		close: 'Close the camera',
		take: 'Take the picture',
		preview: 'What the camera sees',
		starting: 'Waiting for the camera …',
		errors: {
			denied:
				'The camera opens only with your permission, and it was refused. Allow the camera for this page in your browser and try again, or choose a file.',
			absent: 'No camera answers: there has to be one. Plug one in and try again, or choose a file.',
			busy: 'The camera is in use: it serves one program at a time. Close the other program and try again, or choose a file.',
			lost: 'The camera went away: it has to stay plugged in. Try again, or choose a file.',
			failed: 'The camera did not start. Try again, or choose a file.',
		},
	},
	errors: {
		'not-a-picture': ({
			name,
			found,
		}: {
			name: string;
			found: 'svg' | 'heic' | 'avif' | 'link' | 'text' | 'other';
		}) =>
			({
				svg: `${named(name)} is an SVG drawing, not a grid of pixels. Export it as PNG, or choose another file.`,
				heic: `${named(name)} is a HEIC photograph: only ${read} can be read here. Save it as JPEG, or choose another file.`,
				avif: `${named(name)} is an AVIF picture: only ${read} can be read here. Save it as PNG, or choose another file.`,
				link: 'That is a link, and nothing is fetched from other sites. Save the picture first, then choose the file.',
				text: 'There is no picture in that. Copy or drag the picture itself, or choose a file.',
				other: `${named(name)} is not a picture: only ${read} can be read here, and its first bytes are those of something else. Choose another file.`,
			})[found],
		'too-large-file': ({ name, megabytes, limit }: { name: string; megabytes: number; limit: number }) =>
			`A file may have at most ${count(limit)} MB: ${named(name)} has ${count(megabytes)} MB. Make it smaller, or choose another file.`,
		'too-many-pixels': ({
			name,
			width,
			height,
			limit,
		}: {
			name: string;
			width: number;
			height: number;
			limit: number;
		}) =>
			`A picture may have at most ${count(limit)} million pixels: ${named(name)} has ${count(width)} × ${count(height)}. Make it smaller, or choose another file.`,
		broken: ({ name, kind }: { name: string; kind: 'png' | 'jpeg' | 'gif' | 'webp' }) =>
			`${named(name)} is a ${kinds[kind]} file, but it is damaged or cut off. Save it once more, or choose another file.`,
		unreachable: ({ name, status }: { name: string; status: number }) =>
			status === 0
				? `${named(name)} could not be reached. Look whether it is still there and you are online, and try again.`
				: `${named(name)} could not be reached: the server answered ${status}. Try again, or choose another picture.`,
		empty: ({ name }: { name: string }) => `${named(name)} is empty: it has 0 bytes. Choose another file.`,
		'broken-set': ({ name, reason }: { name: string; reason: string }) =>
			`${named(name)} cannot be read: ${reason}. Choose one of the other pictures.`,
	},
};

const kinds = { png: 'PNG', jpeg: 'JPEG', gif: 'GIF', webp: 'WebP' };

export type PictureWords = typeof picture;
