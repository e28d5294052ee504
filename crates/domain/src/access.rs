//! Who may do what: roles, permissions and the table that joins them.

use crate::text_enum::text_enum;

text_enum! {
    /// What somebody is in an organisation.
    pub enum Role {
        /// Runs the platform; sees no organisation from inside.
        SuperAdmin,
        /// Runs an organisation.
        OrgAdmin,
        /// Runs repairs.
        Coordinator,
        /// Reads.
        Viewer,
        /// Does the work.
        Contractor,
        /// Lives there.
        Tenant,
    }
}

text_enum! {
    /// One kind of action on one kind of thing.
    pub enum Permission {
        /// See the organisation and its settings.
        OrgRead = "org:read",
        /// Change the organisation's settings.
        OrgUpdate = "org:update",
        /// Change what the organisation pays for.
        OrgBilling = "org:billing",
        /// Invite, change and switch off users.
        UsersManage = "users:manage",
        /// Make and withdraw API keys.
        ApikeysManage = "apikeys:manage",
        /// Set up webhooks.
        WebhooksManage = "webhooks:manage",
        /// Read the audit log.
        AuditRead = "audit:read",
        /// Take out all data, or all of one person.
        DataExport = "data:export",
        /// Erase a person.
        DataErase = "data:erase",
        /// See properties.
        PropertiesRead = "properties:read",
        /// See units.
        UnitsRead = "units:read",
        /// See tenancies.
        TenanciesRead = "tenancies:read",
        /// See contacts.
        ContactsRead = "contacts:read",
        /// Add and change properties.
        PropertiesWrite = "properties:write",
        /// Add and change units.
        UnitsWrite = "units:write",
        /// Add and change tenancies.
        TenanciesWrite = "tenancies:write",
        /// Add and change contacts.
        ContactsWrite = "contacts:write",
        /// Bring in data from files.
        ImportRun = "import:run",
        /// See contractors.
        ContractorsRead = "contractors:read",
        /// Add and change contractors.
        ContractorsWrite = "contractors:write",
        /// See tickets.
        TicketsRead = "tickets:read",
        /// Report a repair.
        TicketsCreate = "tickets:create",
        /// Triage and change tickets.
        TicketsUpdate = "tickets:update",
        /// Close or cancel tickets.
        TicketsClose = "tickets:close",
        /// Say that a repair is resolved, reopen it, or cancel it while nobody has taken it up.
        TicketsConfirm = "tickets:confirm",
        /// Put a ticket away; it can be brought back for 90 days.
        TicketsDelete = "tickets:delete",
        /// See work orders.
        WorkordersRead = "workorders:read",
        /// Raise and cancel work orders.
        WorkordersCreate = "workorders:create",
        /// Offer or give an order to a contractor.
        WorkordersAssign = "workorders:assign",
        /// Agree that work is done, or send it back.
        WorkordersVerify = "workorders:verify",
        /// Accept, decline, schedule, start, complete, report no access.
        WorkordersProgress = "workorders:progress",
        /// See quotes.
        QuotesRead = "quotes:read",
        /// Put in a quote.
        QuotesSubmit = "quotes:submit",
        /// Approve or reject a quote, up to the approver's limit.
        QuotesApprove = "quotes:approve",
        /// See invoices.
        InvoicesRead = "invoices:read",
        /// Put in an invoice.
        InvoicesUpload = "invoices:upload",
        /// Check an invoice, or dispute it.
        InvoicesReview = "invoices:review",
        /// Approve an invoice, up to the approver's limit.
        InvoicesApprove = "invoices:approve",
        /// Record that money was paid.
        PaymentsRecord = "payments:record",
        /// See messages.
        MessagesRead = "messages:read",
        /// Send messages.
        MessagesSend = "messages:send",
        /// See compliance items.
        ComplianceRead = "compliance:read",
        /// Add and change compliance items.
        ComplianceWrite = "compliance:write",
        /// Read reports.
        ReportsRead = "reports:read",
        /// Ask the assistant.
        AiUse = "ai:use",
        /// See background work and what failed.
        JobsRead = "jobs:read",
        /// Try failed background work again.
        JobsRetry = "jobs:retry",
    }
}

/// How far a permission reaches within the organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grant {
    /// Not at all.
    No,
    /// Only rows that the person is party to.
    Own,
    /// Every row of the organisation.
    All,
}

