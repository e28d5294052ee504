//! A whole row: its cells, and what they must be together.

use super::cell::{self, Kept};
use super::fields::YES;
use super::licences::{self, Listed};
use super::{ImportKind, ProblemCode, RowProblem, fields, place_of};
use crate::addresses;
use crate::clocks::targets;
use crate::contractors::{MOST_LICENCES, VatStatus, licence_number};
use crate::emergency::{Report, recognise};
use crate::estate::{TenancyStatus, UnitPurpose};
use crate::possession::{self, PossessionBasis};
use crate::tickets::Priority;
use crate::time::{Instant, at_london};
use crate::uk::{Nation, NationError, Postcode};
use jiff::civil::{Date, time};

/// What is said of a lesser priority where the words tell of an emergency.
pub const EMERGENCY: &str = "These words tell of an emergency. Set the priority to Emergency, or the status to how it ended.";

/// When the check is made.
#[derive(Debug, Clone, Copy)]
pub struct Now {
    /// The moment.
    pub at: Instant,
    /// The local date.
    pub today: Date,
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checked {
    /// A cell a field, each in its one form; behind them what follows from them: for a property its
    /// nation, for a contractor all its licences, for a ticket the moments of report, answer, repair and end; then the keys of the home
    /// that the row names, as addresses are compared; last, for a property the key of what is likely the same, for a tenancy the nation of its possession and its status.
    pub cells: Vec<Option<String>>,
    /// Dates that could be read month first, by the places of their fields.
    pub either_way: Vec<usize>,
    /// What is wrong.
    pub problems: Vec<RowProblem>,
}

/// Reads a row: `texts` are its cells in the order of the kind's fields, `None` where no column is
/// mapped. `surplus` says that the row had more cells than the header.
pub fn check_row(kind: ImportKind, texts: &[Option<&str>], surplus: bool, now: Now) -> Checked {
    let mut row = Checked::default();
    if surplus {
        row.say(None, ProblemCode::Columns, "This row has more cells than the header: a comma inside a text needs quotes around it.");
    }
    for (place, field) in fields(kind).iter().enumerate() {
        let text = texts.get(place).copied().flatten().unwrap_or_default();
        let kept = match cell::read(place, field.cell, field.required, text) {
            Ok(kept) => kept,
            Err(problem) => {
                row.problems.push(problem);
                None
            }
        };
        if kept.as_ref().is_some_and(|Kept { either_way, .. }| *either_way) {
            row.either_way.push(place);
        }
        row.cells.push(kept.map(|kept| kept.text));
    }
    match kind {
        ImportKind::Properties => row.property(),
        ImportKind::Units => row.unit(),
        ImportKind::Contacts => row.contact(),
        ImportKind::Contractors => row.contractor(),
        ImportKind::Tenancies => row.tenancy(now),
        ImportKind::Tickets => row.ticket(now),
    }
    row
}

impl Checked {
    fn say(&mut self, field: Option<usize>, code: ProblemCode, detail: &str) {
        self.problems.push(RowProblem { field, code, detail: detail.into() });
    }

    fn get(&self, kind: ImportKind, name: &str) -> Option<&str> {
        place_of(kind, name).and_then(|place| self.cells.get(place)).and_then(Option::as_deref)
    }

    /// Whether a cell has a problem of its own: then nothing more is said of it.
    fn is_wrong(&self, kind: ImportKind, name: &str) -> bool {
        let place = place_of(kind, name);
        self.problems.iter().any(|problem| problem.field == place)
    }

    fn conflict(&mut self, kind: ImportKind, name: &str, detail: &str) {
        if !self.is_wrong(kind, name) {
            self.say(place_of(kind, name), ProblemCode::Conflict, detail);
        }
    }

    /// The nation selects the law, so at a border it is asked for. It follows behind the cells.
    fn property(&mut self) {
        use ImportKind::Properties as K;
        let said = self.get(K, "nation").and_then(|text| text.parse::<Nation>().ok());
        let code = self.get(K, "postcode").and_then(|text| Postcode::parse(text).ok());
        let nation = code.map(|code| code.nation_of_property(said));
        if let Some(Err(wrong)) = nation
            && !self.is_wrong(K, "nation")
        {
            let code = match wrong {
                NationError::Border => ProblemCode::Missing,
                _ => ProblemCode::Conflict,
            };
            self.say(place_of(K, "nation"), code, &wrong.to_string());
        }
        let nation = nation.and_then(Result::ok);
        self.cells.push(nation.map(|nation| nation.as_str().to_owned()));
        let second = self.get(K, "addressLine2").unwrap_or_default();
        let likely = self.address(K, second, addresses::likely_key);
        let keys = [self.place(K, second), self.place(K, ""), likely];
        self.cells.extend(keys);
    }

