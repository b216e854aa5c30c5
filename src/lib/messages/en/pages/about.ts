/** The page about the site itself. Strings only; every number is counted while the page is built. */
export const about = {
	title: 'Where this comes from, and why you can trust its numbers',
	lead: 'What the pages are based on, how their {kinds} convolutions are proven, under which licences everything is, and what becomes of what you do here.',
	sources: {
		title: 'Sources',
		text: 'The idea is from an article, [{article}](article) by {author}, which sets three small networks side by side. Where it and the papers differ, we follow the papers. Each convolution names the place that it is taken from:',
		caption: 'The place in the literature that each convolution is taken from',
		convolution: 'Convolution',
		paper: 'Paper',
		place: 'Place',
		printed:
			'Beside our own counts stand the figures that others have printed for {configurations} configurations of these networks. {costs} of them are costs that can be computed. All but {unexplained} come out here as they are printed; those that do not are listed in the tests, with the cause where it is known.',
		figuresCaption: 'How many printed figures are from which work',
		work: 'Work',
		figures: 'Figures',
	},
	proof: {
		title: 'How the numbers are proven',
		text: 'One description of a layer gives its picture, its steps, its costs, its formula and its code. The tests hold these to each other, and to three things outside.',
		golden:
			'*PyTorch.* {cases} cases were computed with another library, twice, in double precision. Our forward pass has to give the same on both of its backends, at the same costs.',
		goldenCaption: 'Cases computed with PyTorch, by family',
		family: 'Family',
		cases: 'Cases',
		families: {
			blocks: 'Blocks of the three networks, with every tensor between',
			conv: 'Standard convolutions',
			costs: 'Costs of whole networks',
			depthwise: 'Depthwise, pointwise and separable convolutions',
			grouped: 'Grouped convolutions and channel shuffle',
			networks: 'Whole networks, to the last layer',
			spatial: 'Strips, separable kernels and pooling',
			svd: 'Which kernels can be taken apart',
		},
		tolerance:
			'The error is the largest difference in a tensor, as a share of its largest value where that is above one. Allowed is at most:',
		toleranceCaption: 'The largest error that is allowed',
		compared: 'What is compared',
		limit: 'Largest error',
		tolerances: {
			exact: 'Small whole numbers',
			layer: 'Single layers and short chains',
			block: 'Blocks',
			network: 'Whole networks',
			svd: 'Kernels taken apart',
		},
		reference:
			'*The architectures.* {networks} networks, {layers} layers in all, were written down from the papers and from published code. Each layer has to have the shape, the window, the groups and the cost that stand there.',
		tests:
			'*Tests.* {tests} tests are written, in {files} files. We count what is written: many a test runs over every convolution, every case of a table or some hundreds of random layers, and is one here.',
		testsCaption: 'Written tests, by where they run',
		kind: 'Where they run',
		written: 'Tests',
		files: 'Files',
		kinds: {
			unit: 'Calculations, without a browser',
			component: 'Parts of pages, in a browser',
			site: 'The finished site, used as a reader would',
		},
	},
	licences: {
		title: 'Licences',
		own: 'The site and its sources are free to use, change and pass on under the *MIT licence*. {copyright}.',
		bundled:
			'The typeface is Inter, under the SIL Open Font License: [what it is](font), [its licence](font-licence); the formulas are set in the fonts of KaTeX, [under the same licence](math-licence), and a few Chinese characters in Noto Sans SC, [under it, too](chinese-licence). The photographs are in the public domain or given to it, the garments are from Fashion-MNIST under the MIT licence: [each picture with its author](pictures), [the licence of Fashion-MNIST](picture-licence).',
		packages:
			'Parts of these packages are sent to you with the pages. [What is sent, and the texts of the licences](licences)',
		caption: 'Packages, with their versions and licences',
		name: 'Package',
		version: 'Version',
		licence: 'Licence',
	},
	privacy: {
		title: 'Privacy',
		nothing:
			'Nothing that you do here leaves the page. There is no account, no counting of visitors, no cookie, and no request to any other site: the page’s own policy and its service worker refuse them.',
		pictures:
			'A picture of your own, or one from your camera, is read and calculated with in the page, and is gone when you leave it. It is never uploaded, and no link contains it.',
		address:
			'What you set is in the part of the address after the # sign, which browsers do not send. Whoever gets your link sees it; nobody else does.',
		storage:
			'Two things are stored, on your device only. A copy of the site, so that it works without a network; your browser’s settings remove it. And your answers, if you ask for them to be kept, until you close the tab.',
		host: 'As with any site, whoever hosts these files can see that they are asked for.',
	},
};
