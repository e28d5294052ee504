/** Checklists: the templates, and those that are on work orders. */
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'

import { api, ifMatch, unwrap } from './client'
import { firstPage, nextPage } from './page'
import type { ApiError } from './problem'
import type {
  AnswerItem,
  ChangeChecklistTemplate,
  Checklist,
  ChecklistTemplate,
  NewChecklistTemplate,
} from './types'

export const checklistTemplatesQuery = (retired: boolean) =>
  infiniteQueryOptions({
    queryKey: ['checklist-templates', { retired }],
    queryFn: ({ pageParam, signal }) => {
      const query = { retired, limit: 50, after: pageParam }
      return unwrap(api.GET('/checklist-templates', { params: { query }, signal }))
    },
    initialPageParam: firstPage,
    getNextPageParam: nextPage,
  })

function useTemplateCommand<Input>(send: (input: Input) => Promise<ChecklistTemplate>) {
  const queryClient = useQueryClient()
  return useMutation<ChecklistTemplate, ApiError, Input>({
    mutationFn: send,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['checklist-templates'] }),
  })
}

export function useMakeTemplate() {
  return useTemplateCommand((body: NewChecklistTemplate) =>
    unwrap(api.POST('/checklist-templates', { body })),
  )
}

/** `version` is the one that was read: a change by somebody else meanwhile is refused. */
export function useChangeTemplate(id: string) {
  return useTemplateCommand(
    ({ version, ...body }: ChangeChecklistTemplate & { version: number }) => {
      const params = { path: { id }, header: ifMatch(version) }
      return unwrap(api.PATCH('/checklist-templates/{id}', { body, params }))
    },
  )
}

/** Under the key of the orders: what changes an order reads them again. */
export const orderChecklistsQuery = (orderId: string) =>
  queryOptions({
    queryKey: ['work-orders', 'checklists', orderId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/work-orders/{id}/checklists', { params: { path: { id: orderId } }, signal }),
      ),
  })

type Kept = { items: Checklist[] }

/** Answers an item; what is shown takes the answer of the server at once. */
export function useAnswerItem(list: Checklist) {
  const queryClient = useQueryClient()
  const { queryKey } = orderChecklistsQuery(list.workOrderId)
  return useMutation<Checklist, ApiError, AnswerItem>({
    mutationFn: (body) =>
      unwrap(api.POST('/checklists/{id}/answers', { body, params: { path: { id: list.id } } })),
    onSuccess: (saved) =>
      queryClient.setQueryData<Kept>(
        queryKey,
        (now) => now && { items: now.items.map((one) => (one.id === saved.id ? saved : one)) },
      ),
  })
}

function useOrderRefresh(orderId: string) {
  const queryClient = useQueryClient()
  const { queryKey } = orderChecklistsQuery(orderId)
  return () => queryClient.invalidateQueries({ queryKey })
}

export function usePutChecklist(orderId: string) {
  const onSuccess = useOrderRefresh(orderId)
  const params = { path: { id: orderId } }
  return useMutation<Checklist, ApiError, string>({
    mutationFn: (templateId) =>
      unwrap(api.POST('/work-orders/{id}/checklists', { body: { templateId }, params })),
    onSuccess,
  })
}

export function useRemoveChecklist(list: Checklist) {
  const onSuccess = useOrderRefresh(list.workOrderId)
  const params = { path: { id: list.id } }
  return useMutation<unknown, ApiError, string>({
    mutationFn: (reason) =>
      unwrap(api.POST('/checklists/{id}/remove', { body: { reason }, params })),
    onSuccess,
  })
}
