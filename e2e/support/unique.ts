/** Names that no other test uses, so that every test works on data of its own. */
import { randomInt } from 'node:crypto'

const letters = 'bcdfghjklmnpqrstvwxz'

/** A made-up word, such as "Qvetkabru". */
export function word(): string {
  let made = ''
  for (let pair = 0; pair < 5; pair++) {
    made += letters[randomInt(letters.length)]
    made += 'aeiou'[randomInt(5)]
  }
  return made.charAt(0).toUpperCase() + made.slice(1)
}
