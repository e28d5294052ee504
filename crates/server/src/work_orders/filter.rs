//! What a list of work orders is narrowed by: several values of one kind are "or", kinds are "and".

use crate::db::sql::Builder;
use crate::http::{Problem, names};
use maintainuk_domain::ids::{ContractorId, TicketId};
use maintainuk_domain::tickets::Priority;
use maintainuk_domain::work_orders::WorkOrderStatus;

/// What a list is asked for; an empty list of values asks for nothing.
#[derive(Debug, Default)]
pub struct Filter {
    statuses: Vec<&'static str>,
    /// The only status, if it is one: then the index of statuses has the order too.
    status: Option<&'static str>,
    priorities: Vec<&'static str>,
    contractors: Vec<ContractorId>,
    contractor: Option<ContractorId>,
    ticket: Option<TicketId>,
    /// Soonest due first, instead of newest first.
    pub by_due: bool,
}

impl Filter {
    /// Reads lists that are separated by commas.
    ///
    /// # Errors
    /// The name of the list that has an unknown value.
    pub fn read(
        status: Option<&str>,
        priority: Option<&str>,
        contractor: Option<&str>,
        ticket: Option<TicketId>,
    ) -> Result<Self, Problem> {
        let statuses = names::<WorkOrderStatus>("status", status)?;
        let statuses: Vec<_> = statuses.into_iter().map(WorkOrderStatus::as_str).collect();
        let priorities = names::<Priority>("priority", priority)?;
        let contractors: Vec<ContractorId> = names("contractorId", contractor)?;
        Ok(Self {
            status: only(&statuses),
            statuses,
            priorities: priorities.into_iter().map(Priority::as_str).collect(),
            contractor: only(&contractors),
            contractors,
            ticket,
            by_due: false,
        })
    }

    /// In this order: `-createdAt` when nothing is said.
    ///
    /// # Errors
    /// An order that there is not.
    pub fn sorted(self, by: Option<&str>) -> Result<Self, Problem> {
        match by {
            None | Some("-createdAt") => Ok(self),
            Some("dueAt") => Ok(Self { by_due: true, ..self }),
            Some(_) => Err(Problem::parameter("`sort` is -createdAt or dueAt.")),
        }
    }

    /// Adds what is asked for, of the order `o`.
    pub fn narrow<'a>(&'a self, b: &mut Builder<'a>) {
        if let Some(status) = &self.status {
            b.bind(r#" AND o."Status" = "#, status, "");
        } else if !self.statuses.is_empty() {
            b.bind(r#" AND o."Status" = ANY("#, &self.statuses, "::text[])");
        }
        if let Some(contractor) = &self.contractor {
            b.bind(r#" AND o."AssignedContractorId" = "#, contractor, "");
        } else if !self.contractors.is_empty() {
            b.bind(r#" AND o."AssignedContractorId" = ANY("#, &self.contractors, ")");
        }
        if !self.priorities.is_empty() {
            let of = r#" AND EXISTS (SELECT 1 FROM "MaintenanceTickets" k WHERE k."OrgId" = $1
                AND k."Id" = o."TicketId" AND k."Priority" = ANY("#;
            b.bind(of, &self.priorities, "::text[]))");
        }
        if let Some(ticket) = &self.ticket {
            b.bind(r#" AND o."TicketId" = "#, ticket, "");
        }
    }
}

fn only<T: Copy>(values: &[T]) -> Option<T> {
    match values {
        [one] => Some(*one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_one_by_one_and_what_is_unknown_is_refused() {
        for (status, expected) in [
            (None, Some(0)),
            (Some(""), Some(0)),
            (Some("Created"), Some(1)),
            (Some("Created, Offered,"), Some(2)),
            (Some("Created,Sorcery"), None),
        ] {
            let read = Filter::read(status, None, None, None);
            assert_eq!(read.ok().map(|filter| filter.statuses.len()), expected, "{status:?}");
        }
        assert!(Filter::read(None, Some("Soon"), None, None).is_err());
        assert!(Filter::read(None, None, Some("somebody"), None).is_err());
        assert!(Filter::read(Some("Created"), None, None, None).is_ok_and(|f| f.status.is_some()));
    }
}
