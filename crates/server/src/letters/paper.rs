//! The letter as a paper, and as the text of an email.

use super::model::SummaryText;
use crate::notifications::escape;
use maintainuk_domain::hazards::summary::day;
use maintainuk_domain::time::Instant;
use maintainuk_pdf::{Block, Paper, PdfError};

/// The letter as a PDF.
///
/// # Errors
/// When the paper cannot be written.
pub fn pdf(text: &SummaryText, now: Instant) -> Result<Vec<u8>, PdfError> {
    let mut blocks = vec![
        Block::Lines(vec![text.from.clone()]),
        Block::Lines(text.to.clone()),
        Block::Lines(vec![day(text.date), format!("Our reference: {}", text.reference)]),
        Block::Heading(1, text.title.clone()),
        Block::Text(format!("{},", text.greeting)),
    ];
    for section in &text.sections {
        blocks.push(Block::Heading(2, section.heading.clone()));
        blocks.push(Block::Text(section.words.join("\n")));
    }
    blocks.push(Block::Text(format!("Yours sincerely\n{}", text.from)));
    maintainuk_pdf::write(&Paper {
        title: text.title.clone(),
        author: text.from.clone(),
        dated: now.timestamp(),
        footer: format!("{} · {}", text.from, text.reference),
        blocks,
    })
}

/// The email that the letter travels with: it says the same, for who cannot open a PDF.
pub fn email(text: &SummaryText) -> (String, String) {
    let mut plain = format!("{},\n\nThis letter is attached as a PDF.\n\n", text.greeting);
    let mut html = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{title}</title>\
         </head><body style=\"font-family:system-ui,sans-serif;line-height:1.5;color:#1b2a2f;\
         max-width:36rem\"><p>{greeting},</p><p>This letter is attached as a PDF.</p><h1>{title}</h1>",
        title = escape(&text.title),
        greeting = escape(&text.greeting),
    );
    plain.push_str(&text.title);
    plain.push_str("\n\n");
    for section in &text.sections {
        plain.push_str(&format!("{}\n\n{}\n\n", section.heading, section.words.join("\n\n")));
        html.push_str(&format!("<h2>{}</h2>", escape(&section.heading)));
        for paragraph in section.words.iter().flat_map(|words| words.lines()) {
            html.push_str(&format!("<p>{}</p>", escape(paragraph)));
        }
    }
    plain.push_str(&format!("Yours sincerely\n{}\n", text.from));
    html.push_str(&format!("<p>Yours sincerely<br>{}</p></body></html>", escape(&text.from)));
    (plain, html)
}
