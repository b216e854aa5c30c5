import { trainedRecord, type TrainedRecord } from './trained-record';

const files = import.meta.glob<unknown>('./trained/*.json', { eager: true, import: 'default' });

/** What came of every training of the small networks, in the order of the names of their files. */
export const trainedRecords: readonly TrainedRecord[] = Object.entries(files)
	.sort(([one], [other]) => (one < other ? -1 : 1))
	.map(([place, value]) => trainedRecord({ place, value }));