    fn unit(&mut self) {
        use ImportKind::Units as K;
        if self.get(K, "purpose") == Some(UnitPurpose::Communal.as_str())
            && self.get(K, "letByRoom") == Some(YES)
        {
            self.conflict(K, "letByRoom", "The common parts of a block are not let.");
        }
        self.home(K);
    }

    /// What an address is known by, however it is written; nothing while its cells are wrong.
    fn place(&self, kind: ImportKind, second: &str) -> Option<String> {
        self.address(kind, second, addresses::key)
    }

    /// One of the keys of the row's address.
    fn address(
        &self,
        kind: ImportKind,
        second: &str,
        key: fn(&[&str], &str, &Postcode) -> String,
    ) -> Option<String> {
        let first = self.get(kind, "addressLine1")?;
        let code = self.get(kind, "postcode").and_then(|text| Postcode::parse(text).ok())?;
        let town = self.get(kind, "city").unwrap_or_default();
        Some(key(&[first, second], town, &code))
    }

    /// The keys of the home that the row names: of its property, and of the unit within.
    fn home(&mut self, kind: ImportKind) {
        let unit = addresses::named_unit(self.get(kind, "unitNumber"));
        let keys = [self.place(kind, ""), Some(unit)];
        self.cells.extend(keys);
    }

    fn contact(&mut self) {
        use ImportKind::Contacts as K;
        let wrong = |name| self.is_wrong(K, name);
        let has = |name| self.get(K, name).is_some() || wrong(name);
        let nobody = !["firstName", "lastName", "email", "phone"].into_iter().any(has);
        let unreachable = match self.get(K, "preferredChannel") {
            Some("Email") => !has("email"),
            Some("SMS" | "WhatsApp") => !has("phone"),
            _ => false,
        };
        if nobody {
            self.conflict(K, "lastName", "Give a name, an email address or a telephone number.");
        }
        if unreachable {
            self.conflict(K, "preferredChannel", "There is no address or number for this channel.");
        }
    }

    fn contractor(&mut self) {
        use ImportKind::Contractors as K;
        let scheme = self.get(K, "licenceScheme").is_some();
        let number = self.get(K, "licenceNumber").is_some();
        let expires = self.get(K, "licenceExpires").is_some();
        if (number || expires) && !scheme {
            self.conflict(K, "licenceScheme", "Say which scheme the licence is of.");
        }
        if (scheme || expires) && !number {
            self.conflict(K, "licenceNumber", "A licence has a number.");
        }
        let licence = self.get(K, "licenceScheme").zip(self.get(K, "licenceNumber"));
        if let Some(Err(told)) = licence.map(|(scheme, number)| licence_number(scheme, number)) {
            self.conflict(K, "licenceNumber", &told);
        }
        self.licences();
        let registered = self.get(K, "vatStatus") == Some(VatStatus::Registered.as_str());
        if registered != self.get(K, "vatNumber").is_some() && !self.is_wrong(K, "vatStatus") {
            self.conflict(
                K,
                "vatNumber",
                "A firm that is registered for VAT has a number, another has none.",
            );
        }
    }

    /// All licences follow behind the cells, a line each with tabs between its parts: no part holds
    /// either.
    fn licences(&mut self) {
        use ImportKind::Contractors as K;
        let mut all = Vec::new();
        if let Some((scheme, number)) =
            self.get(K, "licenceScheme").zip(self.get(K, "licenceNumber"))
        {
            all.push(
                [scheme, number, self.get(K, "licenceExpires").unwrap_or_default()].join("\t"),
            );
        }
        for Listed { scheme, number, expires } in
            licences::kept(self.get(K, "otherLicences").unwrap_or_default())
        {
            let day = expires.map(|day| day.to_string()).unwrap_or_default();
            all.push([scheme, number, day].join("\t"));
        }
        if all.len() > MOST_LICENCES {
            let told = format!(
                "There can be at most {MOST_LICENCES} licences, and here are {}.",
                all.len()
            );
            self.conflict(K, "otherLicences", &told);
        }
        self.cells.push((!all.is_empty()).then(|| all.join("\n")));
    }

    fn tenancy(&mut self, now: Now) {
        use ImportKind::Tenancies as K;
        let start: Option<Date> = self.get(K, "startDate").and_then(|text| text.parse().ok());
        let end: Option<Date> = self.get(K, "endDate").and_then(|text| text.parse().ok());
        let named = |name| self.get(K, name).is_some() || self.is_wrong(K, name);
        if !named("tenantEmail") && !named("tenantPhone") {
            self.conflict(K, "tenantEmail", "Give the tenant's email address or telephone number.");
        }
        if let (Some(start), Some(end)) = (start, end)
            && end < start
        {
            self.conflict(K, "endDate", "The last day cannot be before the first.");
        }
        let over = end.is_some_and(|end| end < now.today);
        let said = self.get(K, "status").and_then(|text| text.parse::<TenancyStatus>().ok());
        if let Some(said) = said
            && said.is_current() == over
            && !self.is_wrong(K, "endDate")
        {
            let told = if over {
                "The last day of this tenancy has passed, so it is Ended. Correct one of the two."
            } else {
                "A tenancy that is Ended has a last day that has passed. Give it as the end date."
            };
            self.conflict(K, "status", told);
        }
        let by_date = if over { TenancyStatus::Ended } else { TenancyStatus::Active };
        let status = said.unwrap_or(by_date);
        let nation = self.possession(status);
        self.home(K);
        self.cells.push(nation.map(|nation| nation.as_str().to_owned()));
        self.cells.push(Some(status.as_str().to_owned()));
    }

