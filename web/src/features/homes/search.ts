/** The dialogs of the pages about homes, as they stand in the address. */
export const propertiesDialogs = ['add'] as const
export const propertyDialogs = ['edit', 'add-unit'] as const
export const unitDialogs = ['edit', 'add-tenancy'] as const
