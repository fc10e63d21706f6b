//! What this app is.

use super::super::html::{El, Part, heading, p, section};
use crate::lang::Messages;

/// The about page.
pub fn about(words: &'static Messages) -> El {
    let version = p("muted small").with((words.version, ": ", env!("CARGO_PKG_VERSION")));
    let card = section("card stack").with((
        words.about_body.map(|text| p("").with(text)),
        p("muted small").with(words.about_license),
        version,
    ));
    (heading("").with(words.about), card).view()
}
