import { PutAwayPage } from '~/features/repairs/life/PutAwayPage'

export function PutAway() {
  return <PutAwayPage />
}
