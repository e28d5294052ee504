//! The rows of the demo, as plain values: one struct a table, references by id.

mod estate;
mod money;
mod office;
mod places;
mod repairs;
mod talk;

pub use estate::{
    ComplianceItem, Consent, Contact, Contractor, Occupant, Organisation, Property, Tenancy, Unit,
    User,
};
pub use money::{Invoice, Payment, Quote};
pub use office::{ContactTwin, Invitation, PropertyTwin, View};
pub use places::{AccessCode, Asset, AssetService, Hint, KeySet, PlaceAlert};
pub use repairs::{Event, Photo, Ticket, WorkOrder};
pub use talk::{Conversation, Message, Notification};

/// Everything of one organisation. Every reference is to something in here; rows of one kind that
/// have a number are in its order, and events in the order in which they happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Demo {
    /// The organisation that owns all the rest.
    pub organisation: Organisation,
    /// Those who sign in. They have no passwords yet.
    pub users: Vec<User>,
    /// Residents, owners, contractors' offices.
    pub contacts: Vec<Contact>,
    /// Who agreed to be texted.
    pub consents: Vec<Consent>,
    /// Buildings.
    pub properties: Vec<Property>,
    /// Homes, and the common parts of the blocks.
    pub units: Vec<Unit>,
    /// Lettings, current and ended.
    pub tenancies: Vec<Tenancy>,
    /// Who lives there besides the lead tenant.
    pub occupants: Vec<Occupant>,
    /// Contractors with their figures, which follow from the work orders.
    pub contractors: Vec<Contractor>,
    /// Repairs, oldest first.
    pub tickets: Vec<Ticket>,
    /// The timelines of all tickets, oldest first.
    pub events: Vec<Event>,
    /// Work orders, oldest first.
    pub work_orders: Vec<WorkOrder>,
    /// Quotes.
    pub quotes: Vec<Quote>,
    /// Invoices.
    pub invoices: Vec<Invoice>,
    /// Payments of invoices.
    pub payments: Vec<Payment>,
    /// Threads.
    pub conversations: Vec<Conversation>,
    /// Messages of threads, each thread in order.
    pub messages: Vec<Message>,
    /// Alerts.
    pub notifications: Vec<Notification>,
    /// Hints about places.
    pub hints: Vec<Hint>,
    /// The register of keys.
    pub keys: Vec<KeySet>,
    /// Access codes.
    pub codes: Vec<AccessCode>,
    /// What is built in.
    pub assets: Vec<Asset>,
    /// What was done to it.
    pub asset_services: Vec<AssetService>,
    /// Warnings about places and people.
    pub alerts: Vec<PlaceAlert>,
    /// Saved views of lists.
    pub views: Vec<View>,
    /// Who was asked to make an account.
    pub invitations: Vec<Invitation>,
    /// People who were entered again, beside [`Demo::contacts`].
    pub contact_twins: Vec<ContactTwin>,
    /// Homes that were entered again, beside [`Demo::properties`].
    pub property_twins: Vec<PropertyTwin>,
    /// Certificates.
    pub compliance: Vec<ComplianceItem>,
    /// Photographs; the files are drawn when asked for.
    pub photos: Vec<Photo>,
}
