// Runs before the first paint: `#theme=dark` in the address decides; otherwise the system's setting does.
{
	const theme = new URLSearchParams(location.hash.slice(1)).get('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
