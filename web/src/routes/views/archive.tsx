import { ArchivePage } from '~/features/archive/ArchivePage'

export function Archive() {
  return <ArchivePage />
}
