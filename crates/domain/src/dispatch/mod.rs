//! Who may do a job, why not, and who would do it best.
//!
//! What bars a firm is of three kinds. Some of it whoever gives out work may set aside with a
//! reason: a firm may do a trade or go to a place that it does not list. Some of it only whoever
//! keeps the firms may (capability D4): a suspension, and papers that have run out. Some of it
//! nobody may: a firm that is no longer used, and work on gas without a Gas Safe registration, which
//! is an offence (Gas Safety (Installation and Use) Regulations 1998, regulation 3).

use crate::money::Pence;
use crate::text_enum::text_enum;
use crate::tickets::Category;
use jiff::civil::Date;

text_enum! {
    /// What bars a firm from a job.
    pub enum Bar {
        /// No longer used.
        NotUsed = "notUsed",
        /// Suspended by a person.
        Suspended = "suspended",
        /// Insurance or a licence that has run out.
        Papers = "papers",
        /// Work on gas, and no Gas Safe registration in date.
        GasSafe = "gasSafe",
        /// Not a trade of theirs.
        Trade = "trade",
        /// Not a place that they go to.
        Area = "area",
        /// Away on the day.
        Absent = "absent",
    }
}

impl Bar {
    /// Whether it is about who a firm is and what it holds, rather than what it does, where and when.
    pub const fn is_of_papers(self) -> bool {
        matches!(self, Self::Suspended | Self::Papers | Self::NotUsed | Self::GasSafe)
    }

    /// Whether a person may set it aside with a reason; `keeps_firms` is whether they may change
    /// firms and their papers.
    pub const fn may_be_set_aside(self, keeps_firms: bool) -> bool {
        match self {
            Self::Trade | Self::Area | Self::Absent => true,
            Self::Suspended | Self::Papers => keeps_firms,
            Self::NotUsed | Self::GasSafe => false,
        }
    }
}

/// What is to be done, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// The trades, one at least: a firm has to do them all.
    pub trades: Vec<Category>,
    /// The postcode district of the home, such as `LS6`.
    pub district: String,
    /// The day for which it is asked.
    pub day: Date,
}

/// The trades of an order: of its priced lines; where it has none, of the further work that it follows;
/// else the trade of its ticket.
pub fn trades_of(lines: &[Category], further: &[Category], ticket: Category) -> Vec<Category> {
    let mut trades = match (lines, further) {
        ([], []) => vec![ticket],
        ([], further) => further.to_vec(),
        (lines, _) => lines.to_vec(),
    };
    trades.sort_unstable();
    trades.dedup();
    trades
}

/// What is on record of a firm, as far as choosing it goes.
#[derive(Debug, Clone, Default)]
pub struct Firm<'a> {
    /// Its name.
    pub name: &'a str,
    /// What bars it from any work, with a sentence; none when nothing does.
    pub refused: Option<(Bar, String)>,
    /// Its trades.
    pub trades: &'a [Category],
    /// Districts that it goes to; none means everywhere.
    pub areas: &'a [String],
    /// The last day of its Gas Safe registration: none where there is none, a far day where it
    /// does not end.
    pub gas_safe_until: Option<Date>,
    /// The last day of its insurance, where one is on record.
    pub insured_until: Option<Date>,
    /// The last day of the absence that the day lies in.
    pub away_until: Option<Date>,
    /// What residents gave, in hundredths of five.
    pub rating: Option<i64>,
    /// Of how many marks that is the mean.
    pub ratings: i64,
    /// Of the orders that ended, those completed, in hundredths.
    pub completed: Option<i64>,
    /// Minutes from an offer to its answer.
    pub answers_in: Option<i64>,
    /// Orders that it still has to do something for.
    pub open_orders: i64,
    /// What coming costs.
    pub call_out: Option<Pence>,
    /// What an hour costs.
    pub hourly: Option<Pence>,
    /// Whether it has a price list of its own in force.
    pub own_prices: bool,
}

