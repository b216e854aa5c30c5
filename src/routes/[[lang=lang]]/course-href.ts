import { resolve } from '$app/paths';
import type { CourseId } from '$lib/notebook/page/course';

/**
 * The address of a page of the course.
 * @param lang the language part of the address at hand, if it has one
 * @throws RangeError for a page that is not there yet
 */
export function courseHref(id: CourseId, lang: string | undefined): string {
	switch (id) {
		case 'bet':
			return resolve('/[[lang=lang]]', { lang });
		case 'standard':
			return resolve('/[[lang=lang]]/learn/standard', { lang });
		case 'depthwise-separable':
			return resolve('/[[lang=lang]]/learn/depthwise-separable', { lang });
		case 'width-and-resolution':
			return resolve('/[[lang=lang]]/learn/width-and-resolution', { lang });
		case 'groups':
			return resolve('/[[lang=lang]]/learn/groups', { lang });
		case 'shuffle':
			return resolve('/[[lang=lang]]/learn/shuffle', { lang });
		case 'spatial':
			return resolve('/[[lang=lang]]/learn/spatial', { lang });
		case 'counting-and-timing':
			return resolve('/[[lang=lang]]/learn/counting-and-timing', { lang });
		case 'train-and-choose':
			return resolve('/[[lang=lang]]/learn/train-and-choose', { lang });
	}
}
