import { DraftsPage } from '~/features/repairs/drafts/DraftsPage'

export function Drafts() {
  return <DraftsPage />
}
