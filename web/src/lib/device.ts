/** A browser and a device in words, from what the browser calls itself. */

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
]

const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

function find(agent: string, table: [RegExp, string][]): string | undefined {
  return table.find(([pattern]) => pattern.test(agent))?.[1]
}

export function deviceWords(agent: string | null | undefined): string {
  const browser = find(agent ?? '', browsers)
  const system = find(agent ?? '', systems)
  if (browser && system) return `${browser} on ${system}`
  return browser ?? system ?? 'An unknown device'
}
