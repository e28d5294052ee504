//! Quotes before the work, invoices after it.

use maintainuk_domain::ids::{InvoiceId, PaymentId, QuoteId, UserId};
use maintainuk_domain::invoices::InvoiceStatus;
use maintainuk_domain::money::{Pence, VatRate};
use maintainuk_domain::quotes::QuoteStatus;
use maintainuk_domain::time::{Instant, london_date};
use serde_json::{Value, json};

use super::Story;
use crate::model::{Invoice, Payment, Quote};

/// The lines of a quote or invoice and what they come to.
struct Sum {
    lines: Value,
    subtotal: Pence,
    vat: Pence,
    total: Pence,
}

impl Story<'_, '_> {
    /// On some orders, a quote that is approved; now and then only the second one is.
    pub(super) fn quote(&mut self) {
        if self.is_emergency() || !self.world.dice.chance(22) {
            return;
        }
        if self.world.dice.chance(12) {
            self.submit(true);
            self.pass(100, 1500);
            let reason = "Higher than the last two jobs of this kind; please look at it again.";
            self.decide(QuoteStatus::Rejected);
            self.event("QuoteRejected", self.office(), json!({ "reason": reason }));
        }
        self.submit(false);
        self.pass(60, 2000);
        self.decide(QuoteStatus::Approved);
        let total = self.world.demo.quotes.last().map(|quote| quote.total.to_string());
        self.event("QuoteApproved", self.office(), json!({ "total": total }));
    }

    /// A quote that nobody has decided on yet.
    pub(super) fn ask_for_quote(&mut self) {
        self.submit(false);
    }

    fn submit(&mut self, dear: bool) {
        self.pass(200, 1800);
        let Some((order, Some(contractor))) = self.orders.last().map(|o| (o.id, o.contractor))
        else {
            return;
        };
        let Sum { lines, subtotal, vat, total } = self.sum(if dear { 190 } else { 120 });
        self.world.demo.quotes.push(Quote {
            id: QuoteId::from_uuid(self.world.dice.id(self.at)),
            work_order: order,
            contractor,
            line_items: lines,
            subtotal,
            vat,
            total,
            status: QuoteStatus::Submitted,
            valid_until: self.at.plus_days(30),
            approved_by: None,
            approved_at: None,
            notes: self
                .world
                .dice
                .chance(40)
                .then(|| "Parts in stock; can start next week.".into()),
            created_at: self.at,
            updated_at: self.at,
        });
        self.event("QuoteSubmitted", self.firm(), json!({ "total": total.to_string() }));
    }

    fn decide(&mut self, status: QuoteStatus) {
        let (at, by) = (self.at, self.ticket.coordinator);
        let Some(quote) = self.world.demo.quotes.last_mut() else { return };
        debug_assert!(quote.status.can_become(status));
        quote.status = status;
        quote.updated_at = at;
        if status == QuoteStatus::Approved {
            (quote.approved_by, quote.approved_at) = (by, Some(at));
        }
    }

    /// On most finished orders, an invoice that is as far along as its age allows.
    pub(super) fn invoice(&mut self) {
        if !self.world.dice.chance(72) {
            return;
        }
        let Some((order, Some(contractor))) = self.orders.last().map(|o| (o.id, o.contractor))
        else {
            return;
        };
        let at = self.at.plus_minutes(self.world.dice.between(200, 7000));
        if at >= self.limit {
            return;
        }
        let Sum { lines, subtotal, vat, total } = self.sum_of_quote(order);
        let invoice_date = london_date(at);
        let status = self.settled(at);
        let approver = self.world.demo.users.first().map(|user| user.id);
        let passed = matches!(status, InvoiceStatus::Approved | InvoiceStatus::Paid);
        let approved_at = passed.then(|| at.plus_days(5).plus_minutes(37));
        let paid_at = (status == InvoiceStatus::Paid).then(|| at.plus_days(24).plus_minutes(95));
        let number = self.invoice_number();
        let id = InvoiceId::from_uuid(self.world.dice.id(at));
        self.world.demo.invoices.push(Invoice {
            id,
            work_order: order,
            contractor,
            number: number.clone(),
            invoice_date,
            due_date: london_date(at.plus_days(30)),
            line_items: lines,
            subtotal,
            vat,
            total,
            status,
            approved_by: approver.filter(|_| passed),
            approved_at,
            paid_at,
            created_at: at,
            updated_at: paid_at.or(approved_at).unwrap_or(at),
        });
        if let (Some(paid_at), Some(user)) = (paid_at, approver) {
            self.pay(id, total, (&number, paid_at, user));
        }
    }

    fn pay(&mut self, invoice: InvoiceId, amount: Pence, paid: (&str, Instant, UserId)) {
        let (number, paid_at, recorded_by) = paid;
        self.world.demo.payments.push(Payment {
            id: PaymentId::from_uuid(self.world.dice.id(paid_at)),
            invoice,
            amount,
            method: "BankTransfer",
            reference: format!("BACS {number}"),
            paid_at,
            recorded_by,
            created_at: paid_at,
        });
    }

    /// Where an invoice of that moment stands by now.
    fn settled(&mut self, at: Instant) -> InvoiceStatus {
        let days = self.world.now.since(at).as_hours() / 24;
        match days {
            _ if days > 5 && self.world.dice.chance(4) => InvoiceStatus::Disputed,
            0..4 => InvoiceStatus::Uploaded,
            4..7 => InvoiceStatus::Reviewed,
            7..26 => InvoiceStatus::Approved,
            _ => InvoiceStatus::Paid,
        }
    }

    /// Initials and a running number: `AVP-1042`.
    fn invoice_number(&self) -> String {
        let name = self.firm_name();
        let initials: String = name.chars().filter(|c| c.is_uppercase()).collect();
        format!("{initials}-{}", 1000 + self.world.demo.invoices.len())
    }

    /// The approved quote of an order, or what such work usually comes to.
    fn sum_of_quote(&mut self, order: maintainuk_domain::ids::WorkOrderId) -> Sum {
        let quote = self.world.demo.quotes.iter().rev();
        let quote = quote.filter(|quote| quote.status == QuoteStatus::Approved);
        match quote.clone().find(|quote| quote.work_order == order) {
            Some(quote) => Sum {
                lines: quote.line_items.clone(),
                subtotal: quote.subtotal,
                vat: quote.vat,
                total: quote.total,
            },
            None => self.sum(100),
        }
    }

    /// A call-out, some hours and some parts; `level` in per cent of the usual.
    fn sum(&mut self, level: i64) -> Sum {
        let hours = self.world.dice.between(2, 7);
        let parts = self.world.dice.between(6, 70) * 250 * level / 100;
        let rows = [
            ("Call-out and first inspection", 1, "visit", 4_500),
            ("Labour, half hours", hours, "half hour", 2_300 * level / 100),
            ("Parts and materials", 1, "lot", parts),
        ];
        let subtotal = Pence(rows.iter().map(|&(_, quantity, _, price)| quantity * price).sum());
        let vat = VatRate::Standard.on(subtotal);
        let line = |&(description, quantity, unit, price): &(&str, i64, &str, i64)| {
            json!({
                "description": description,
                "quantity": quantity.to_string(),
                "unit": unit,
                "unitPrice": Pence(price).to_string(),
                "total": Pence(quantity * price).to_string(),
            })
        };
        let lines = Value::Array(rows.iter().map(line).collect());
        Sum { lines, subtotal, vat, total: Pence(subtotal.0 + vat.0) }
    }
}
