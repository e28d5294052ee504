/** Pictures to upload, drawn on the spot. */
import { crc32, deflateSync } from 'node:zlib'

type File = { name: string; mimeType: string; buffer: Buffer }

export const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([frame, body, sum])
}

/** A PNG photo of a wall in one colour, with the light falling from the left. */
export function photo(name: string, [red, green, blue] = [170, 140, 110]): File {
  const [width, height] = [320, 240]
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const light = 1 - x / width / 2
      const at = y * (width * 3 + 1) + 1 + x * 3
      rows.set([red! * light, green! * light, blue! * light], at)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const buffer = Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}

export function textFile(name: string): File {
  return { name, mimeType: 'text/plain', buffer: Buffer.from('Not a picture.') }
}

/** A PDF without a page, which is one as far as its two ends tell. */
export function paper(name: string): File {
  const buffer = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n')
  return { name, mimeType: 'application/pdf', buffer }
}

/** A file over the limit of 20 MB. */
export function hugeFile(name: string): File {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.alloc(21 * 1024 * 1024, 0xff) }
}
