//! The words of the emails about an incident.

use crate::notifications::escape;
use maintainuk_domain::incidents::IncidentNews;
use tokio_postgres::{Error, Row};

/// What an email speaks of.
pub struct Facts {
    pub org: String,
    pub to: String,
    name: String,
    number: String,
    title: String,
    news: IncidentNews,
    words: String,
    link: String,
}

impl Facts {
    pub fn read(row: &Row, public_url: &str) -> Result<Self, Error> {
        let name: Option<String> = row.try_get("FirstName")?;
        Ok(Self {
            org: row.try_get("OrgName")?,
            to: row.try_get::<_, Option<String>>("Email")?.unwrap_or_default(),
            name: name.unwrap_or_else(|| "resident".into()),
            number: row.try_get("Number")?,
            title: row.try_get("Title")?,
            news: row.try_get("News")?,
            words: row.try_get("Words")?,
            link: format!("{}/tickets", public_url.trim_end_matches('/')),
        })
    }
}

/// An email in words.
pub struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Writes an email.
pub fn write(facts: &Facts) -> Written {
    let Facts { org, name, number, title, words, link, .. } = facts;
    let (subject, first, last) = match facts.news {
        IncidentNews::Opened => (
            format!("We know about this: {title}"),
            format!("We know about a problem where you live: {title}."),
            "You do not need to report it. We will write to you when there is news.",
        ),
        IncidentNews::Update => (
            format!("News: {title}"),
            format!("There is news about the problem where you live: {title}."),
            "You do not need to report it. We will write to you again when there is more.",
        ),
        IncidentNews::Closed => (
            format!("It is over: {title}"),
            format!("The problem where you live is over: {title}."),
            "If it is not right in your home, please report it to us.",
        ),
    };
    let subject = subject.chars().take(200).collect();
    let reference = format!("Our reference is {number}.");
    let text = format!(
        "Dear {name},\n\n{first}\n\n{words}\n\n{last}\n\n{reference}\n\nSee your repairs: {link}\n\nYours,\n{org}\n"
    );
    let said: String = words.split("\n\n").map(|part| format!("<p>{}</p>", escape(part))).collect();
    let html = format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{number}</title></head>\
         <body style=\"font-family:system-ui,sans-serif;line-height:1.5;color:#1b2a2f;max-width:36rem\">\
         <p>Dear {name},</p><p>{first}</p>{said}<p>{last}</p><p>{reference}</p>\
         <p><a href=\"{link}\">See your repairs</a></p><p>Yours,<br>{org}</p></body></html>",
        name = escape(name),
        first = escape(&first),
        link = escape(link),
        org = escape(org),
    );
    Written { subject, text, html }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_news_says_what_to_do_and_what_was_typed_is_text() {
        for (news, said) in [
            (IncidentNews::Opened, "You do not need to report it."),
            (IncidentNews::Update, "There is news"),
            (IncidentNews::Closed, "please report it to us"),
        ] {
            let written = write(&Facts {
                org: "Acme".into(),
                to: "una@example.org".into(),
                name: "Una".into(),
                number: "INC-000007".into(),
                title: "No <b>heating</b>".into(),
                news,
                words: "An engineer is on site.".into(),
                link: "https://example.org/tickets".into(),
            });
            assert!(written.text.contains(said) && written.html.contains(said), "{news}");
            assert!(written.html.contains("No &lt;b&gt;heating"), "{}", written.html);
            assert!(written.subject.contains("heating") && written.text.contains("INC-000007"));
        }
    }
}
