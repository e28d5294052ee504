/** Sets light or dark before the first paint, without a script in the page. */
import { localStorageColorSchemeManager } from '@mantine/core'

export const colorSchemeManager = localStorageColorSchemeManager({
  key: 'maintainuk-colour-scheme',
})

export function paintColorScheme() {
  const wanted = colorSchemeManager.get('auto')
  const night = wanted === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches
  const scheme = wanted === 'auto' ? (night ? 'dark' : 'light') : wanted
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
}