impl Grant {
    /// The name that is sent; `None` when nothing is granted.
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::No => None,
            Self::Own => Some("own"),
            Self::All => Some("all"),
        }
    }
}

impl Role {
    /// What the role alone allows.
    pub const fn grant(self, permission: Permission) -> Grant {
        match self {
            Self::OrgAdmin => Grant::All,
            Self::SuperAdmin if operator(permission) => Grant::All,
            Self::Coordinator if coordinator(permission) => Grant::All,
            Self::Viewer if viewer(permission) => Grant::All,
            Self::Contractor if contractor(permission) => Grant::Own,
            Self::Tenant if tenant(permission) => Grant::Own,
            _ => Grant::No,
        }
    }
}

/// The platform's own business: the organisations and the health of their background work.
/// Everything else of an organisation needs an audited look from outside these rules.
const fn operator(permission: Permission) -> bool {
    use Permission::*;
    matches!(permission, OrgRead | JobsRead | JobsRetry)
}

const fn coordinator(permission: Permission) -> bool {
    use Permission::*;
    !matches!(
        permission,
        OrgUpdate
            | OrgBilling
            | UsersManage
            | ApikeysManage
            | WebhooksManage
            | AuditRead
            | DataExport
            | DataErase
            | TicketsDelete
            | PaymentsRecord
            | JobsRead
            | JobsRetry
    )
}

const fn viewer(permission: Permission) -> bool {
    use Permission::*;
    matches!(
        permission,
        OrgRead
            | PropertiesRead
            | UnitsRead
            | TenanciesRead
            | ContactsRead
            | ContractorsRead
            | TicketsRead
            | WorkordersRead
            | QuotesRead
            | InvoicesRead
            | MessagesRead
            | ComplianceRead
            | ReportsRead
    )
}

const fn contractor(permission: Permission) -> bool {
    use Permission::*;
    matches!(
        permission,
        ContractorsRead
            | TicketsRead
            | WorkordersRead
            | WorkordersProgress
            | QuotesRead
            | QuotesSubmit
            | InvoicesRead
            | InvoicesUpload
            | MessagesRead
            | MessagesSend
            | ComplianceRead
            | AiUse
    )
}

const fn tenant(permission: Permission) -> bool {
    use Permission::*;
    matches!(
        permission,
        PropertiesRead
            | UnitsRead
            | TenanciesRead
            | ContactsRead
            | TicketsRead
            | TicketsCreate
            | TicketsConfirm
            | WorkordersRead
            | MessagesRead
            | MessagesSend
            | ComplianceRead
            | AiUse
    )
}

/// What one person may do: their role, and what was added for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// What they are in the organisation.
    pub role: Role,
    /// Permissions on top of the role's; each reaches every row of the organisation.
    pub extra: Vec<Permission>,
}

impl Access {
    /// What the role and the additions allow together.
    pub fn grant(&self, permission: Permission) -> Grant {
        if self.extra.contains(&permission) { Grant::All } else { self.role.grant(permission) }
    }

    /// Whether somebody with this access may give `other` to somebody, or change it: nobody hands
    /// on more than they hold, and nobody makes an operator of the platform.
    pub fn may_give(&self, other: &Self) -> bool {
        let within = |&permission: &Permission| other.grant(permission) <= self.grant(permission);
        other.role != Role::SuperAdmin && Permission::ALL.iter().all(within)
    }

    /// Everything that is granted, with how far it reaches.
    pub fn granted(&self) -> impl Iterator<Item = (Permission, Grant)> + '_ {
        Permission::ALL
            .iter()
            .map(|&permission| (permission, self.grant(permission)))
            .filter(|&(_, grant)| grant != Grant::No)
    }
}

/// An account, as far as the rule of the last administrator goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// What it is.
    pub role: Role,
    /// Whether it can be used.
    pub active: bool,
}

impl Standing {
    /// Whether it can run the organisation.
    pub const fn runs(self) -> bool {
        self.active && matches!(self.role, Role::OrgAdmin)
    }
}

/// Whether a change of an account would leave an organisation without anybody who can run it;
/// `others` are the other accounts that can.
pub const fn leaves_nobody(before: Standing, after: Standing, others: usize) -> bool {
    before.runs() && !after.runs() && others == 0
}
