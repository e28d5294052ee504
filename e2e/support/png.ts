/** Makes screenshots small: at most 256 colours, kept as a palette. */
import { deflateSync, inflateSync } from 'node:zlib'

import { chunk, signature } from './picture'

type Image = { width: number; height: number; channels: number; pixels: Buffer }
type Colour = { rgb: [number, number, number]; count: number }

function read(png: Buffer): Image {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(png.subarray(at + 8, at + 8 + length))
    }
    at += length + 12
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const channels = png[25] === 6 ? 4 : 3
  const pixels = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels)
  return { width, height, channels, pixels }
}

/** Undoes the line filters of PNG, each of which predicts a byte from its neighbours. */
function unfilter(data: Buffer, stride: number, height: number, channels: number): Buffer {
  const out = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x >= channels ? out[at - channels]! : 0
      const up = y > 0 ? out[at - stride]! : 0
      const corner = x >= channels && y > 0 ? out[at - stride - channels]! : 0
      out[at] = data[y * (stride + 1) + 1 + x]! + predict(filter, left, up, corner)
    }
  }
  return out
}

function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one))
  return a! <= b! && a! <= c! ? left : b! <= c! ? up : corner
}

/** Splits the colours, where they differ most, until there are as many groups as allowed. */
function palette(colours: Colour[], size: number): Colour[][] {
  const boxes = [colours]
  while (boxes.length < size) {
    const ranked = boxes.map((box) => ({ box, ...widest(box) })).sort((a, b) => b.score - a.score)
    const worst = ranked[0]
    if (!worst || worst.score === 0) break
    const { box, channel } = worst
    box.sort((a, b) => a.rgb[channel]! - b.rgb[channel]!)
    const cut = middle(box)
    boxes.splice(boxes.indexOf(box), 1, box.slice(0, cut), box.slice(cut))
  }
  return boxes
}

/** Where a sorted group has as much before as after; neither half is empty. */
function middle(box: Colour[]): number {
  const half = box.reduce((sum, { count }) => sum + Math.sqrt(count), 0) / 2
  let seen = 0
  for (const [index, { count }] of box.entries()) {
    seen += Math.sqrt(count)
    if (seen >= half) return Math.min(Math.max(index, 1), box.length - 1)
  }
  return 1
}

function widest(box: Colour[]): { channel: number; score: number } {
  const weight = box.reduce((sum, { count }) => sum + Math.sqrt(count), 0)
  const spread = [0, 1, 2].map((channel) => {
    let [low, high] = [255, 0]
    for (const { rgb } of box) {
      low = Math.min(low, rgb[channel]!)
      high = Math.max(high, rgb[channel]!)
    }
    return high - low
  })
  const channel = spread.indexOf(Math.max(...spread))
  return { channel, score: box.length < 2 ? 0 : spread[channel]! * Math.sqrt(weight) }
}

/** The most frequent colour of a group stands for it, so that flat grounds keep theirs. */
function leader(box: Colour[]): Colour {
  return box.reduce((best, one) => (one.count > best.count ? one : best))
}

export function shrink(png: Buffer): Buffer {
  const { width, height, channels, pixels } = read(png)
  const keyAt = (at: number) => (pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!
  const counts = new Map<number, number>()
  for (let at = 0; at < pixels.length; at += channels) {
    counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1)
  }
  const colours = [...counts].map(
    ([key, count]): Colour => ({ rgb: [key >> 16, (key >> 8) & 255, key & 255], count }),
  )
  const boxes = palette(colours, 256)
  const places = new Map<number, number>()
  boxes.forEach((box, index) => {
    for (const {
      rgb: [r, g, b],
    } of box)
      places.set((r << 16) | (g << 8) | b, index)
  })
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = places.get(keyAt((y * width + x) * channels)) ?? 0
    }
  }
  const head = Buffer.from(png.subarray(16, 29))
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(boxes.flatMap((box) => leader(box).rgb))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
