/** The foot of a list that comes in pages. */
import { Button, Text } from '@mantine/core'

type Query = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  fetchNextPage: () => unknown
}

export function LoadMore({ query }: { query: Query }) {
  if (!query.hasNextPage) return null
  return (
    <div style={{ padding: 16, textAlign: 'center' }}>
      {query.isFetchNextPageError && (
        <Text size="sm" c="var(--mu-late)" mb={8} role="alert">
          More could not be loaded.
        </Text>
      )}
      <Button
        variant="default"
        loading={query.isFetchingNextPage}
        onClick={() => void query.fetchNextPage()}
      >
        Load more
      </Button>
    </div>
  )
}
