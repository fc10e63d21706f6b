//! What this app is.

use leptos::prelude::*;

use super::super::html::{Part, heading, p, section};
use crate::lang::Messages;

/// The about page.
pub fn about(words: &'static Messages) -> AnyView {
    let version = p("muted small").with((words.version, ": ", env!("CARGO_PKG_VERSION")));
    let card = section("card stack").with((
        words.about_body.map(|text| p("").with(text)),
        p("muted small").with(words.about_license),
        version,
    ));
    (heading("").with(words.about), card).view()
}
