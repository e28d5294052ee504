//! The frame of a letter about somebody's own account.

use super::escape;

/// A letter in words.
pub struct Written {
    /// What stands above it.
    pub subject: String,
    /// Without any form.
    pub text: String,
    /// As a page.
    pub html: String,
}

/// What a letter about an account says.
pub struct Personal<'a> {
    /// What stands above it.
    pub subject: String,
    /// The title of its page.
    pub title: &'a str,
    /// The first name of who gets it, where it is known.
    pub name: Option<&'a str>,
    /// Whose account it is with.
    pub org: &'a str,
    /// What it says, a paragraph each.
    pub lines: &'a [String],
    /// Where it leads: the words of the link and its address.
    pub link: Option<(&'a str, &'a str)>,
}

impl Personal<'_> {
    /// Writes the letter.
    pub fn write(self) -> Written {
        let Self { subject, title, name, org, lines, link } = self;
        let name = name.unwrap_or("there");
        let address = link.map(|(_, to)| format!("{to}\n\n")).unwrap_or_default();
        let text = format!("Hello {name},\n\n{}\n\n{address}Yours,\n{org}\n", lines.join("\n\n"));
        let paragraphs: String =
            lines.iter().map(|line| format!("<p>{}</p>", escape(line))).collect();
        let anchor = |(words, to): (&str, &str)| {
            format!("<p><a href=\"{}\">{}</a></p>", escape(to), escape(words))
        };
        let html = format!(
            "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{title}</title></head>\
             <body style=\"font-family:system-ui,sans-serif;line-height:1.5;color:#1b2a2f;max-width:36rem\">\
             <p>Hello {name},</p>{paragraphs}{anchor}<p>Yours,<br>{org}</p></body></html>",
            title = escape(title),
            name = escape(name),
            anchor = link.map(anchor).unwrap_or_default(),
            org = escape(org),
        );
        Written { subject, text, html }
    }
}
