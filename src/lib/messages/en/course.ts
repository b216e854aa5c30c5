import { count } from '../numbers';

/** The nine pages of the course, as the map and the headers name them. */
export const course = {
	title: 'The course',
	pages: {
		bet: { title: 'The bet', line: () => 'Four convolutions, one clock' },
		standard: {
			title: 'One standard convolution',
			line: (macs: number) => `Where ${count(macs)} multiplications come from`,
		},
		'depthwise-separable': { title: 'Depthwise separable', line: () => 'MobileNet splits the job in two' },
		'width-and-resolution': {
			title: 'Two dials',
			line: () => 'α thins the channels, ρ shrinks the map',
		},
		groups: { title: 'Groups', line: () => 'Several small convolutions side by side' },
		shuffle: { title: 'Shuffle', line: () => 'A fixed riffle lets the groups talk' },
		spatial: { title: 'Space taken apart', line: () => 'EffNet: 1×3, pool, 3×1' },
		'counting-and-timing': { title: 'Counting is not timing', line: () => 'Measure it on this machine' },
		'train-and-choose': { title: 'Train and choose', line: () => 'Three small networks on real pictures' },
	},
	notYet: 'not there yet',
	header: (number: number, title: string) => `${number} · ${title}`,
	taughtIn: (number: number, title: string) => `Taught in page ${number}, ${title}`,
	networks: {
		title: 'Whole networks, block by block',
		each: {
			mobilenet: {
				title: 'MobileNet',
				line: 'Run it on a picture, turn α and the resolution, look into any block.',
			},
			shufflenet: {
				title: 'ShuffleNet',
				line: 'Turn its groups and its scale, follow a shortcut, look into any unit.',
			},
			effnet: {
				title: 'EffNet',
				line: 'Beside the networks that its paper compares it with, block by block.',
			},
		},
	},
	workbenches: 'All convolutions on the workbench',
	practise: 'What this page teaches, on the workbench',
	workbench: (title: string) => `${title} on the workbench`,
	compare: 'Compare them side by side',
};

export type CourseWords = typeof course;
