//! What all steps share: chance, the calendar, and the rows so far.

use maintainuk_domain::estate::{OrgStatus, Plan};
use maintainuk_domain::ids::{ContactId, OrgId, UnitId, UserId};
use maintainuk_domain::time::Instant;
use maintainuk_domain::uk::Nation;

use super::dice::Dice;
use super::when::Calendar;
use crate::model::{Contact, Demo, Organisation};
use crate::profile::Profile;

/// A home as the stories see it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Home {
    pub(crate) unit: UnitId,
    /// Whether it is a flat in a block.
    pub(crate) block: bool,
    pub(crate) nation: Nation,
    /// Who lives there now.
    pub(crate) resident: Option<ContactId>,
}

/// The state of the making.
pub(crate) struct World<'a> {
    pub(crate) dice: Dice,
    pub(crate) now: Instant,
    pub(crate) profile: &'a Profile,
    pub(crate) calendar: Calendar,
    pub(crate) demo: Demo,
    pub(crate) homes: Vec<Home>,
    /// The one with the fixed address first.
    pub(crate) coordinators: Vec<UserId>,
    /// The resident with an account.
    pub(crate) tenant: Option<(ContactId, UserId)>,
    /// Mobile numbers not given out yet: the last three digits.
    pub(crate) mobiles: Vec<i64>,
    /// How many tickets have been put in the hands of a contractor and left there: their stages
    /// take turns, so that each occurs.
    pub(crate) turn: usize,
    /// The last number of a work order.
    pub(crate) orders: i64,
}

impl<'a> World<'a> {
    pub(crate) fn new(seed: u64, now: Instant, profile: &'a Profile) -> Self {
        // The two organisations differ even with the same seed.
        let own = profile.slug.bytes().fold(0u64, |sum, byte| sum * 31 + u64::from(byte));
        let mut dice = Dice::new(seed ^ own);
        let mut mobiles: Vec<i64> = (0..1000).collect();
        dice.shuffle(&mut mobiles);
        let organisation = organisation(&mut dice, now, profile);
        Self {
            dice,
            now,
            profile,
            calendar: Calendar::around(now),
            demo: empty(organisation),
            homes: Vec::new(),
            coordinators: Vec::new(),
            tenant: None,
            mobiles,
            turn: 0,
            orders: 0,
        }
    }

    /// A contact by its id.
    pub(crate) fn contact(&self, id: ContactId) -> Option<&Contact> {
        self.demo.contacts.iter().find(|contact| contact.id == id)
    }

    /// What a user is called.
    pub(crate) fn user_name(&self, id: UserId) -> String {
        let user = self.demo.users.iter().find(|user| user.id == id);
        user.map(|user| format!("{} {}", user.first_name, user.last_name)).unwrap_or_default()
    }
}

fn organisation(dice: &mut Dice, now: Instant, profile: &Profile) -> Organisation {
    let created_at = now.plus_days(-3 * 365 - 40);
    let (sms_limit, whatsapp_limit, ai_job_limit) = match profile.plan {
        Plan::Professional => (2000, 2000, 5000),
        _ => (100, 100, 200),
    };
    Organisation {
        id: OrgId::from_uuid(dice.id(created_at)),
        name: profile.name.to_owned(),
        slug: profile.slug.to_owned(),
        plan: profile.plan,
        status: OrgStatus::Active,
        billing_email: format!("accounts@{}.example", profile.slug),
        sms_limit,
        whatsapp_limit,
        ai_job_limit,
        created_at,
        updated_at: created_at,
    }
}

fn empty(organisation: Organisation) -> Demo {
    Demo {
        organisation,
        users: Vec::new(),
        contacts: Vec::new(),
        consents: Vec::new(),
        properties: Vec::new(),
        units: Vec::new(),
        occupants: Vec::new(),
        hints: Vec::new(),
        keys: Vec::new(),
        codes: Vec::new(),
        assets: Vec::new(),
        asset_services: Vec::new(),
        alerts: Vec::new(),
        tenancies: Vec::new(),
        contractors: Vec::new(),
        tickets: Vec::new(),
        events: Vec::new(),
        work_orders: Vec::new(),
        quotes: Vec::new(),
        invoices: Vec::new(),
        payments: Vec::new(),
        conversations: Vec::new(),
        messages: Vec::new(),
        notifications: Vec::new(),
        views: Vec::new(),
        invitations: Vec::new(),
        contact_twins: Vec::new(),
        property_twins: Vec::new(),
        compliance: Vec::new(),
        photos: Vec::new(),
    }
}
