import { createContext } from 'svelte';
import type { Messages } from './messages';

/**
 * The words of the page's language, set once by the layout and read in any component below it:
 * `const words = getMessages();`, then `words().site.name`. A function, because a link to the same
 * page in another language keeps the layout and its components.
 */
export const [getMessages, setMessages] = createContext<() => Messages>();
