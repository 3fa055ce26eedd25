const dark = matchMedia('(prefers-color-scheme: dark)');

function follow(): void {
  document.documentElement.dataset['bsTheme'] = dark.matches ? 'dark' : 'light';
}

/** Light or dark, as the operator's system is. */
export function followTheme(): void {
  follow();
  dark.addEventListener('change', follow);
}
