/** Time as people in Britain say it. Instants come as UTC; days and hours are those of London. */

const zone = 'Europe/London'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

type Parts = Intl.DateTimeFormatOptions

/** The same words in every browser: some write `Sept` where others write `Sep`. */
function format(instant: string | number, parts: Parts): string {
  const when = new Date(instant)
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...parts })
    .format(when)
    .replace('Sept', 'Sep')
    .replace(',', '')
}

/** "Tuesday 24 November 2026 at 09:05", for the tooltip. */
export function exact(instant: string): string {
  const date = format(instant, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return `${date} at ${format(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}`
}

/** "Tue 24 Nov", with the year when it is not this one. */
export function dayWords(instant: string, now: number): string {
  const words = format(instant, { weekday: 'short', day: 'numeric', month: 'short' })
  const year = format(instant, { year: 'numeric' })
  return year === format(now, { year: 'numeric' }) ? words : `${words} ${year}`
}

/** A calendar date such as `2026-11-24` in words: "24 Nov 2026". */
export function dateWords(date: string): string {
  return format(`${date}T12:00:00Z`, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** A calendar date such as `2026-12-03` as it is said: "3 December". */
export function longDay(date: string): string {
  return format(`${date}T12:00:00Z`, { day: 'numeric', month: 'long' })
}

/** "9 am", "2:30 pm", "noon". */
export function clockWords(instant: string): string {
  const { time } = londonParts(instant)
  const [h = 0, m = 0] = time.split(':').map(Number)
  if (h === 12 && m === 0) return 'noon'
  const minutes = m === 0 ? '' : `:${String(m).padStart(2, '0')}`
  return `${h % 12 || 12}${minutes} ${h < 12 ? 'am' : 'pm'}`
}

/** "Tue 24 Nov, 9 am–noon". */
export function visitWords(start: string, end: string | null | undefined, now: number): string {
  const begin = `${dayWords(start, now)}, ${clockWords(start)}`
  if (!end) return begin
  const sameDay = londonParts(start).date === londonParts(end).date
  return sameDay
    ? `${begin}–${clockWords(end)}`
    : `${begin} to ${dayWords(end, now)}, ${clockWords(end)}`
}

/** "just now", "5 min ago", "3 h ago", "yesterday, 4:10 pm", "Tue 24 Nov". */
export function agoWords(instant: string, now: number): string {
  const gone = now - Date.parse(instant)
  if (gone < minute) return 'just now'
  if (gone < hour) return `${Math.floor(gone / minute)} min ago`
  const today = londonParts(now).date
  const that = londonParts(instant).date
  if (that === today || gone < 6 * hour) return `${Math.floor(gone / hour)} h ago`
  if (that === londonParts(now - day).date) return `yesterday, ${clockWords(instant)}`
  return dayWords(instant, now)
}

/** The last moment that is in time: what runs until midnight ends with the day before. */
export function lastMoment(due: string): string {
  if (londonParts(due).time !== '00:00') return due
  return new Date(Date.parse(due) - 1000).toISOString()
}

/** "in 12 min", "in 1 h 12 min", "in 2 days", "2 days late". */
export function dueWords(due: string, now: number): string {
  const left = Date.parse(due) - now
  if (left <= -minute) return `${span(-left)} late`
  if (left < minute) return 'due now'
  if (left > 14 * day) return `by ${dayWords(lastMoment(due), now)}`
  return `in ${span(left)}`
}

/** A length of time, rounded down to what matters: "12 min", "1 h 12 min", "5 h", "2 days". */
export function span(length: number): string {
  const minutes = Math.floor(length / minute)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours < 4 && rest > 0) return `${hours} h ${rest} min`
  if (hours < 48) return `${hours} h`
  return `${Math.floor(hours / 24)} days`
}

/** The date and the time of day that clocks in London show at an instant. */
export function londonParts(instant: string | number): { date: string; time: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const get = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return {
    date: `${get('year')}-${get('month')}-${get('day')}`,
    time: `${get('hour')}:${get('minute')}`,
  }
}

/** The instant at which clocks in London show this date and time; `undefined` if there is none. */
export function londonInstant(date: string, time: string): string | undefined {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(asUtc)) return undefined
  // London is at most an hour ahead of UTC, so one of these two instants shows that time.
  for (const guess of [asUtc - hour, asUtc]) {
    const shown = londonParts(guess)
    if (shown.date === date && shown.time === time) return new Date(guess).toISOString()
  }
  return undefined
}

/** Whether a text is a day of the calendar: 31 February is none. */
function isDay(date: string): boolean {
  const noon = new Date(`${date}T12:00:00Z`)
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(date)
}

/** What is wrong with a day, as a form says it. */
export function dateFault(date: string): string | null {
  if (date === '') return 'Choose a day.'
  return isDay(date) ? null : 'There is no such day. Enter one such as 24/11/2026.'
}

/** What is wrong with the time of a day; of a faulty day only that the time is none. */
export function timeFault(date: string, time: string, example = '09:00'): string | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return `Enter a time such as ${example}.`
  if (!isDay(date) || londonInstant(date, time)) return null
  return `The clocks go forward that night, so there is no ${time}. Enter a time before 01:00, or 02:00 or later.`
}

/** What is to be known of a time that clocks show twice, when they go back. */
export function twiceWords(date = '', time = ''): string | undefined {
  const first = londonInstant(date, time)
  if (!first) return undefined
  const again = londonParts(Date.parse(first) + hour)
  return again.time === time
    ? `The clocks go back that night, so ${time} comes twice. The first is meant.`
    : undefined
}

/** The calendar date in London, some days from now. */
export function londonDate(now: number, daysAhead = 0): string {
  return londonParts(now + daysAhead * day).date
}

/** Whether a calendar date has passed, is near (60 days) or is far: for licences. */
export function expiry(date: string, now: number): 'past' | 'near' | 'far' {
  const left = Date.parse(`${date}T23:59:59Z`) - now
  if (left < 0) return 'past'
  return left < 60 * day ? 'near' : 'far'
}
