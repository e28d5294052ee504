/** What may be uploaded, checked before it is sent. */

export const maxFiles = 10
const maxBytes = 20_000_000

const kinds: Record<string, RegExp> = {
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
}

export const accept = Object.keys(kinds).join(',')

/** What is wrong with a file, in words; nothing if it may be sent. */
export function complaint(file: Pick<File, 'name' | 'type' | 'size'>): string | undefined {
  const known = file.type in kinds || Object.values(kinds).some((ends) => ends.test(file.name))
  if (!known) return 'Only JPEG, PNG and WebP photos can be added.'
  if (file.size === 0) return 'This file is empty.'
  if (file.size > maxBytes) return `This is ${sizeWords(file.size)}; the limit is 20 MB.`
  return undefined
}

export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MB`
}
