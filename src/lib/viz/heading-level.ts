import { createContext } from 'svelte';

const [given, setHeadingLevel, isGiven] = createContext<number>();

/** Says at which level the headings inside a stage stand on this page. */
export { setHeadingLevel };

/** The level of the headings inside a stage; 2 where the page says nothing. */
export function headingLevel(): number {
	return isGiven() ? given() : 2;
}