/// What speaks for or against a firm, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What bars it, with a sentence each.
    pub bars: Vec<(Bar, String)>,
    /// What speaks for it.
    pub reasons: Vec<String>,
    /// The higher the better; it orders those whom nothing bars.
    pub score: i64,
}

impl Judged {
    /// Whether nothing bars it.
    pub fn may(&self) -> bool {
        self.bars.is_empty()
    }

    /// Whether a person may choose it all the same, with a reason; `keeps_firms` as in
    /// [`Bar::may_be_set_aside`].
    pub fn may_be_chosen_with_a_reason(&self, keeps_firms: bool) -> bool {
        !self.may() && self.bars.iter().all(|(bar, _)| bar.may_be_set_aside(keeps_firms))
    }

    /// All that bars it, as one text.
    pub fn why_not(&self) -> String {
        self.bars.iter().map(|(_, told)| told.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// Holds a firm against a job.
pub fn judge(job: &Job, firm: &Firm<'_>) -> Judged {
    Judged { bars: bars(job, firm), reasons: reasons(job, firm), score: score(job, firm) }
}

/// The order in which firms are shown: those who may first, then those who may with a reason, each
/// with the best first; of two alike the first name of the alphabet.
pub fn place(judged: &Judged, keeps_firms: bool, name: &str) -> (u8, i64, String) {
    let group = match (judged.may(), judged.may_be_chosen_with_a_reason(keeps_firms)) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    };
    (group, -judged.score, name.to_lowercase())
}

fn bars(job: &Job, firm: &Firm<'_>) -> Vec<(Bar, String)> {
    let Firm { name, .. } = firm;
    let mut bars = Vec::from_iter(firm.refused.clone());
    let registered = firm.gas_safe_until.is_some_and(|last| last >= job.day);
    if job.trades.contains(&Category::Gas) && !registered {
        bars.push((Bar::GasSafe, format!("{name} has no Gas Safe registration in date.")));
    }
    for missing in job.trades.iter().filter(|trade| !firm.trades.contains(trade)) {
        bars.push((Bar::Trade, format!("{name} does not do {}.", trade(*missing))));
    }
    if !goes_everywhere(firm) && !goes_there(job, firm) {
        bars.push((Bar::Area, format!("{name} does not go to {}.", job.district)));
    }
    if let Some(last) = firm.away_until {
        bars.push((Bar::Absent, format!("{name} is away until {}.", in_words(last))));
    }
    bars
}

/// What speaks for a firm, in the order in which people ask: its trade, how far it goes, its papers, how
/// it does, how soon it answers, what it costs, and what it has to do already.
fn reasons(job: &Job, firm: &Firm<'_>) -> Vec<String> {
    let done = job.trades.iter().filter(|trade| firm.trades.contains(trade));
    let mut reasons: Vec<String> = done.map(|one| format!("Does {}", trade(*one))).collect();
    reasons.push(distance(job, firm));
    let gas = |trade: &Category| matches!(trade, Category::Gas | Category::Heating);
    if firm.gas_safe_until.is_some() && job.trades.iter().any(gas) {
        reasons.push("Gas Safe registered".to_owned());
    }
    if let Some(last) = firm.insured_until.filter(|last| *last >= job.day) {
        reasons.push(format!("Insured until {}", in_words(last)));
    }
    if let Some(rating) = firm.rating {
        let marks = if firm.ratings == 1 { "mark" } else { "marks" };
        let (whole, tenths) = (rating / 100, rating % 100 / 10);
        reasons.push(format!("Rated {whole}.{tenths} of 5 ({} {marks})", firm.ratings));
    }
    if let Some(share) = firm.completed {
        reasons.push(format!("Completed {share} % of the jobs given"));
    }
    if let Some(minutes) = firm.answers_in {
        reasons.push(format!("Answers within {}", length(minutes)));
    }
    reasons.push(price(firm));
    reasons.push(match firm.open_orders {
        0 => "No open job".to_owned(),
        1 => "1 open job".to_owned(),
        open => format!("{open} open jobs"),
    });
    reasons
}

/// How far a firm goes, by the districts that it lists: no distance is made up of postcodes.
fn distance(job: &Job, firm: &Firm<'_>) -> String {
    if goes_there(job, firm) {
        return format!("Goes to {}", job.district);
    }
    if goes_everywhere(firm) {
        return "Goes everywhere".to_owned();
    }
    let near = firm.areas.iter().filter(|one| area(one).eq_ignore_ascii_case(area(&job.district)));
    match near.map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => "Goes to other areas only".to_owned(),
        near => format!("Goes nearby, to {}", near.join(", ")),
    }
}

/// The letters that a district begins with: the `LS` of `LS6`.
fn area(district: &str) -> &str {
    let digits = district.find(|c: char| c.is_ascii_digit()).unwrap_or(district.len());
    &district[..digits]
}

/// What a firm costs, as far as it is on record.
fn price(firm: &Firm<'_>) -> String {
    let mut known = Vec::new();
    known.extend(firm.call_out.map(|pence| format!("£{pence} call-out")));
    known.extend(firm.hourly.map(|pence| format!("£{pence} an hour")));
    known.extend(firm.own_prices.then(|| "own price list".to_owned()));
    match known.as_slice() {
        [] => "No price on record".to_owned(),
        [first, ..] if first.starts_with("own") => "Own price list".to_owned(),
        known => known.join(", "),
    }
}

/// What is not known counts as middling, so that a new firm is neither first nor last.
fn score(job: &Job, firm: &Firm<'_>) -> i64 {
    let rating = firm.rating.unwrap_or(350).clamp(0, 500);
    let completed = firm.completed.unwrap_or(85).clamp(0, 100) * 2;
    let answers = firm.answers_in.unwrap_or(12 * 60).clamp(0, 48 * 60) / 30;
    let load = firm.open_orders.clamp(0, 20) * 12;
    let near = if goes_there(job, firm) { 40 } else { 0 };
    rating + completed - answers - load + near
}

fn goes_everywhere(firm: &Firm<'_>) -> bool {
    firm.areas.is_empty()
}

fn goes_there(job: &Job, firm: &Firm<'_>) -> bool {
    firm.areas.iter().any(|area| area.eq_ignore_ascii_case(&job.district))
}

/// What people call the work of a trade.
pub const fn trade(category: Category) -> &'static str {
    match category {
        Category::Plumbing => "plumbing",
        Category::Electrical => "electrical work",
        Category::Heating => "heating",
        Category::Gas => "gas work",
        Category::DampMould => "damp and mould",
        Category::Structural => "structural work",
        Category::Roofing => "roofing",
        Category::DoorsWindows => "doors and windows",
        Category::Appliance => "appliances",
        Category::Pest => "pest control",
        Category::Security => "security",
        Category::Fire => "fire safety",
        Category::Drainage => "drains",
        Category::Communal => "communal work",
        Category::Garden => "gardens",
        Category::General => "general repairs",
    }
}

fn length(minutes: i64) -> String {
    match minutes {
        ..=1 => "a minute".to_owned(),
        2..=59 => format!("{minutes} minutes"),
        60..=90 => "an hour".to_owned(),
        _ => format!("{} hours", (minutes + 30) / 60),
    }
}

fn in_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// Days on which a firm is away, the first and the last of them included.
///
/// # Errors
/// A sentence, with the field that is wrong.
pub fn absence(from: Date, to: Date, today: Date) -> Result<(), (&'static str, &'static str)> {
    if to < from {
        return Err(("to", "The last day cannot be before the first."));
    }
    if to < today {
        return Err(("to", "These days are past."));
    }
    if from.until(to).map_or(i32::MAX, |span| span.get_days()) > 366 {
        return Err(("to", "An absence lasts a year at most."));
    }
    if today.until(from).map_or(i32::MAX, |span| span.get_days()) > 731 {
        return Err(("from", "Choose days within the next two years."));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
