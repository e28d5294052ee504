/** The orders of the list of jobs. */
export const orderOrders = [
  { value: '-createdAt', label: 'Newest first' },
  { value: 'dueAt', label: 'Due first' },
] as const
export type OrderSort = (typeof orderOrders)[number]['value']
