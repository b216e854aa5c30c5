import { createContext } from 'svelte';
import type { Progress } from './progress.svelte';

/** The reader's answers on all pages, handed down by the layout, which outlives a page. */
export const [getProgress, setProgress] = createContext<Progress>();
