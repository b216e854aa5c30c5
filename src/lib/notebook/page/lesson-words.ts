import type { Language } from '../../messages/languages';
import { messages } from '../../messages/messages';
import { pageWords } from '../../messages/page-words';
import { coursePage, type CourseId } from './course';
import { readingMinutes } from './prose';

/** The words of a lesson with how long it takes to read. For `+page.server.ts`, as `pageWords`. */
export function lessonWords<Id extends LessonId>(id: Id, language: Language) {
	const words = pageWords(id, language);
	const minutes = readingMinutes(words, coursePage(id).cells.length);
	return { ...words, minutes: messages(language).notebook.minutes(minutes) };
}

/** The lessons that are there. */
type LessonId = CourseId & Parameters<typeof pageWords>[0];