    /// The basis of a possession is one of the home's nation, and only where possession is sought. At
    /// a border the home itself says its nation, so that of the basis goes along.
    fn possession(&mut self, status: TenancyStatus) -> Option<Nation> {
        use ImportKind::Tenancies as K;
        const NAME: &str = "possessionBasis";
        let basis: PossessionBasis = self.get(K, NAME)?.parse().ok()?;
        if status != TenancyStatus::Eviction {
            if !self.is_wrong(K, "status") {
                let told = "Possession of this home is not sought: leave this out, or set the status to Eviction.";
                self.conflict(K, NAME, told);
            }
            return None;
        }
        let known = self.get(K, "postcode").and_then(|text| Postcode::parse(text).ok()?.nation());
        if let Some(Err(told)) = known.map(|nation| possession::check(Some(basis), nation)) {
            self.conflict(K, NAME, &told);
        }
        Some(basis.nation())
    }

    fn ticket(&mut self, now: Now) {
        use ImportKind::Tickets as K;
        let date = |name| self.get(K, name).and_then(|text| text.parse::<Date>().ok());
        let (reported, closed) = (date("reportedOn"), date("closedOn"));
        let status = self.get(K, "status").map(str::to_owned);
        let open = status.as_deref() == Some("New");
        match (status.as_deref(), closed) {
            (Some("New"), Some(_)) => {
                self.conflict(K, "closedOn", "A repair that is New has no closing date.");
            }
            (Some(_), None) if !open => {
                self.conflict(K, "closedOn", "Say when it was closed or cancelled.");
            }
            _ => {}
        }
        if let (Some(reported), Some(closed)) = (reported, closed)
            && closed < reported
        {
            self.conflict(K, "closedOn", "It cannot end before it was reported.");
        }
        for (name, day) in [("reportedOn", reported), ("closedOn", closed)] {
            if day.is_some_and(|day| day > now.today) {
                self.conflict(K, name, "This day is still to come.");
            }
        }
        if open {
            self.emergency(now);
        }
        self.moments(open, reported, closed, now);
        self.home(K);
    }

    /// Words that a rule knows as an emergency go with that priority and no other. A form raises
    /// it and says so; a file is refused, because nobody is there to be told. Whether somebody
    /// vulnerable is recorded at the home is known once the home is: those are looked at again.
    fn emergency(&mut self, now: Now) {
        use ImportKind::Tickets as K;
        let emergency = Some(Priority::Emergency.as_str());
        let given = self.get(K, "priority");
        if given.is_none() || given == emergency {
            return;
        }
        let report = Report {
            title: self.get(K, "title").unwrap_or_default(),
            description: self.get(K, "description").unwrap_or_default(),
            category: self.get(K, "category").and_then(|kind| kind.parse().ok()),
            on: now.today,
            vulnerable: false,
        };
        if recognise(&report).is_some() {
            self.conflict(K, "priority", EMERGENCY);
        }
    }

    /// The moments of an imported ticket. What has ended is not measured: nobody knows how it went.
    fn moments(&mut self, open: bool, reported: Option<Date>, closed: Option<Date>, now: Now) {
        use ImportKind::Tickets as K;
        let noon = |day: Date| at_london(day, time(12, 0, 0, 0)).min(now.at);
        let priority = self.get(K, "priority").and_then(|text| text.parse::<Priority>().ok());
        let code = self.get(K, "postcode").and_then(|text| Postcode::parse(text).ok());
        let known = code.and_then(|code| code.nation());
        let start = reported.map(noon);
        let open = start.zip(priority).filter(|_| open);
        let due = |nation| open.map(|(start, priority)| targets(priority, start, nation));
        // At a border the home itself says which of the two holds.
        let south = due(known.unwrap_or(Nation::England));
        let north = due(known.unwrap_or(Nation::Scotland));
        let end = closed.map(noon).zip(start).map(|(end, start)| end.max(start));
        let moments = [
            start,
            south.and_then(|due| due.respond_by),
            south.and_then(|due| due.resolve_by),
            end,
            north.and_then(|due| due.respond_by),
            north.and_then(|due| due.resolve_by),
        ];
        self.cells.extend(moments.into_iter().map(|at| at.map(|at| at.to_string())));
    }
}
