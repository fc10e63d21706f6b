//! What this app is.

use super::super::components::icon;
use super::super::html::{El, Part, div, heading, link, p, section};
use crate::domain::route::Route;
use crate::lang::Messages;
use crate::lang::rooms::About;

/// The about page.
pub fn about(words: &'static Messages, own: &'static About) -> El {
    let version = p("muted small").with((words.version, ": ", env!("CARGO_PKG_VERSION")));
    let card = section("card stack").with((
        own.about_body.map(|text| p("").with(text)),
        p("muted small").with(own.about_license),
        version,
    ));
    let gallery = link("button", Route::Gallery.href()).id("gallery").with((icon("shapes"), words.gallery));
    let glossary = link("button", Route::Glossary.href()).with((icon("book-open"), words.glossary));
    let sources = link("button", Route::Sources.href()).with((icon("info"), words.sources));
    (heading("").with(words.about), card, div("row").with((glossary, sources, gallery))).view()
}
