import { languages } from '$lib/messages/languages';

const prefixed: readonly string[] = languages.slice(1);

/** Whether the first part of a path names a language; `/en/…` does not, for English has no prefix. */
export const match = (part: string): boolean => prefixed.includes(part);
