/** Cell 2.3. Strings only; every number is put in by the page. */
export const filters = {
	name: 'Filters make channels',
	title: 'Stop before the sum: what does a filter make?',
	prose: [
		'A filter has {channels} slices, and each slice makes a plane out of its own channel. Here the layer is stopped just before the last thing it does: the planes of filter {filter} lie side by side. Press Σ, then go on to the next filter.',
	],
	note: 'Asked on Stack Overflow: “{askedChannels} channels and {askedFilters} filters: why not {askedMaps} maps?” There is a layer that makes so many. Tick “do not sum” to see it.',
	filter: 'Filter',
	field: 'Filter, of {filters}',
	less: 'Filter before',
	more: 'Next filter',
	ofFilters: 'of {filters}',
	apart: 'do not sum',
	planes: 'Planes of filter {filter}',
	planesShape: 'each slice over its own channel',
	plane: 'channel {channel}',
	planeSaid: 'Plane of channel {channel}, filter {filter}',
	channelSaid: 'Input channel {channel}',
	sliceSaid: 'Slice {channel} of filter {filter}',
	add: 'Σ',
	addSaid: 'Σ: add the {channels} planes of filter {filter}',
	undo: 'take apart',
	undoSaid: 'Take map {filter} apart into its planes again',
	noSum: 'no sum: {channels} planes stay {channels} maps',
	map: 'Map {filter}',
	mapOpen: 'not added yet',
	mapAdding: '{taken} of {channels} planes',
	mapSame: '{same} of {places} places as TensorFlow.js has it',
	mapSaid: 'Output map {filter}, {state}',
	maps: 'Output',
	mapsDone: '{done} of {filters} maps',
	mapsApart: '{channels} × {filters} = {maps} maps',
	tableCaption: 'The maps of the output, by filter',
	row: 'Σ',
	all: 'Add the planes of all filters',
	pick: 'Filter {filter}',
	mapEmpty: 'Map {filter}, not added yet',
	mapDone: 'Map {filter}',
	captionOpen:
		'Filter {filter} has made {channels} planes of {height}\u00a0×\u00a0{width}. They are not the output yet: *the sum over the channels is missing.*',
	captionSum:
		'{channels} planes, added place by place, are *one* map. A filter makes one map however many channels it reads; {filters} filters make {filters}.',
	captionApart:
		'Without the sum, {channels} planes of each of {filters} filters stay: {maps} maps. That is a *depthwise* layer with channel multiplier {filters}, and its {weights} weights are the same numbers. It mixes no channels.',
	code: {
		planes: 'No sum yet: each slice of the filter reads its own channel.',
		map: 'The sum over the channels makes one map of the planes.',
		maps: 'A convolution does both, for each filter that it is given.',
		apart: 'The same kernel without the sum: each channel keeps a plane for every filter.',
		ofFilter: 'Of these maps, the planes of one filter.',
	},
	describe: {
		caption: 'Planes of filter {filter} and their sum, place by place',
		place: 'row, column',
		channel: 'channel {channel}',
		sum: 'sum',
		at: '{row}, {column}',
	},
	check: {
		question:
			'This layer reads {channels} channels with {filters} filters. How many maps come out, with the sum?',
		answer: 'Each filter adds its {channels} planes into one map, so there are as many maps as filters.',
		wrong: {
			unsummed:
				'{maps} = {channels} · {filters} is the number of planes. The sum over the channels makes one map out of every {channels}.',
			channels:
				'{channels} is the number of planes of one filter; they are added into one map, and there are {filters} filters.',
			other: 'Count what Σ leaves of one filter, then count the filters.',
		},
	},
};
